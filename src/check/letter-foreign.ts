import { findConfusable } from '../text/confusable.ts';
import { rule } from './rule.ts';
import { everyName, everyTitle } from './texts.ts';

/** A name or a title has a letter of another script that only looks like the right one. */
export const letterForeign = rule('letter-foreign', (records, report) => {
  for (const texts of [everyName(records), everyTitle(records)]) {
    for (const { text, file, path } of texts) {
      const found = findConfusable(text);
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
