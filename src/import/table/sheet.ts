import type { Place } from '../../model/issue.ts';

/** What is wrong with the cell of a workbook: a formula whose value was taken, one that has none, an error that the program shows. */
export type CellTrouble = 'formula' | 'formula-empty' | 'error';

/** A cell that is not empty. Dates and times are written as ISO 8601 has them; lines within a cell are kept. */
export interface Cell {
  /** 1-based. */
  readonly column: number;
  readonly text: string;
  readonly trouble?: CellTrouble;
}

/** A row that is not empty, its cells in the order of the columns. */
export interface SheetRow {
  /** 1-based; in a file of separated values the line on which the row begins. */
  readonly row: number;
  readonly cells: readonly Cell[];
  readonly hidden?: boolean;
}

/** Cells that the workbook shows as one; 1-based, both ends within. */
export interface MergedCells {
  readonly fromRow: number;
  readonly toRow: number;
  readonly fromColumn: number;
  readonly toColumn: number;
}

/** One sheet of a workbook, or the whole of a file of separated values; rows without a word in them are left out. */
export interface Sheet {
  /** The name on its tab; of a file of separated values the name of the file without its ending. */
  readonly name: string;
  /** What messages call it: `list.xlsx › Papers`, `papers.csv`. */
  readonly file: string;
  readonly rows: readonly SheetRow[];
  readonly merged: readonly MergedCells[];
  readonly hiddenColumns: ReadonlySet<number>;
  readonly hidden: boolean;
}

/** The place of a cell for a message; without a column, of its row. */
export function cellPlace(sheet: Sheet, row: number, column?: number): Place {
  return { file: sheet.file, line: row, ...(column !== undefined && { column }) };
}

/** The text of a cell as people meant it: letters composed (Unicode NFC), no-break spaces plain, what cannot be seen gone, lines trimmed. */
export function cellText(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/gu, '\n')
    .replace(/[\u00AD\u200B-\u200F\u2060\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]|\p{Cs}/gu, '')
    .replace(/[^\S\n]|[^\P{Cc}\n]/gu, ' ')
    .replace(/ {2,}/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .replace(/\n{2,}/gu, '\n')
    .trim()
    .replace(/^'(?=[\d=+@-])/u, '');
}
