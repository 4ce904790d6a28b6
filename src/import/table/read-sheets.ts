import type { Issue } from '../../model/issue.ts';
import type { SourceFile } from '../import-source.ts';
import { readDelimited } from './delimited.ts';
import type { Sheet } from './sheet.ts';
import { readWorkbook } from './workbook.ts';

/** The sheets of a workbook, or the one of a file of separated values, whatever the name of the file says; nothing, with an issue, of others. */
export function readSheets(file: SourceFile, issues: Issue[]): readonly Sheet[] {
  const held = { ...file, name: file.name, bytes: file.bytes };
  if (isWorkbook(held)) return readWorkbook(held, issues) ?? [];
  const sheet = readDelimited(held, issues);
  return sheet ? [sheet] : [];
}

/** True for the name of a file that may hold a table. */
export const isTableName = (name: string): boolean => /\.(?:xlsx|xlsm|xls|ods|csv|tsv)$/iu.test(name);

function isWorkbook({ bytes }: SourceFile): boolean {
  const begins = (...signature: readonly number[]) => signature.every((byte, at) => bytes[at] === byte);
  if (begins(0x50, 0x4b, 0x03, 0x04) || begins(0xd0, 0xcf, 0x11, 0xe0)) return true;
  const head = new TextDecoder('utf-8').decode(bytes.subarray(0, 4096));
  return /^\uFEFF?\s*<\?xml/u.test(head) && head.includes('urn:schemas-microsoft-com:office:spreadsheet');
}
