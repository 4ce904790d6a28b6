import type { RepositoryRecords } from '../model/records.ts';
import { rule } from './rule.ts';
import { everyName, everyTitle } from './texts.ts';
import type { PlacedText } from './texts.ts';

/** A command with its backslash, an escaped sign, or an accent in braces; stars and dollars may be escaped in a title. */
const COMMAND = /\\[a-zA-Z]{2,}|\\[{}_%&#]|\{\\[^}]{0,20}\}|\\['`"^~=.uvHtcdbk]\{?\p{L}\}?|\{\p{L}{1,40}\}/u;
const FORMULA = /\$[^$]*\$/gu;

/** A title, abstract, keyword or name has commands of TeX outside a formula; they are shown as they are typed. */
export const texCommand = rule('tex-command', (records, report) => {
  for (const { text, file, path } of [...everyTitle(records), ...everyName(records), ...everyWord(records)]) {
    if (!/[\\{]/u.test(text)) continue;
    const command = COMMAND.exec(text.replace(FORMULA, ' '))?.[0];
    if (command !== undefined) report(file, path, { command: command.slice(0, 40) });
  }
});

function* everyWord({ papers }: RepositoryRecords): Generator<PlacedText> {
  for (const { record, path: file } of papers) {
    for (const [language, text] of Object.entries(record.abstract ?? {})) yield { text, file, path: ['abstract', language] };
    for (const [language, keywords] of Object.entries(record.keywords ?? {})) {
      for (const [index, text] of keywords.entries()) yield { text, file, path: ['keywords', language, index] };
    }
  }
}
