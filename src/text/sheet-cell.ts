const BETWEEN = ' › ';

/** What messages call a sheet of a workbook: `list.xlsx › Papers`. */
export function sheetFile(file: string, sheet: string): string {
  return `${file}${BETWEEN}${sheet}`;
}

/** The name of a cell as spreadsheets show it, both counted from 1: row 7 of column 3 is `C7`. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}

/** The letters of a column, counted from 1: `A`, `Z`, `AA`. */
export function columnName(column: number): string {
  let letters = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return letters;
}

/** Where something is, for people: `papers/01.md:3:7`, and in a sheet of a workbook `list.xlsx › Papers › C7`. */
export function placeName({ file, line, column }: { readonly file: string; readonly line?: number; readonly column?: number }): string {
  if (!file.includes(BETWEEN)) return [file, line ?? 1, column ?? 1].join(':');
  if (line === undefined) return file;
  return file + BETWEEN + (column === undefined ? String(line) : cellName(line, column));
}
