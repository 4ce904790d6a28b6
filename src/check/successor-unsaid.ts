import { everyClause } from '../model/clause-place.ts';
import { rule } from './rule.ts';

/** A resolution is said to be superseded, and no resolution says that it took its place; a note may tell of one that is not here. */
export const successorUnsaid = rule('successor-unsaid', ({ resolutions }, report) => {
  const relations = resolutions.flatMap(({ record }) => [record, ...[...everyClause(record)].map((clause) => clause.record)]);
  const succeeded = new Set(
    relations
      .flatMap((record) => record.relations ?? [])
      .filter(({ kind }) => kind === 'supersedes')
      .map(({ record }) => record),
  );
  for (const { volume, id, record, path: file } of resolutions) {
    const address = `resolutions/${volume}/${id}`;
    if (record.status === 'superseded' && record.note === undefined && !succeeded.has(address)) report(file, ['status'], { address });
  }
});
