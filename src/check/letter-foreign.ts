import { findConfusable } from '../text/confusable.ts';
import { rule } from './rule.ts';
import { everyName, everyTitle } from './texts.ts';

// Every letter that can be taken for another is one of these: Cyrillic, or the turned e.
const SUSPECT = /[\u0400-\u052F\u018E\u01DD]/u;

/** A name or a title has a letter of another script that only looks like the right one. */
export const letterForeign = rule('letter-foreign', (records, report) => {
  for (const texts of [everyName(records), everyTitle(records)]) {
    for (const { text, file, path } of texts) {
      const found = SUSPECT.test(text) ? findConfusable(text) : undefined;
      if (!found) continue;
      const code = `U+${(found.character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
      report(file, path, { character: found.character, code, meant: found.meant, word: wordAround(text, found.index) });
    }
  }
});

function wordAround(text: string, index: number): string {
  const before = /[^\s]*$/u.exec(text.slice(0, index))?.[0] ?? '';
  const after = /^[^\s]*/u.exec(text.slice(index))?.[0] ?? '';
  return before + after;
}
