import { FILES } from '../../check/mentions.ts';
import { everyClause } from '../../model/clause-place.ts';
import type { RepositoryRecords } from '../../model/records.ts';
import type { RelationRecord } from '../../schema/relation.ts';

/** A place where one record names another by its address. */
export interface RecordMention {
  /** As it is written there: a session has `#` and its id behind the address of its volume. */
  readonly address: string;
  readonly file: string;
  readonly path: readonly (string | number)[];
}

/** Every place where a record or the centre names a record by its address, but for the former addresses that a record claims. */
export function* mentionsOfRecords({ center, volumes, papers, resolutions }: RepositoryRecords): Generator<RecordMention> {
  if (center.policyResolution !== undefined) yield { address: center.policyResolution, file: FILES.center, path: ['policyResolution'] };
  for (const { path: file, record } of [...volumes, ...papers]) {
    for (const [index, { by }] of (record.notices ?? []).entries()) {
      if (by !== undefined) yield { address: by, file, path: ['notices', index, 'by'] };
    }
  }
  for (const { path: file, record } of resolutions) {
    yield* related(record.relations, file, []);
    for (const { record: clause, path } of everyClause(record)) yield* related(clause.relations, file, path.map(step));
  }
}

function* related(
  relations: readonly RelationRecord[] | undefined,
  file: string,
  path: readonly (string | number)[],
): Generator<RecordMention> {
  for (const [index, { record }] of (relations ?? []).entries()) {
    if (record !== undefined) yield { address: record, file, path: [...path, 'relations', index, 'record'] };
  }
}

const step = (one: PropertyKey): string | number => (typeof one === 'symbol' ? '' : one);
