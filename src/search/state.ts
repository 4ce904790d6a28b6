import { filterNames } from './record.ts';
import type { FilterName } from './record.ts';

/** The orders of results, as they stand in an address. */
export const sortOrders = ['relevance', 'newest', 'oldest', 'title'] as const;
export type SortOrder = (typeof sortOrders)[number];

/** The values that results are narrowed to; of the values of one filter a record needs one, of different filters all. */
export type ChosenFilters = Readonly<Partial<Record<FilterName, readonly string[]>>>;

/** What a reader asks for, all of which stands in the address of the page. */
export interface SearchState {
  readonly query: string;
  readonly filters: ChosenFilters;
  readonly sort: SortOrder;
  /** True when a word that nothing has is not to be taken for a mistyped one. */
  readonly asTyped?: boolean;
}

/** Reads `?q=…&year=2015-2018&kind=report&sort=newest`; what it does not know it leaves out. */
export function readState(address: URLSearchParams): SearchState {
  const filters: Partial<Record<FilterName, readonly string[]>> = {};
  for (const name of filterNames) {
    const values = [...new Set(address.getAll(name))].filter((value) => value !== '');
    if (values.length > 0) filters[name] = values;
  }
  const sort = address.get('sort');
  return {
    query: address.get('q') ?? '',
    filters,
    sort: sortOrders.find((order) => order === sort) ?? 'relevance',
    ...(address.get('spelling') === 'typed' && { asTyped: true }),
  };
}

/** The query string of a state, `?` included; empty for a page on which nothing was asked yet. */
export function writeState({ query, filters, sort, asTyped }: SearchState): string {
  const address = new URLSearchParams();
  if (query !== '') address.set('q', query);
  for (const name of filterNames) for (const value of filters[name] ?? []) address.append(name, value);
  if (sort !== 'relevance') address.set('sort', sort);
  if (asTyped) address.set('spelling', 'typed');
  const text = address.toString();
  return text === '' ? '' : `?${text}`;
}

/** The state with one value of a filter chosen, or no longer chosen. Of ranges of years there is one. */
export function withFilter(state: SearchState, name: FilterName, value: string, chosen: boolean): SearchState {
  const others = name === 'year' ? [] : (state.filters[name] ?? []).filter((other) => other !== value);
  const values = chosen ? [...others, value] : others;
  const { [name]: _, ...rest } = state.filters;
  return { ...state, filters: values.length > 0 ? { ...rest, [name]: values } : rest };
}
