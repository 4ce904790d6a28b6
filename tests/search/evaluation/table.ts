import type { QuerySet } from './judged-query.ts';
import type { Summary } from './score.ts';
import { percent } from './target.ts';

/** The headings of the table, as they stand in the file that the handbook shows. */
export const headings = ['Queries', 'Set', 'Number', 'All found', 'In the first three', 'False hits', 'Milliseconds'] as const;

/** The kinds of queries as a reader of the handbook knows them. */
export const kindNames: Readonly<Record<Summary['kind'], string>> = {
  name: 'Names',
  'az-word': 'Azerbaijani words',
  'ru-word': 'Russian words',
  'en-word': 'English words',
  phrase: 'Phrases',
  typo: 'Typing errors',
  field: 'Fields',
  nonsense: 'Nonsense',
  all: 'All',
};

/** The rows of the table for one set of queries. */
export function rowsOf(set: QuerySet, summaries: readonly Summary[]): string[][] {
  return summaries.map(({ kind, queries, found, first, falseHits, milliseconds }) => [
    kindNames[kind],
    set === 'tuning' ? 'open' : 'held out',
    String(queries),
    found === undefined ? '–' : percent(found),
    first === undefined ? '–' : percent(first),
    String(falseHits),
    milliseconds.toFixed(0),
  ]);
}

/** Rows as CSV (RFC 4180); none of their cells holds a comma or a quotation mark. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return [headings, ...rows].map((cells) => `${cells.join(',')}\n`).join('');
}

/** Rows as lines for a terminal, columns under each other. */
export function linesOf(rows: readonly (readonly string[])[]): string[] {
  const all = [headings, ...rows];
  const widths = headings.map((_, column) => Math.max(...all.map((cells) => cells[column]?.length ?? 0)));
  return all.map((cells) =>
    cells.map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '),
  );
}
