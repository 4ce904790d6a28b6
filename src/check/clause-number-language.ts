import { everyClause } from '../model/clause-place.ts';
import { leadingNumber } from '../model/clause-number.ts';
import { rule } from './rule.ts';

/** The text of a clause begins, in one language, with another number than the clause has. */
export const clauseNumberLanguage = rule('clause-number-language', ({ resolutions }, report) => {
  for (const { record, path: file } of resolutions) {
    for (const { record: clause, path } of everyClause(record)) {
      for (const [language, text] of Object.entries(clause.text ?? {})) {
        const number = leadingNumber(text)?.number;
        if (number !== undefined && number !== clause.number)
          report(file, [...path, 'text', language], { number: clause.number, found: number, language });
      }
    }
  }
});
