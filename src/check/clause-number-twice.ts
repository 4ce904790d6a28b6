import { everyClauseList } from '../model/clause-place.ts';
import { rule } from './rule.ts';

/** Two clauses that are numbered together have the same number, and so the same address. */
export const clauseNumberTwice = rule('clause-number-twice', ({ resolutions }, report) => {
  for (const { record, path: file } of resolutions) {
    for (const { numbers, path } of everyClauseList(record)) {
      for (const [index, number] of numbers.entries()) {
        if (numbers.indexOf(number) < index) report(file, [...path, index, 'number'], { number });
      }
    }
  }
});
