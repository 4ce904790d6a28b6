import { everyClause } from '../model/clause-place.ts';
import { citableClauses, citableRecords } from '../model/citable-record.ts';
import type { RepositoryRecords } from '../model/records.ts';
import type { RelationRecord } from '../schema/relation.ts';
import { FILES } from './mentions.ts';
import { rule } from './rule.ts';
import { suggestion } from './suggestion.ts';

/** A resolution, a clause or the centre has a relation to a record that does not exist. */
export const relationUnknown = rule('relation-unknown', (records, report) => {
  const meant = suggestion();
  const known = new Set(pathsOf(records));
  const look = (relations: readonly RelationRecord[] | undefined, file: string, path: readonly PropertyKey[]) => {
    for (const [index, { record: id }] of (relations ?? []).entries()) {
      if (id !== undefined && !known.has(id)) report(file, [...path, 'relations', index, 'record'], { id, meant: meant(id, known) });
    }
  };
  const { policyResolution } = records.center;
  if (policyResolution !== undefined && !known.has(policyResolution))
    report(FILES.center, ['policyResolution'], { id: policyResolution, meant: meant(policyResolution, known) });
  for (const { record, path: file } of records.resolutions) {
    look(record.relations, file, []);
    for (const { record: clause, path } of everyClause(record)) look(clause.relations, file, path);
  }
});

function* pathsOf(records: RepositoryRecords): Generator<string> {
  for (const { address } of [...citableRecords(records), ...citableClauses(records)]) yield address;
  for (const { id, record } of records.volumes) for (const session of record.sessions ?? []) yield `proceedings/${id}#${session.id}`;
}
