import type { Issue } from '../../model/issue.ts';
import { nearest } from '../../text/nearest.ts';
import { doubt } from '../doubt.ts';
import { columnOf, headingWords, namesOf, type Column } from './column.ts';
import { isTroubled, readTable, type Table } from './read-table.ts';
import { isPersonal, tellPersonal } from './personal-columns.ts';
import { cellPlace, type Cell, type Sheet } from './sheet.ts';
import { tellTroubles } from './sheet-troubles.ts';

const NAME = 1;
const VALUE = 2;

/**
 * Reads a sheet that is filled in like a form, names in the first column and values beside them, as a table of one row; a sheet with the
 * names in one row is read as a table. `undefined`, with an issue, where names are missing.
 */
export function readForm(sheet: Sheet, columns: readonly Column[], issues: Issue[]): Table | undefined {
  const lines = sheet.rows.map(({ row, cells }) => {
    const name = cells.find(({ column }) => column === NAME);
    return { row, name, value: cells.find(({ column }) => column === VALUE), matched: name && columnOf(name.text, columns) };
  });
  const known = lines.filter(({ matched }) => matched !== undefined);
  if (known.length < 2) return readTable(sheet, columns, issues);
  const cells = new Map<string, Cell>();
  const troubled = new Set<string>();
  const rows = new Map<string, number>();
  const headings = new Map<string, string>();
  for (const { row, name, value, matched } of known) {
    if (!matched || !name) continue;
    const field = matched.language === undefined ? matched.column.field : `${matched.column.field}.${matched.language}`;
    const label = name.text.replaceAll('\n', ' / ');
    if (headings.has(field) && value) {
      issues.push(
        doubt('sheet-column-twice', cellPlace(sheet, row, NAME), {
          column: label,
          other: `A${rows.get(field) ?? ''}`,
          otherColumn: headings.get(field) ?? '',
        }),
      );
      continue;
    }
    if (headings.has(field)) continue;
    headings.set(field, label);
    rows.set(field, row);
    if (value && isTroubled(value)) troubled.add(field);
    else if (value) cells.set(field, value);
  }
  const first = known[0]?.row ?? 1;
  const strangers = lines.filter(({ row, name, value, matched }) => row > first && name && value && !matched);
  const isOfPeople = ({ name }: (typeof strangers)[number]) => isPersonal(name?.text ?? '');
  tellPersonal(
    sheet,
    strangers.filter(isOfPeople).flatMap(({ row, name }) => (name ? [{ ...name, row }] : [])),
    issues,
  );
  tellUnknown(
    sheet,
    strangers.filter((line) => !isOfPeople(line)),
    columns,
    issues,
  );
  tellTroubles(
    { sheet, head: { row: first - 1, cells: [] }, body: sheet.rows.filter(({ row }) => row >= first), columns: new Set([VALUE]) },
    issues,
  );
  const whole = { file: sheet.file };
  const place = (field?: string) => {
    const row = field === undefined ? undefined : (rows.get(field) ?? [...rows].find(([one]) => one.startsWith(`${field}.`))?.[1]);
    return row === undefined ? whole : cellPlace(sheet, row, VALUE);
  };
  return { sheet, headings, rows: [{ row: first, cells, troubled, place }] };
}

function tellUnknown(
  sheet: Sheet,
  lines: readonly { readonly row: number; readonly name: Cell | undefined }[],
  columns: readonly Column[],
  issues: Issue[],
): void {
  const [first] = lines;
  if (!first) return;
  const names = namesOf(columns);
  const shown = lines.map(({ name }) => {
    const text = name?.text.replaceAll('\n', ' / ') ?? '';
    const meant = names.get(nearest(headingWords(text), names.keys()) ?? '')?.name;
    return meant === undefined ? `“${text}”` : `“${text}” (“${meant}”?)`;
  });
  issues.push(
    doubt('sheet-columns-unknown', cellPlace(sheet, first.row, NAME), { columns: shown.slice(0, 12).join(', '), count: shown.length }),
  );
}
