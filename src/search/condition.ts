import { fold } from '../text/fold.ts';
import { wordsOf } from './letters.ts';
import type { FilterTables } from './filter-table.ts';
import type { Condition } from './query.ts';
import type { FilterName } from './record.ts';

/** The names of the values of a filter, in every language that has one. */
export interface ValueNames {
  get(value: string): readonly string[] | undefined;
}

/** Tells the numbers of the records that meet every condition. `tables` and `names` must have every filter that is asked. */
export function meeting(
  conditions: readonly Condition[],
  tables: FilterTables,
  names: ReadonlyMap<FilterName, ValueNames>,
): (record: number) => boolean {
  const sets = conditions.map(({ filter, asked, excluded }) => {
    const table = tables.get(filter) ?? new Map<string, readonly number[]>();
    const values = valuesAsked({ filter, asked }, table.keys(), names.get(filter) ?? new Map<string, readonly string[]>());
    return { excluded, records: new Set(values.flatMap((value) => table.get(value) ?? [])) };
  });
  return (record) => sets.every(({ excluded, records }) => records.has(record) !== excluded);
}

/** The values of a filter that fit what was asked: a value itself, years of a range, or names that have all the asked words. */
export function valuesAsked({ filter, asked }: Pick<Condition, 'filter' | 'asked'>, values: Iterable<string>, names: ValueNames): string[] {
  const all = [...values];
  if (filter === 'year') return yearsWithin(asked, all);
  const wanted = fold(asked.trim());
  const whole = all.filter((value) => [value, ...(names.get(value) ?? [])].some((name) => fold(name) === wanted));
  if (whole.length > 0) return whole;
  const words = wordsOf(wanted);
  if (words.length === 0) return [];
  return all.filter((value) =>
    [value, ...(names.get(value) ?? [])].some((name) => {
      const own = wordsOf(fold(name));
      return words.every((word) => own.some((other) => other.startsWith(word)));
    }),
  );
}

/** The years among some values that lie in a range: `2015`, `2015-2018`, `2015-`, `-2018`; none if it is no range. */
export function yearsWithin(range: string, values: readonly string[]): string[] {
  const bounds = yearRange(range);
  return bounds ? values.filter((value) => Number(value) >= bounds.from && Number(value) <= bounds.to) : [];
}

/** The first and the last year of a range; an end that is left open has no bound. */
export function yearRange(range: string): { readonly from: number; readonly to: number } | undefined {
  const found = /^\s*(\d{1,4})?\s*([-–—‑]|\.{2,3})?\s*(\d{1,4})?\s*$/u.exec(range);
  if (!found) return undefined;
  const [, from, dash, to] = found;
  if (from === undefined && to === undefined) return undefined;
  if (dash === undefined && (from === undefined || to !== undefined)) return undefined;
  const first = from === undefined ? 0 : Number(from);
  const second = dash === undefined ? first : to === undefined ? Infinity : Number(to);
  return first <= second ? { from: first, to: second } : { from: second, to: first };
}
