import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { judgedQueries, queryKinds, querySets } from './judged-query.ts';
import type { QueryKind } from './judged-query.ts';
import { csvOf, headings, kindNames, linesOf, rowsOf } from './table.ts';

const rows = rowsOf('held-out', [
  { kind: 'name', queries: 120, found: 0.992, first: 1, falseHits: 3, milliseconds: 12.4 },
  { kind: 'nonsense', queries: 9, found: undefined, first: undefined, falseHits: 0, milliseconds: 8 },
]);

test('a table for people and the same as a file', () => {
  expect(rows).toEqual([
    ['Names', 'held out', '120', '99.2\u00A0%', '100.0\u00A0%', '3', '12'],
    ['Nonsense', 'held out', '9', '–', '–', '0', '8'],
  ]);
  expect(parse(csvOf(rows))).toEqual([[...headings], ...rows]);
  expect(new Set(linesOf(rows).map(({ length }) => length)).size).toBe(1);
});

test('the table of the handbook is about the queries that there are', () => {
  const [head, ...body] = parse(readFileSync('papers/handbook/02-search.csv', 'utf8'));
  const expected = querySets.flatMap((set) => {
    const queries = judgedQueries(set);
    const name = set === 'tuning' ? 'open' : 'held out';
    const count = (kind: QueryKind) => String(queries.filter((query) => query.kind === kind).length);
    return [...queryKinds.map((kind) => [kindNames[kind], name, count(kind)]), [kindNames.all, name, String(queries.length)]];
  });
  expect(head).toEqual([...headings]);
  expect(body.map((cells) => cells.slice(0, 3))).toEqual(expected);
  for (const [, , , found, first, ...numbers] of body) {
    for (const share of [found, first]) expect(share).toMatch(/^(?:\d{1,3}\.\d\u00A0%|–)$/u);
    for (const number of numbers) expect(number).toMatch(/^\d+$/u);
  }
});
