import { expect, test } from 'vitest';
import { rowTable, rowTablePath, rowsWith } from '../../src/model/resolution-list.ts';
import type { FilterValues } from '../../src/model/resolution-filter.ts';

const row = (year: string, ...topic: string[]): FilterValues => ({ body: [], year: [year], topic, addressee: [], status: ['adopted'] });
const table = rowTable([row('2019', 'Lamps'), row('2020', 'Lamps', 'Bridges'), row('2020', '__proto__'), row('2021')]);

test('a table has the rows of each value', () => {
  expect(table.year).toEqual({ '2019': [0], '2020': [1, 2], '2021': [3] });
  expect(table.topic['Lamps']).toEqual([0, 1]);
  expect(table.status).toEqual({ adopted: [0, 1, 2, 3] });
});

test.each([
  [{ year: '2020' }, [1, 2]],
  [{ year: '2020', topic: 'Lamps' }, [1]],
  [{ topic: '__proto__' }, [2]],
  [{ topic: 'toString' }, []],
  [{ year: '1999', status: 'adopted' }, []],
  [{ status: 'adopted', year: '2021' }, [3]],
])('%o', (chosen, rows) => {
  expect(rowsWith(chosen, JSON.parse(JSON.stringify(table)) as typeof table)).toEqual(rows);
});

test('a list has a table for each language', () => {
  expect(rowTablePath('resolutions/clauses/', 'az')).toBe('resolutions/clauses.rows.az.json');
});
