import { describe, expect, test } from 'vitest';
import type { Expectation } from './expectation.ts';
import type { JudgedQuery } from './judged-query.ts';
import { score, summaries } from './score.ts';
import type { Score } from './score.ts';

const judged: JudgedQuery = { query: 'q', kind: 'name', in: 'trial', wanted: [] };
const expecting = (wanted: string[], more: Partial<Expectation> = {}): Expectation => ({
  wanted: new Set(wanted),
  first: new Set(wanted),
  unwanted: new Set(),
  ...more,
});

describe('one query', () => {
  test.each<[string, Expectation, string[], Partial<Score>]>([
    ['all found', expecting(['a', 'b']), ['b', 'x', 'a'], { missing: [], first: true, falseHits: [] }],
    ['one missing', expecting(['a', 'b']), ['a'], { missing: ['b'], first: true }],
    ['found too late', expecting(['a']), ['x', 'y', 'z', 'a'], { missing: [], first: false }],
    ['another should stand first', expecting(['a', 'b'], { first: new Set(['b']) }), ['a', 'x', 'y', 'b'], { missing: [], first: false }],
    ['a false hit', expecting(['a'], { unwanted: new Set(['x']) }), ['a', 'x', 'y'], { falseHits: ['x'] }],
    ['nothing else may be found', expecting(['a'], { unwanted: 'others' }), ['a', 'x', 'y'], { falseHits: ['x', 'y'] }],
    ['nothing wanted, nothing found', expecting([], { unwanted: 'others' }), [], { missing: [], first: undefined, falseHits: [] }],
    ['nothing wanted, something found', expecting([], { unwanted: 'others' }), ['x'], { first: undefined, falseHits: ['x'] }],
  ])('%s', (_, expected, found, outcome) => {
    expect(score(judged, expected, found, 5)).toEqual(expect.objectContaining(outcome));
  });
});

describe('several queries', () => {
  const of = (kind: JudgedQuery['kind'], outcome: Partial<Score>): Score => ({
    judged: { ...judged, kind },
    missing: [],
    first: true,
    falseHits: [],
    milliseconds: 1,
    ...outcome,
  });

  test('are counted by kind in the order of the table, and together', () => {
    const scores = [
      of('nonsense', { first: undefined, falseHits: ['x', 'y'], milliseconds: 9 }),
      of('name', { milliseconds: 2 }),
      of('name', { missing: ['a', 'b'], first: false, falseHits: ['z'], milliseconds: 4 }),
    ];
    expect(summaries(scores)).toEqual([
      { kind: 'name', queries: 2, found: 0.5, first: 0.5, falseHits: 1, milliseconds: 2 },
      { kind: 'nonsense', queries: 1, found: undefined, first: undefined, falseHits: 2, milliseconds: 9 },
      { kind: 'all', queries: 3, found: 0.5, first: 0.5, falseHits: 3, milliseconds: 4 },
    ]);
  });

  test('that are none have no share', () => {
    expect(summaries([])).toEqual([{ kind: 'all', queries: 0, found: undefined, first: undefined, falseHits: 0, milliseconds: 0 }]);
  });
});
