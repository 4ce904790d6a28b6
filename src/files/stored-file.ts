import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { extname, join } from 'node:path';
import { issue } from '../model/catalogue.ts';
import type { Issue } from '../model/issue.ts';
import type { StoredFile } from '../model/records.ts';
import { LARGEST_TEXT_FILE, tooLarge } from './text-file.ts';
import { isSystemError, type ContentFolder, type Entry } from './folder.ts';
import { formatOf, isPublished, matches } from '../text/signature.ts';

const HEAD = 512;
const TAIL = 2048;
// What makes a picture act when it is opened by itself (SVG 2, chapter 16 and the event attributes of HTML).
const SVG_SCRIPT =
  /<\s*(?:[\w-]+:)?(?:script|foreignObject|iframe|object|embed)\b|\son[a-z]+\s*=|(?:href|src)\s*=\s*["']?\s*(?:javascript|data:text)|<!ENTITY/iu;

/** A file beside a record with its size; read at head and tail only. One that is not what its name says, or not whole, is an issue. */
export function readStoredFile(content: ContentFolder, entry: Entry, issues: Issue[]): StoredFile | undefined {
  const extension = extname(entry.name).slice(1).toLowerCase();
  if (!isPublished(extension)) {
    issues.push(issue('file-kind', entry.path, { name: entry.name, extension: extension || 'none' }));
    return undefined;
  }
  let file: number;
  try {
    file = openSync(join(content.root, entry.path), 'r');
  } catch (error) {
    if (!isSystemError(error)) throw error;
    issues.push(issue('file-unreadable', entry.path, { reason: error.code ?? '' }));
    return undefined;
  }
  try {
    const bytes = fstatSync(file).size;
    const wrong = inspect(file, bytes, extension, entry);
    if (wrong) issues.push(wrong);
    return wrong ? undefined : { name: entry.name, path: entry.path, bytes };
  } finally {
    closeSync(file);
  }
}

/** The SHA-256 of a file of the content, in lower-case hexadecimal. */
export function checksum(content: ContentFolder, path: string): string {
  return createHash('sha256')
    .update(readFileSync(join(content.root, path)))
    .digest('hex');
}

function inspect(file: number, bytes: number, extension: string, entry: Entry): Issue | undefined {
  if (bytes === 0) return issue('file-empty', entry.path, { name: entry.name });
  const head = part(file, 0, Math.min(HEAD, bytes));
  if (!matches(extension, head)) {
    return issue('file-disguised', entry.path, { name: entry.name, extension, found: formatOf(head) });
  }
  if (extension === 'pdf') {
    const tail = part(file, Math.max(0, bytes - TAIL), Math.min(TAIL, bytes));
    return tail.includes('%%EOF') ? undefined : issue('pdf-truncated', entry.path, { name: entry.name });
  }
  if (extension === 'svg') {
    if (bytes > LARGEST_TEXT_FILE) return tooLarge(entry.path, bytes);
    return SVG_SCRIPT.test(part(file, 0, bytes).toString('utf8')) ? issue('svg-script', entry.path, { name: entry.name }) : undefined;
  }
  return undefined;
}

function part(file: number, from: number, length: number): Buffer {
  const buffer = Buffer.alloc(length);
  return buffer.subarray(0, readSync(file, buffer, 0, length, from));
}
