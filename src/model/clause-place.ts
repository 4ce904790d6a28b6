import type { AnnexRecord } from '../schema/annex.ts';
import type { ClauseRecord } from '../schema/clause.ts';
import type { ResolutionRecord } from '../schema/resolution.ts';
import { clauseId } from './clause-number.ts';
import type { ClausePart } from './clause-number.ts';

/** A clause or an annex as its file has it, with its id and its place in the file. */
export interface ClausePlace {
  readonly id: string;
  readonly record: ClauseRecord | AnnexRecord;
  /** The path of the clause in the file's YAML. */
  readonly path: readonly PropertyKey[];
}

/** Every clause of a resolution, annexes and those below others too, in the order of the text. */
export function* everyClause(record: ResolutionRecord): Generator<ClausePlace> {
  for (const [part, field] of [
    ['preamble', 'preamble'],
    ['operative', 'operative'],
    ['annex', 'annexes'],
  ] as const)
    yield* below(part, record[field], [], [field]);
}

/** Every list of clauses that are numbered together, each with the path of the list in the file's YAML. */
export function* everyClauseList(
  record: ResolutionRecord,
): Generator<{ readonly numbers: readonly string[]; readonly path: readonly PropertyKey[] }> {
  for (const field of ['preamble', 'operative', 'annexes'] as const) yield { numbers: numbersOf(record[field]), path: [field] };
  for (const { record: clause, path } of everyClause(record)) yield { numbers: numbersOf(clause.clauses), path: [...path, 'clauses'] };
}

function* below(
  part: ClausePart,
  records: readonly (ClauseRecord | AnnexRecord)[] | undefined,
  above: readonly string[],
  path: readonly PropertyKey[],
): Generator<ClausePlace> {
  for (const [index, record] of (records ?? []).entries()) {
    const numbers = [...above, record.number];
    const here = [...path, index];
    yield { id: clauseId(part, numbers), record, path: here };
    yield* below(part, record.clauses, numbers, [...here, 'clauses']);
  }
}

function numbersOf(records: readonly (ClauseRecord | AnnexRecord)[] | undefined): string[] {
  return (records ?? []).map(({ number }) => number);
}
