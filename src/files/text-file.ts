import { isUtf8 } from 'node:buffer';
import { issue } from '../model/catalogue.ts';
import type { Issue } from '../model/issue.ts';

/** The largest text file that is read, in bytes: a book's worth of words, far less than what a parser chokes on. */
export const LARGEST_TEXT_FILE = 4_000_000;
/** The largest register that is read, in bytes: some 300,000 people. */
export const LARGEST_REGISTER = 40_000_000;

/**
 * The characters of a text file (UTF-8): byte-order mark gone, lines ended by `\n`, letters composed (Unicode NFC).
 * What was put right is a note; a file that cannot be read so is an error and gives `undefined`.
 */
export function decodeText(bytes: Uint8Array, file: string, issues: Issue[]): string | undefined {
  if (!isUtf8(bytes)) {
    issues.push(issue('not-utf8', { file, line: lineOfFirstFault(bytes), column: 1 }));
    return undefined;
  }
  let text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  if (text.startsWith('\uFEFF')) {
    issues.push(issue('byte-order-mark', { file, line: 1, column: 1 }));
    text = text.slice(1);
  }
  if (text.includes('\r')) {
    issues.push(issue('line-endings', { file, line: 1, column: 1 }));
    text = text.replace(/\r\n?/gu, '\n');
  }
  const composed = text.normalize('NFC');
  if (composed !== text) {
    issues.push(issue('decomposed-letters', placeOfDifference(file, text, composed)));
    text = composed;
  }
  return text;
}

/** The issue for a text file above its limit; sizes are given in bytes and told in megabytes. */
export function tooLarge(file: string, bytes: number, limit: number = LARGEST_TEXT_FILE): Issue {
  const megabytes = (size: number) => Math.round(size / 100_000) / 10;
  return issue('file-too-large', file, { size: megabytes(bytes), limit: megabytes(limit) });
}

function lineOfFirstFault(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8').decode(bytes);
  const fault = text.indexOf('\uFFFD');
  return fault === -1 ? 1 : text.slice(0, fault).split('\n').length;
}

function placeOfDifference(file: string, text: string, composed: string) {
  let at = 0;
  while (at < text.length && text[at] === composed[at]) at += 1;
  const before = text.slice(0, at);
  return { file, line: before.split('\n').length, column: at - before.lastIndexOf('\n') };
}
