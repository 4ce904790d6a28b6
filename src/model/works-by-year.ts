import type { Paper } from './repository.ts';

/** Divides papers, newest first, into runs of one year; `undefined` is a year that is not recorded. */
export function worksByYear(papers: readonly Paper[]): { year: number | undefined; papers: Paper[] }[] {
  return [...Map.groupBy(papers, ({ year }) => year)].map(([year, group]) => ({ year, papers: group }));
}
