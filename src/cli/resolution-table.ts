import { everyClause } from '../model/clause-place.ts';
import type { ResolutionRecord } from '../schema/resolution.ts';

/** What was understood of a resolution, a line for each clause: its id, and its first words in every language; a dash where it has none. */
export function resolutionTable(record: ResolutionRecord, languages: readonly string[]): string[] {
  const rows = [
    ['', ...languages],
    ['title', ...languages.map((language) => record.title[language] ?? '—')],
    ...[...everyClause(record)].map(({ id, record: clause }) => {
      const text = { ...('title' in clause && clause.title), ...('title' in clause ? {} : clause.text) };
      return [id, ...languages.map((language) => text[language] ?? '—')];
    }),
  ].map((row) => row.map((cell, at) => (at === 0 ? cell : shortened(cell))));
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => [...(row[column] ?? '')].length))) ?? [];
  return rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - [...cell].length))
      .join('  ')
      .trimEnd(),
  );
}

const WIDEST = 36;

function shortened(text: string): string {
  const letters = [...text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')];
  return letters.length > WIDEST ? `${letters.slice(0, WIDEST - 1).join('')}…` : letters.join('');
}
