import { follows, nextNumbers } from '../model/clause-number.ts';
import { everyClauseList } from '../model/clause-place.ts';
import { rule } from './rule.ts';

/** A clause has a number that does not follow that of the clause before it. */
export const clauseNumberGap = rule('clause-number-gap', ({ resolutions }, report) => {
  for (const { record, path: file } of resolutions) {
    for (const { numbers, path } of everyClauseList(record)) {
      for (const [index, number] of numbers.entries()) {
        const before = numbers[index - 1];
        if (follows(number, before) || numbers.indexOf(number) < index) continue;
        report(file, [...path, index, 'number'], { number, before: before ?? 'none', expected: nextNumbers(before)[0] ?? 'none' });
      }
    }
  }
});
