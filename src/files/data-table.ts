import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';

/** A table of a data file: its header row, and its rows with as many cells each. */
export interface DataTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Reads a CSV file (RFC 4180, UTF-8, a header row first). Throws on a file that is not one. */
export async function readDataTable(file: string): Promise<DataTable> {
  const text = await readFile(file, 'utf8');
  const [columns = [], ...rows]: string[][] = parse(text, { bom: true, skip_empty_lines: true, trim: true, relax_column_count: true });
  return { columns, rows: rows.map((row) => columns.map((_, at) => row[at] ?? '')) };
}
