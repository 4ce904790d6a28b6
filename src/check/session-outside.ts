import { isOutside } from './dates.ts';
import { rule } from './rule.ts';

/** A session was held on a day on which its event was not. */
export const sessionOutside = rule('session-outside', ({ volumes }, report) => {
  for (const { record, path: file } of volumes) {
    const days = record.event?.dates;
    for (const [index, { id, date }] of (record.sessions ?? []).entries()) {
      if (!date || !days || !isOutside(date, days)) continue;
      report(file, ['sessions', index, 'date'], { id, day: date, from: days.from, to: days.to ?? days.from });
    }
  }
});
