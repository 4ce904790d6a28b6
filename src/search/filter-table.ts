import type { FilterName } from './record.ts';

/** The numbers of the records that have each value of a filter. */
export type FilterTable = ReadonlyMap<string, readonly number[]>;
export type FilterTables = ReadonlyMap<FilterName, FilterTable>;
