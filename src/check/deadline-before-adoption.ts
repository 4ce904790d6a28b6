import { everyClause } from '../model/clause-place.ts';
import { isBefore } from './dates.ts';
import { rule } from './rule.ts';

/** A clause was to be carried out, or is said to have been, before its resolution was adopted. */
export const deadlineBeforeAdoption = rule('deadline-before-adoption', ({ resolutions }, report) => {
  for (const { record, path: file } of resolutions) {
    const { adopted } = record;
    if (adopted === undefined) continue;
    for (const { id, record: clause, path } of everyClause(record)) {
      const deadline = 'deadline' in clause ? clause.deadline : undefined;
      if (deadline !== undefined && isBefore(deadline, adopted)) report(file, [...path, 'deadline'], { clause: id, deadline, adopted });
    }
  }
});
