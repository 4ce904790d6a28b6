import { pagesOf } from './listing.ts';
import type { Listing } from './listing.ts';
import type { Clause, Repository, Resolution } from './repository.ts';
import { clauseValues, operativeClauses, resolutionFilters, resolutionValues } from './resolution-filter.ts';
import type { FilterValues, ResolutionFilter } from './resolution-filter.ts';

/** A row of a list of resolutions or clauses takes several lines. */
export const RESOLUTION_ROWS = 100;

/** The lists that can be narrowed, by the paths of their first pages. */
export const narrowedLists = ['resolutions/', 'resolutions/clauses/'] as const;
export type NarrowedList = (typeof narrowedLists)[number];

/** All resolutions of a repository, page by page. */
export function resolutionPages({ resolutions }: Repository): Listing<Resolution>[] {
  return pagesOf(resolutions, RESOLUTION_ROWS);
}

/** All operative clauses of a repository, page by page. */
export function clausePages(repository: Repository): Listing<Clause>[] {
  return pagesOf(operativeClauses(repository), RESOLUTION_ROWS);
}

/** What the rows of a whole list are found by, for a reader of a language. */
export function listValues(list: NarrowedList, repository: Repository, language: string): FilterValues[] {
  return list === 'resolutions/'
    ? repository.resolutions.map((resolution) => resolutionValues(resolution, language))
    : operativeClauses(repository).map((clause) => clauseValues(clause, language));
}

/** Which rows of a list, counted from 0, have a value of a filter: what a browser fetches to narrow a list of many pages. */
export type RowTable = Readonly<Record<ResolutionFilter, Readonly<Record<string, readonly number[]>>>>;

/** The path of the table of a list in a language; a list of one page has none, for all its rows are there. */
export function rowTablePath(list: NarrowedList, language: string): string {
  return `${list.slice(0, -1)}.rows.${language}.json`;
}

/** The table of the rows of a list. */
export function rowTable(rows: readonly FilterValues[]): RowTable {
  const table = (filter: ResolutionFilter) => {
    const found = new Map<string, number[]>();
    for (const [at, row] of rows.entries()) {
      for (const value of row[filter]) {
        const known = found.get(value);
        if (known) known.push(at);
        else found.set(value, [at]);
      }
    }
    return Object.fromEntries(found);
  };
  return { body: table('body'), year: table('year'), topic: table('topic'), addressee: table('addressee'), status: table('status') };
}

/** The rows that have every chosen value, in the order of the list. */
export function rowsWith(chosen: Readonly<Partial<Record<ResolutionFilter, string>>>, table: RowTable): number[] {
  const lists = resolutionFilters.flatMap((filter) => {
    const value = chosen[filter];
    return value === undefined ? [] : [new Set(Object.hasOwn(table[filter], value) ? table[filter][value] : [])];
  });
  const [first = new Set<number>(), ...others] = lists;
  return [...first].filter((row) => others.every((list) => list.has(row))).sort((a, b) => a - b);
}
