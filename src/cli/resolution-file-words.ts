import { words } from '../i18n/words.ts';
import type { WordKey } from '../i18n/words.ts';
import type { FileWords } from '../import/resolution-file.ts';

/** The words with which a new file of a resolution explains itself. */
export function fileWords(language: string, opening: string): FileWords {
  const say = words(language);
  return {
    opening,
    later: say('import.later'),
    strays: say('import.strays'),
    adoption: say('import.adoption'),
    field: (field) => say(`field.resolution.${field}` as WordKey),
  };
}
