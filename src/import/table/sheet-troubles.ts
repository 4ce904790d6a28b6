import type { Issue } from '../../model/issue.ts';
import { cellName, columnName } from '../../text/sheet-cell.ts';
import { doubt } from '../doubt.ts';
import { cellPlace, type CellTrouble, type Sheet, type SheetRow } from './sheet.ts';

/** The part of a sheet that is read: its headings, the rows below them, and the columns that are understood. */
export interface ReadPart {
  readonly sheet: Sheet;
  readonly head: SheetRow;
  readonly body: readonly SheetRow[];
  readonly columns: ReadonlySet<number>;
}

/** Tells of what a table of plain cells does not have: merged and hidden cells, formulas, errors; each kind once, with its first place and its count. */
export function tellTroubles(part: ReadPart, issues: Issue[]): void {
  tellHidden(part, issues);
  tellMerged(part, issues);
  tellCells(part, issues);
}

function tellHidden({ sheet, body, columns }: ReadPart, issues: Issue[]): void {
  if (sheet.hidden) issues.push(doubt('sheet-hidden', sheet.file, { part: 'sheet', which: sheet.name, count: 1 }));
  const rows = body.filter(({ hidden }) => hidden);
  const [first] = rows;
  if (first) {
    const args = { part: 'rows', which: shortList(rows.map(({ row }) => String(row))), count: rows.length };
    issues.push(doubt('sheet-hidden', cellPlace(sheet, first.row), args));
  }
  const filled = new Set(body.flatMap(({ cells }) => cells.map(({ column }) => column)));
  const hidden = [...columns].filter((column) => sheet.hiddenColumns.has(column) && filled.has(column)).sort((one, other) => one - other);
  const [column] = hidden;
  if (column === undefined) return;
  const args = { part: 'columns', which: shortList(hidden.map(columnName)), count: hidden.length };
  issues.push(doubt('sheet-hidden', cellPlace(sheet, 1, column), args));
}

/** Merged cells above the headings are a title, and beside the table a remark; below the headings no one can tell which row a value belongs to. */
function tellMerged({ sheet, head, columns }: ReadPart, issues: Issue[]): void {
  const merged = sheet.merged.filter(({ toRow, fromColumn, toColumn }) => {
    const touches = [...columns].filter((column) => column >= fromColumn && column <= toColumn).length;
    return toRow > head.row && touches > 0;
  });
  const [first] = merged.toSorted((one, other) => one.fromRow - other.fromRow);
  if (!first) return;
  const range = `${cellName(first.fromRow, first.fromColumn)}:${cellName(first.toRow, first.toColumn)}`;
  issues.push(doubt('sheet-merged', cellPlace(sheet, first.fromRow, first.fromColumn), { range, count: merged.length }));
}

const TROUBLES = { error: 'sheet-cell-error', 'formula-empty': 'sheet-formula-empty', formula: 'sheet-formula' } as const;

function tellCells({ sheet, body, columns }: ReadPart, issues: Issue[]): void {
  const kinds: readonly CellTrouble[] = ['error', 'formula-empty', 'formula'];
  for (const trouble of kinds) {
    const found = body.flatMap(({ row, cells }) =>
      cells.flatMap((cell) =>
        cell.trouble === trouble && columns.has(cell.column) ? [{ row, column: cell.column, text: cell.text }] : [],
      ),
    );
    const [first] = found;
    if (!first) continue;
    const args = { value: first.text, cells: shortList(found.map(({ row, column }) => cellName(row, column))), count: found.length };
    issues.push(doubt(TROUBLES[trouble], cellPlace(sheet, first.row, first.column), args));
  }
}

function shortList(names: readonly string[]): string {
  return names.length > 8 ? `${names.slice(0, 8).join(', ')}, …` : names.join(', ');
}
