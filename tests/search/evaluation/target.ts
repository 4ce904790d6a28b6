import { summary } from './score.ts';
import type { Score } from './score.ts';
import type { QueryKind } from './judged-query.ts';

/** One thing that the search promises, measured. */
export interface Target {
  readonly name: string;
  readonly promised: string;
  readonly measured: string;
  readonly isMet: boolean;
}

/** The least share of queries that find all that is wanted, for groups of kinds. */
const leastFound: readonly (readonly [name: string, kinds: readonly QueryKind[], share: number])[] = [
  ['names', ['name'], 0.99],
  ['words', ['az-word', 'ru-word', 'en-word'], 0.97],
  ['typing errors', ['typo'], 0.9],
];

/** The least share of queries with what should stand first among the first three. */
const LEAST_FIRST = 0.9;

/** The targets as far as the scores say anything about them. */
export function targets(scores: readonly Score[]): Target[] {
  const of = (kinds: readonly QueryKind[]) =>
    summary(
      'all',
      scores.filter(({ judged }) => kinds.includes(judged.kind)),
    );
  const nonsense = of(['nonsense']);
  return [
    ...leastFound.flatMap(([name, kinds, share]) => atLeast(`${name} found`, share, of(kinds).found)),
    ...atLeast('in the first three', LEAST_FIRST, summary('all', scores).first),
    ...(nonsense.queries === 0
      ? []
      : [{ name: 'found for nonsense', promised: '0', measured: String(nonsense.falseHits), isMet: nonsense.falseHits === 0 }]),
  ];
}

/** A share as people read it, with a no-break space, cut and not rounded: 99.96 % is not yet 100. */
export function percent(share: number): string {
  return `${(Math.floor(share * 1000 + 1e-9) / 10).toFixed(1)}\u00A0%`;
}

function atLeast(name: string, promised: number, measured: number | undefined): Target[] {
  if (measured === undefined) return [];
  return [{ name, promised: percent(promised), measured: percent(measured), isMet: measured >= promised }];
}
