import { isOutside } from './dates.ts';
import { rule } from './rule.ts';

/** A paper was presented on a day on which its event was not held. */
export const presentedOutside = rule('presented-outside', ({ papers, volumes }, report) => {
  const events = new Map(volumes.map(({ id, record }) => [id, record.event?.dates]));
  for (const { record, path: file, volume } of papers) {
    const presented = record.dates?.presented;
    const days = events.get(volume);
    if (!presented || !days || !isOutside(presented, days)) continue;
    report(file, ['dates', 'presented'], { day: presented, from: days.from, to: days.to ?? days.from });
  }
});
