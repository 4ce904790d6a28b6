import type { Issue, Place } from '../../model/issue.ts';
import { nearest } from '../../text/nearest.ts';
import { cellName, columnName } from '../../text/sheet-cell.ts';
import { doubt } from '../doubt.ts';
import { columnOf, headingWords, namesOf, type Column, type MatchedColumn } from './column.ts';
import { isPersonal, tellPersonal } from './personal-columns.ts';
import { cellPlace, type Cell, type Sheet, type SheetRow } from './sheet.ts';
import { tellTroubles } from './sheet-troubles.ts';

/** A row of a table, its cells by the fields that their headings name; `title.az` for a column in a language. */
export interface TableRow {
  readonly row: number;
  readonly cells: ReadonlyMap<string, Cell>;
  /** The fields whose cells show an error or have a formula without a value, which was told. */
  readonly troubled: ReadonlySet<string>;
  /** The place of a field, or of the row. */
  place(field?: string): Place;
}

/** The rows of a sheet below its headings. */
export interface Table {
  readonly sheet: Sheet;
  /** The headings as they stand in the sheet, by field. */
  readonly headings: ReadonlyMap<string, string>;
  readonly rows: readonly TableRow[];
}

/** How far down the headings may begin: a list may have a title and the name of its maker above them. */
const HEADINGS_WITHIN = 30;
const LONGEST_HEADING = 200;

/**
 * Reads a sheet by the names of its columns, in any order. Columns that are not understood are told once, with the name that was perhaps
 * meant; headings that stand a second time are left out. `undefined`, with an issue, for a sheet without headings or with a column missing.
 */
export function readTable(sheet: Sheet, columns: readonly Column[], issues: Issue[]): Table | undefined {
  const head = headingRow(sheet, columns);
  if (!head) {
    const wanted = columns.filter(({ required }) => required).map(({ names }) => Object.values(names).flat()[0] ?? '');
    issues.push(doubt('sheet-headings-missing', sheet.file, { sheet: sheet.name, columns: wanted.join(', ') }));
    return undefined;
  }
  const fields = matchedFields(sheet, head, columns, issues);
  if (!fields) return undefined;
  const body = sheet.rows.filter(({ row }) => row > head.row).filter((row) => !isHeadingsAgain(row, sheet, columns, issues));
  tellTroubles({ sheet, head, body, columns: new Set([...fields.values()].map(({ column }) => column)) }, issues);
  return {
    sheet,
    headings: new Map([...fields].map(([field, { text }]) => [field, text.replaceAll('\n', ' / ')])),
    rows: body.flatMap((row) => tableRow(sheet, row, fields)),
  };
}

/** How many different columns the headings of a sheet name, by which the sheet of a certain kind is known. */
export function headingCount(sheet: Sheet, columns: readonly Column[]): number {
  const head = headingRow(sheet, columns);
  return head ? meaningOf(head, columns).length : 0;
}

/** The first of the rows that name most columns; one name is enough where a row has no other cell. */
function headingRow(sheet: Sheet, columns: readonly Column[]): SheetRow | undefined {
  let best: { readonly row: SheetRow; readonly count: number } | undefined;
  for (const row of sheet.rows.slice(0, HEADINGS_WITHIN)) {
    const count = new Set(meaningOf(row, columns).map(({ field }) => field)).size;
    if ((count > 1 || count === row.cells.length) && count > (best?.count ?? 0)) best = { row, count };
  }
  return best?.row;
}

function meaningOf(row: SheetRow, columns: readonly Column[]): { readonly field: string; readonly cell: Cell }[] {
  return row.cells.flatMap((cell) => {
    const matched = columnOf(cell.text, columns);
    return matched ? [{ field: fieldOf(matched), cell }] : [];
  });
}

const fieldOf = ({ column, language }: MatchedColumn): string => (language === undefined ? column.field : `${column.field}.${language}`);

function matchedFields(sheet: Sheet, head: SheetRow, columns: readonly Column[], issues: Issue[]): Map<string, Cell> | undefined {
  const fields = new Map<string, Cell>();
  let sound = true;
  for (const { field, cell } of meaningOf(head, columns)) {
    const other = fields.get(field);
    if (other) {
      const args = {
        column: cell.text.replaceAll('\n', ' / '),
        other: cellName(head.row, other.column),
        otherColumn: other.text.replaceAll('\n', ' / '),
      };
      issues.push(doubt('sheet-column-twice', cellPlace(sheet, head.row, cell.column), args));
      sound = false;
    } else fields.set(field, cell);
  }
  for (const { field, names, required } of columns) {
    if (!required || [...fields.keys()].some((one) => one === field || one.startsWith(`${field}.`))) continue;
    issues.push(
      doubt('sheet-column-missing', cellPlace(sheet, head.row), {
        column: Object.values(names)
          .map(([name]) => name)
          .join(' / '),
      }),
    );
    sound = false;
  }
  tellUnknown(sheet, head, columns, issues);
  return sound ? fields : undefined;
}

function tellUnknown(sheet: Sheet, head: SheetRow, columns: readonly Column[], issues: Issue[]): void {
  const names = namesOf(columns);
  const strangers = head.cells.filter(({ text }) => columnOf(text, columns) === undefined);
  const unknown = strangers.filter(({ text }) => !isPersonal(text));
  tellPersonal(
    sheet,
    strangers.filter(({ text }) => isPersonal(text)).map((cell) => ({ ...cell, row: head.row })),
    issues,
  );
  const named = unknown.map(({ text }) => {
    const meant = nearest(headingWords(text), names.keys());
    const suggestion = meant === undefined ? undefined : names.get(meant)?.name;
    return suggestion === undefined ? `“${text.replaceAll('\n', ' / ')}”` : `“${text.replaceAll('\n', ' / ')}” (“${suggestion}”?)`;
  });
  const headed = new Set(head.cells.map(({ column }) => column));
  const below = sheet.rows.filter(({ row }) => row > head.row).flatMap(({ cells }) => cells.map(({ column }) => column));
  const without = [...new Set(below)].filter((column) => !headed.has(column)).sort((one, other) => one - other);
  const all = [...named, ...without.map(columnName)];
  const column = unknown[0]?.column ?? without[0];
  if (column === undefined) return;
  const shown = all.length > 12 ? [...all.slice(0, 12), '…'] : all;
  issues.push(doubt('sheet-columns-unknown', cellPlace(sheet, head.row, column), { columns: shown.join(', '), count: all.length }));
}

function isHeadingsAgain(row: SheetRow, sheet: Sheet, columns: readonly Column[], issues: Issue[]): boolean {
  if (row.cells.length < 2 || !row.cells.every(({ text }) => text.length < LONGEST_HEADING && columnOf(text, columns))) return false;
  issues.push(doubt('sheet-headings-again', cellPlace(sheet, row.row)));
  return true;
}

function tableRow(sheet: Sheet, { row, cells }: SheetRow, fields: ReadonlyMap<string, Cell>): TableRow[] {
  const byColumn = new Map(cells.map((cell) => [cell.column, cell]));
  const found = new Map<string, Cell>();
  const troubled = new Set<string>();
  for (const [field, { column }] of fields) {
    const cell = byColumn.get(column);
    if (cell && isTroubled(cell)) troubled.add(field);
    else if (cell) found.set(field, cell);
  }
  if (found.size + troubled.size === 0) return [];
  return [
    { row, cells: found, troubled, place: (field) => cellPlace(sheet, row, field === undefined ? undefined : fields.get(field)?.column) },
  ];
}

/** True for a cell without a value of its own. */
export const isTroubled = ({ trouble }: Cell): boolean => trouble === 'error' || trouble === 'formula-empty';
