import { expect, test } from 'vitest';
import type { QueryKind } from './judged-query.ts';
import type { Score } from './score.ts';
import { percent, targets } from './target.ts';

const scores = (kind: QueryKind, count: number, outcome: Partial<Score> = {}): Score[] =>
  Array.from({ length: count }, () => ({
    judged: { query: 'q', kind, in: 'trial', wanted: [] },
    missing: [],
    first: kind === 'nonsense' ? undefined : true,
    falseHits: [],
    milliseconds: 1,
    ...outcome,
  }));
const missed = (all: Score[]) => targets(all).flatMap(({ name, isMet }) => (isMet ? [] : [name]));
const lost = { missing: ['a'] };

test.each<[string, Score[], string[]]>([
  ['everything as it should be', [...scores('name', 3), ...scores('typo', 1), ...scores('nonsense', 2)], []],
  ['one name of a hundred', [...scores('name', 99), ...scores('name', 1, lost)], []],
  ['two names of a hundred', [...scores('name', 98), ...scores('name', 2, lost)], ['names found']],
  ['words of all languages together', [...scores('az-word', 50), ...scores('ru-word', 47), ...scores('en-word', 3, lost)], []],
  ['too many words', [...scores('az-word', 96), ...scores('ru-word', 4, lost)], ['words found']],
  ['too many typing errors', [...scores('typo', 8), ...scores('typo', 1, lost)], ['typing errors found']],
  ['order', [...scores('field', 8), ...scores('phrase', 1, { first: false })], ['in the first three']],
  ['one record for nonsense', scores('nonsense', 1, { falseHits: ['x'] }), ['found for nonsense']],
])('%s', (_, all, names) => {
  expect(missed(all)).toEqual(names);
});

test('what was not asked is no target', () => {
  expect(targets(scores('nonsense', 1)).map(({ name }) => name)).toEqual(['found for nonsense']);
});

test.each([
  [1, '100.0\u00A0%'],
  [0.9999, '99.9\u00A0%'],
  [0.29, '29.0\u00A0%'],
  [2 / 3, '66.6\u00A0%'],
  [0, '0.0\u00A0%'],
])('%d is %s', (share, text) => {
  expect(percent(share)).toBe(text);
});
