import { read, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { zipSync } from 'fflate';
import type { Issue } from '../../model/issue.ts';
import { sheetFile } from '../../text/sheet-cell.ts';
import { doubt } from '../doubt.ts';
import type { SourceFile } from '../import-source.ts';
import { readZip, ZIP_LIMITS, type ZipArchive } from '../zip.ts';
import { isTimeFormat, serialText } from './serial-date.ts';
import { cellText, type Cell, type Sheet, type SheetRow } from './sheet.ts';

/** The most rows that a sheet may have; the largest conferences have some thousand papers. */
export const MOST_ROWS = 100_000;

const MEGABYTE = 1024 ** 2;
/** A workbook is text: what is larger holds something else. */
const WORKBOOK_LIMITS = { ...ZIP_LIMITS, entries: 2000, entry: 64 * MEGABYTE, total: 128 * MEGABYTE };
const LARGEST_OLD_WORKBOOK = 64 * MEGABYTE;

/**
 * The sheets of a workbook: .xlsx (ECMA-376) and .ods, unpacked within limits; .xls and the XML of Excel 2003 (SpreadsheetML). Formulas give
 * the value that was saved with them. `undefined`, with an issue, for one that is damaged, locked by a password or has macros.
 */
export function readWorkbook(file: SourceFile, issues: Issue[]): Sheet[] | undefined {
  const bytes = file.bytes;
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isZip && bytes.length > LARGEST_OLD_WORKBOOK) {
    issues.push(doubt('sheet-large', file.name, { size: Math.round(bytes.length / MEGABYTE), limit: LARGEST_OLD_WORKBOOK / MEGABYTE }));
    return undefined;
  }
  const plain = isZip ? unpacked({ ...file, name: file.name, bytes }, issues) : bytes;
  const workbook = plain && parsed(plain, file.name, issues);
  if (!workbook) return undefined;
  const sheets = workbook.SheetNames.map((name, at) => {
    const { Sheets: about, WBProps } = workbook.Workbook ?? {};
    return readSheet(workbook.Sheets[name], file.name, name, {
      hidden: (about?.[at]?.Hidden ?? 0) !== 0,
      from1904: WBProps?.date1904 === true,
    });
  });
  const long = sheets.find(({ rows }) => rows.length > MOST_ROWS);
  if (long) {
    issues.push(doubt('sheet-rows', long.file, { rows: long.rows.length, limit: MOST_ROWS }));
    return undefined;
  }
  return sheets;
}

/** The parts of a workbook that hold tables, packed anew without compression: so the reader of sheets never expands what was sent. */
function unpacked(file: SourceFile, issues: Issue[]): Uint8Array | undefined {
  const archive = readZip(file, issues, WORKBOOK_LIMITS);
  if (!archive) return undefined;
  const names = archive.entries.map(({ name }) => name);
  if (names.some((name) => /(?:^|\/)vbaProject\.bin$/iu.test(name)) || /\.xlsm$/iu.test(file.name)) {
    issues.push(doubt('sheet-macros', file.name));
    return undefined;
  }
  if (!names.includes('xl/workbook.xml') && !names.includes('content.xml')) {
    issues.push(doubt('sheet-unreadable', file.name, { fault: names.includes('word/document.xml') ? 'word' : 'other' }));
    return undefined;
  }
  return repacked(archive, issues);
}

const TABLE_PART =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:_rels\/)?workbook\.xml(?:\.rels)?|xl\/(?:worksheets\/[^/]+|theme\/[^/]+|sharedStrings|styles|metadata)\.xml)$/iu;
const OPEN_DOCUMENT_PART = /^(?:mimetype|content\.xml|styles\.xml|META-INF\/manifest\.xml)$/u;

function repacked(archive: ZipArchive, issues: Issue[]): Uint8Array | undefined {
  const parts: Record<string, Uint8Array> = {};
  for (const { name } of archive.entries) {
    if (!TABLE_PART.test(name) && !OPEN_DOCUMENT_PART.test(name)) continue;
    const part = archive.read(name, issues);
    if (!part) return undefined;
    parts[name] = part;
  }
  return zipSync(parts, { level: 0 });
}

function parsed(bytes: Uint8Array, file: string, issues: Issue[]): WorkBook | undefined {
  try {
    const workbook = read(bytes, {
      type: 'array',
      dense: true,
      cellStyles: true,
      cellNF: true,
      cellHTML: false,
      sheetRows: MOST_ROWS + 50_000,
    });
    if (workbook.SheetNames.length > 0) return workbook;
    issues.push(doubt('sheet-unreadable', file, { fault: 'damaged' }));
  } catch (error) {
    const locked = error instanceof Error && /password|encrypt/iu.test(error.message);
    issues.push(doubt('sheet-unreadable', file, { fault: locked ? 'locked' : 'damaged' }));
  }
  return undefined;
}

interface AboutSheet {
  readonly hidden: boolean;
  readonly from1904: boolean;
}

function readSheet(sheet: WorkSheet | undefined, file: string, name: string, { hidden, from1904 }: AboutSheet): Sheet {
  const cells: unknown = sheet?.['!data'];
  const rows = (Array.isArray(cells) ? (cells as readonly unknown[]) : []).flatMap((row: unknown, at): SheetRow[] => {
    const read = Array.isArray(row)
      ? (row as readonly (CellObject | undefined)[]).flatMap((cell, column) => readCell(cell, column + 1, from1904))
      : [];
    return read.length === 0 ? [] : [{ row: at + 1, cells: read, ...(sheet?.['!rows']?.[at]?.hidden === true && { hidden: true }) }];
  });
  const merged = (sheet?.['!merges'] ?? []).map(({ s, e }) => ({
    fromRow: s.r + 1,
    toRow: e.r + 1,
    fromColumn: s.c + 1,
    toColumn: e.c + 1,
  }));
  const hiddenColumns = new Set(
    (sheet?.['!cols'] ?? []).flatMap((column, at) => ((column as { hidden?: boolean } | undefined)?.hidden ? [at + 1] : [])),
  );
  return { name: cellText(name), file: sheetFile(file, cellText(name)), rows, merged, hiddenColumns, hidden };
}

function readCell(cell: CellObject | undefined, column: number, from1904: boolean): Cell[] {
  if (cell === undefined || (cell.t === 'z' && cell.f === undefined)) return [];
  if (cell.t === 'e') return [{ column, text: cell.w ?? '#', trouble: 'error' }];
  const text = cell.t === 'z' ? '' : cellText(valueText(cell, from1904));
  if (cell.f !== undefined) return [{ column, text, trouble: text === '' ? 'formula-empty' : 'formula' }];
  return text === '' ? [] : [{ column, text }];
}

function valueText({ v: value, z: format, w: shown }: CellObject, from1904: boolean): string {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value !== 'number') return value === undefined ? '' : String(value);
  if (typeof format !== 'string') return String(value);
  if (isTimeFormat(format)) return serialText(value, from1904);
  // A format such as 00 shows 1 as 01, and people mean what they see.
  return /^0+$/u.test(format) && shown !== undefined ? shown : String(value);
}
