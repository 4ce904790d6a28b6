import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { issue } from '../model/catalogue.ts';
import type { Issue } from '../model/issue.ts';
import { isSystemError } from './folder.ts';

/** A file outside the content, read from the disk whenever its bytes are asked for. */
export interface OutsideFile {
  readonly name: string;
  readonly size: number;
  readonly bytes: Uint8Array;
}

/** The most files that are looked at, and how deep folders are followed. */
export const MOST_FILES = 20_000;
const DEEPEST = 6;

// What file managers, editors and archives leave behind.
const LEFT_BEHIND = /^(?:\..*|~\$.*|.*~|Thumbs\.db|desktop\.ini|Icon\r|__MACOSX)$/iu;

/**
 * The files that someone names, and those in the folders that they name, sorted by name; a file of a folder is named by its path below it,
 * with slashes. Links are not followed within folders. What cannot be read is an issue; `tooMany` is set when there are more than {@link MOST_FILES}.
 */
export function outsideFiles(paths: readonly string[], issues: Issue[]): { readonly files: OutsideFile[]; readonly tooMany: boolean } {
  const files: OutsideFile[] = [];
  for (const path of paths) {
    try {
      const about = statSync(path);
      if (about.isDirectory()) collect(path, '', 0, files, issues);
      else if (about.isFile()) files.push(outsideFile(path, basename(path), about.size));
      else issues.push(issue('file-unreadable', path, { reason: 'not a regular file' }));
    } catch (error) {
      if (!isSystemError(error)) throw error;
      issues.push(issue('file-unreadable', path, { reason: error.code ?? '' }));
    }
  }
  return { files: files.slice(0, MOST_FILES), tooMany: files.length > MOST_FILES };
}

function collect(folder: string, below: string, depth: number, files: OutsideFile[], issues: Issue[]): void {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !LEFT_BEHIND.test(name));
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (files.length > MOST_FILES) return;
    const path = join(folder, entry.name);
    const name = below + entry.name.normalize('NFC');
    if (entry.isDirectory() && depth < DEEPEST) collect(path, `${name}/`, depth + 1, files, issues);
    else if (entry.isFile()) files.push(outsideFile(path, name, lstatSync(path).size));
    else issues.push(issue('file-unreadable', path, { reason: entry.isDirectory() ? 'too deep' : 'not a regular file' }));
  }
}

function outsideFile(path: string, name: string, size: number): OutsideFile {
  return {
    name,
    size,
    get bytes() {
      return readFileSync(path);
    },
  };
}
