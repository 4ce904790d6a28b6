import { words } from '../i18n/words.ts';
import type { ImportPlan, PlannedVolume } from '../import/plan-import.ts';
import type { Terminal } from './command.ts';

const MOST_ROWS = 40;
const WIDEST_TITLE = 60;

/** Prints what an import understood: each volume, its papers with their authors and files, and what would become of them. */
export function printPlan(plan: ImportPlan, { all }: { readonly all: boolean }, terminal: Terminal): void {
  const say = words(terminal.language);
  for (const volume of plan.volumes) {
    terminal.print(`\n${volume.id}: ${shortened(titleOf(volume.record.fields['title']), WIDEST_TITLE * 2)}`);
    const rows = volume.papers.map((paper) => [
      paper.id,
      shortened(titleOf(paper.fields['title']), WIDEST_TITLE),
      shortened(authorsOf(paper.fields['authors']), WIDEST_TITLE / 2),
      textOf(paper.fields['pages']),
      [...paper.files.map(({ path }) => nameOf(path)), ...paper.gone.map((path) => `−${nameOf(path)}`)].join(' '),
      say(`import.state.${paper.state}`),
    ]);
    for (const line of columns(all ? rows : rows.slice(0, MOST_ROWS))) terminal.print(line);
    if (!all && rows.length > MOST_ROWS) terminal.print(say('import.table.more', { count: rows.length - MOST_ROWS }));
  }
  const papers = plan.volumes.flatMap((volume) => volume.papers);
  const gone = plan.volumes.flatMap(({ record }) => record.gone).concat(papers.flatMap((paper) => paper.gone));
  if (gone.length > 0) terminal.print(`\n${say('import.table.gone', { files: gone.join(', ') })}`);
  const count = (state: PlannedVolume['record']['state']) => papers.filter((paper) => paper.state === state).length;
  terminal.print(
    `\n${say('import.table.counts', {
      papers: papers.length,
      fresh: count('new'),
      changed: count('changed'),
      same: count('same'),
      people: plan.people.size,
    })}`,
  );
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function titleOf(title: unknown): string {
  return typeof title === 'object' && title !== null ? String(Object.values(title)[0] ?? '') : '';
}

function authorsOf(authors: unknown): string {
  if (!Array.isArray(authors)) return '';
  return authors
    .map((author: unknown) => {
      if (typeof author !== 'object' || author === null) return '';
      const person: unknown = Reflect.get(author, 'person');
      const name: unknown = Reflect.get(author, 'name');
      if (typeof name === 'object' && name !== null) return String(Reflect.get(name, 'family'));
      return typeof person === 'string' ? person : '';
    })
    .join(', ');
}

function shortened(text: string, width: number): string {
  const signs = Array.from(text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' '));
  return signs.length > width ? `${signs.slice(0, width - 1).join('')}…` : signs.join('');
}

/** Rows with their cells below each other, two spaces apart. */
function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => Array.from(row[column] ?? '').length)));
  return rows.map((row) =>
    `  ${row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - Array.from(cell).length)).join('  ')}`.trimEnd(),
  );
}
