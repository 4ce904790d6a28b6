import { isBefore } from './dates.ts';
import { rule } from './rule.ts';

const ORDER = [
  ['received', 'revised'],
  ['received', 'accepted'],
  ['accepted', 'published'],
] as const;

/** What happened to a paper is not in the order in which it can have happened. */
export const paperDates = rule('paper-dates', ({ papers }, report) => {
  for (const { record, path: file } of papers) {
    for (const [earlier, later] of ORDER) {
      const before = record.dates?.[earlier];
      const after = record.dates?.[later];
      if (before === undefined || after === undefined || !isBefore(after, before)) continue;
      report(file, ['dates', later], { earlier, before, later, after });
    }
  }
});
