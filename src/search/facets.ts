import { yearsWithin } from './condition.ts';
import type { FilterTable, FilterTables } from './filter-table.ts';
import type { FilterName } from './record.ts';
import type { ChosenFilters } from './state.ts';

/** One value of a filter with the number of results that it would leave. */
export interface Facet {
  readonly value: string;
  readonly count: number;
}

/**
 * The results that have what was chosen: one of the values of each filter. `except` names a filter that is left aside,
 * so that the counts beside its values say what choosing another of them would give. Tables must hold every chosen filter.
 */
export function narrow(records: Iterable<number>, chosen: ChosenFilters, tables: FilterTables, except?: FilterName): Set<number> {
  let left = new Set(records);
  for (const [name, values] of Object.entries(chosen) as [FilterName, readonly string[]][]) {
    if (name === except) continue;
    const table: FilterTable = tables.get(name) ?? new Map<string, readonly number[]>();
    const meant = name === 'year' ? values.flatMap((range) => yearsWithin(range, [...table.keys()])) : values;
    const allowed = new Set(meant.flatMap((value) => table.get(value) ?? []));
    left = new Set([...left].filter((record) => allowed.has(record)));
  }
  return left;
}

/** The values of a filter among some records, those with most records first; a chosen value is there even if it has none. */
export function facetsOf(records: ReadonlySet<number>, table: FilterTable, chosen: readonly string[] = []): Facet[] {
  const facets = [...table].map(([value, numbers]) => ({
    value,
    count: numbers.reduce((sum, number) => sum + Number(records.has(number)), 0),
  }));
  const known = new Set(table.keys());
  const strangers = chosen.filter((value) => !known.has(value)).map((value) => ({ value, count: 0 }));
  return [...facets.filter(({ value, count }) => count > 0 || chosen.includes(value)), ...strangers].sort(
    (a, b) => b.count - a.count || (a.value < b.value ? -1 : 1),
  );
}
