import { writeXlsx, type CellValue, type WriteSheet } from 'hucre/xlsx';
import type { SourceFile } from '../../src/import/import-source.ts';
import type { ImportedVolumes, VolumeSource } from '../../src/import/volume-source.ts';
import { placeName } from '../../src/text/sheet-cell.ts';

/** A table as rows of cells, the headings first. */
export type Rows = readonly (readonly CellValue[])[];

/** A workbook with these sheets, each a table or whatever the writer can write. */
export async function workbook(name: string, sheets: Readonly<Record<string, Rows | Omit<WriteSheet, 'name'>>>): Promise<SourceFile> {
  const written = Object.entries(sheets).map(([title, sheet]): WriteSheet => {
    return { name: title, ...(isRows(sheet) ? { rows: sheet.map((row) => [...row]) } : sheet) };
  });
  return { name, bytes: await writeXlsx({ sheets: written }) };
}

const isRows = (sheet: Rows | Omit<WriteSheet, 'name'>): sheet is Rows => Array.isArray(sheet);

/** A file of separated values in UTF-8. */
export function separated(name: string, rows: Rows, separator = ','): SourceFile {
  const line = (row: Rows[number]) => row.map((cell) => `"${String(cell ?? '').replaceAll('"', '""')}"`).join(separator);
  return { name, bytes: new TextEncoder().encode(`${rows.map(line).join('\r\n')}\r\n`) };
}

/** A file that begins as its name says. */
export function file(name: string): SourceFile {
  const signature =
    { pdf: '%PDF-1.7', docx: 'PK\u0003\u0004', zip: 'PK\u0003\u0004', png: '\u0089PNG\r\n\u001A\n' }[name.split('.').at(-1) ?? ''] ??
    'text';
  return { name, bytes: Uint8Array.from(signature, (letter) => letter.charCodeAt(0)) };
}

/** What a source makes of files, for a centre that writes in Azerbaijani, English and Russian. */
export function imported(source: VolumeSource, files: readonly SourceFile[]): Promise<ImportedVolumes> {
  return source.read(files, { volume: '2027-lakes', languages: ['az', 'en', 'ru'] });
}

/** The doubts as `place rule`. */
export const told = ({ issues }: Pick<ImportedVolumes, 'issues'>): string[] =>
  issues.map(({ rule, place }) => `${placeName(place)} ${rule}`);
