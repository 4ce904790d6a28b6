import { parse } from 'csv-parse/sync';
import type { Issue } from '../../model/issue.ts';
import { decodeText } from '../decode-text.ts';
import { doubt } from '../doubt.ts';
import type { SourceFile } from '../import-source.ts';
import { cellText, type Sheet, type SheetRow } from './sheet.ts';
import { MOST_ROWS } from './workbook.ts';

/** The largest file of separated values, in bytes. */
const LARGEST = 64 * 1024 ** 2;

/**
 * A file of values between commas, semicolons or tabs (RFC 4180) in any encoding that `decodeText` knows; the separator is found.
 * `undefined`, with an issue, for a file that holds no text, is too large, or whose quotation marks do not close.
 */
export function readDelimited(file: SourceFile, issues: Issue[]): Sheet | undefined {
  const bytes = file.bytes;
  if (bytes.length > LARGEST) {
    issues.push(doubt('sheet-large', file.name, { size: Math.round(bytes.length / 1024 ** 2), limit: LARGEST / 1024 ** 2 }));
    return undefined;
  }
  const text = decodeText({ ...file, name: file.name, bytes }, issues);
  if (text === undefined) return undefined;
  const rows = parsedRows(text, file.name, issues);
  if (!rows) return undefined;
  if (rows.length > MOST_ROWS) {
    issues.push(doubt('sheet-rows', file.name, { rows: rows.length, limit: MOST_ROWS }));
    return undefined;
  }
  const name = (file.name.split('/').at(-1) ?? '').replace(/\.[^.]*$/u, '').normalize('NFC');
  return { name, file: file.name, rows, merged: [], hiddenColumns: new Set(), hidden: false };
}

interface ReadRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function parsedRows(text: string, file: string, issues: Issue[]): SheetRow[] | undefined {
  const separator = separatorOf(text);
  const body = text.replace(/^\uFEFF?(?:sep=.\r?\n)?/iu, '');
  const skipped = (text.length - body.length > 1 ? 1 : 0) + 1;
  try {
    // Typed as the one form that these options give.
    const records: unknown = parse(body, {
      delimiter: separator,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      trim: true,
      skip_empty_lines: false,
    });
    let start = skipped;
    return (records as readonly ReadRecord[]).flatMap(({ record, info }) => {
      const row = start;
      start = info.lines + skipped;
      const cells = record.flatMap((typed, at) => {
        const words = cellText(typed);
        return words === '' ? [] : [{ column: at + 1, text: words }];
      });
      return cells.length === 0 ? [] : [{ row, cells }];
    });
  } catch (error) {
    const line = error instanceof Error && 'lines' in error && typeof error.lines === 'number' ? error.lines : 1;
    issues.push(doubt('sheet-quotes', { file, line }));
    return undefined;
  }
}

/** The separator that the first lines have most of, outside of quotation marks. */
function separatorOf(text: string): string {
  const named = /^\uFEFF?sep=(.)\r?\n/iu.exec(text)?.[1];
  if (named !== undefined) return named;
  const head = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"/gu, '');
  const [first = ''] = head.split(/\r?\n/u).filter((line) => /[,;\t]/u.test(line));
  const counted = ['\t', ';', ','].map((separator) => ({ separator, count: first.split(separator).length }));
  return counted.reduce((most, one) => (one.count > most.count ? one : most)).separator;
}
