import type { Expectation } from './expectation.ts';
import { queryKinds } from './judged-query.ts';
import type { JudgedQuery, QueryKind } from './judged-query.ts';

/** What one query gave, measured by what was expected of it. */
export interface Score {
  readonly judged: JudgedQuery;
  /** Wanted records that were not found. */
  readonly missing: readonly string[];
  /** Whether one of those that should stand first is among the first three; nothing where none is wanted. */
  readonly first: boolean | undefined;
  /** Records that were found and should not have been. */
  readonly falseHits: readonly string[];
  readonly milliseconds: number;
}

/** Scores the records that a query found, in order and each once. */
export function score(judged: JudgedQuery, expected: Expectation, found: readonly string[], milliseconds: number): Score {
  const { wanted, first, unwanted } = expected;
  const got = new Set(found);
  return {
    judged,
    missing: [...wanted].filter((record) => !got.has(record)),
    first: wanted.size === 0 ? undefined : found.slice(0, 3).some((record) => first.has(record)),
    falseHits: found.filter((record) => (unwanted === 'others' ? !wanted.has(record) : unwanted.has(record))),
    milliseconds,
  };
}

/** The scores of several queries together. */
export interface Summary {
  readonly kind: QueryKind | 'all';
  readonly queries: number;
  /** The share of queries that found all that was wanted; nothing where none of them wants anything. */
  readonly found: number | undefined;
  /** The share of queries with what should stand first among the first three. */
  readonly first: number | undefined;
  /** Records that should not have been found, over all queries. */
  readonly falseHits: number;
  /** The median of the times until results stood on the page. */
  readonly milliseconds: number;
}

/** A summary for each kind that is there, in order, and one for all. */
export function summaries(scores: readonly Score[]): Summary[] {
  const kinds = queryKinds.filter((kind) => scores.some(({ judged }) => judged.kind === kind));
  return [
    ...kinds.map((kind) =>
      summary(
        kind,
        scores.filter(({ judged }) => judged.kind === kind),
      ),
    ),
    summary('all', scores),
  ];
}

/** What several scores come to. */
export function summary(kind: Summary['kind'], scores: readonly Score[]): Summary {
  const wanting = scores.filter(({ first }) => first !== undefined);
  return {
    kind,
    queries: scores.length,
    found: share(wanting, ({ missing }) => missing.length === 0),
    first: share(wanting, ({ first }) => first === true),
    falseHits: scores.reduce((sum, { falseHits }) => sum + falseHits.length, 0),
    milliseconds: median(scores.map(({ milliseconds }) => milliseconds)),
  };
}

function share(scores: readonly Score[], holds: (score: Score) => boolean): number | undefined {
  return scores.length === 0 ? undefined : scores.filter(holds).length / scores.length;
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
