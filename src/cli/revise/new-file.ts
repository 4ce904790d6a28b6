import { readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, sep, join } from 'node:path';
import { CONTENT_FOLDERS, isSystemError, type ContentFolder } from '../../files/folder.ts';
import { ofText } from '../../files/read-ledger.ts';
import { checksum, readStoredFile } from '../../files/stored-file.ts';
import { decodeText } from '../../files/text-file.ts';
import { issue } from '../../model/catalogue.ts';
import type { Issue } from '../../model/issue.ts';

/** A new file that someone names, to be put among the records under a name of its own. */
export interface NewFile {
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** The bytes of a new file, if it can be read, lies outside the records and is what the name that it will have says. */
export function newFile(content: ContentFolder, file: string, name: string, issues: Issue[]): NewFile | undefined {
  const real = outside(content, file, issues);
  if (real === undefined) return undefined;
  const [folder, given] = [{ root: dirname(real) }, basename(real)];
  const ending = name.slice(name.lastIndexOf('.'));
  const own: Issue[] = [];
  // A file without an ending, or with another, is judged by what it has to be here.
  const stored = readStoredFile(folder, { name: given.replace(/(?:\.[^.]*)?$/u, ending), path: given, folder: false }, own);
  issues.push(...own.map((one) => ({ ...one, place: { file } })));
  return stored && { bytes: readFileSync(real), sha256: checksum(folder, given) };
}

/** A new text as it stands below the fields of a record; fields of its own it must not have. */
export function newText(
  content: ContentFolder,
  file: string,
  issues: Issue[],
): { readonly text: string; readonly sha256: string } | undefined {
  const real = outside(content, file, issues);
  if (real === undefined) return undefined;
  const name = basename(file);
  const own: Issue[] = [];
  const text = /\.mdx?$/u.test(name) ? decodeText(readFileSync(real), file, own) : undefined;
  const errors = own.filter(({ severity }) => severity === 'error');
  issues.push(...errors);
  if (errors.length > 0) return undefined;
  const fault =
    text === undefined ? 'ending' : /^\s*---[ \t]*$/mu.exec(text)?.index === 0 ? 'fields' : text.trim() === '' ? 'empty' : undefined;
  if (fault !== undefined || text === undefined) {
    issues.push(issue('revise-text', file, { name, fault: fault ?? 'empty' }));
    return undefined;
  }
  const below = `\n${text.replace(/^\n+/u, '').replace(/\n*$/u, '\n')}`;
  return { text: below, sha256: ofText(below) };
}

function outside(content: ContentFolder, file: string, issues: Issue[]): string | undefined {
  try {
    const real = realpathSync(file);
    readFileSync(real);
    if (!CONTENT_FOLDERS.some((folder) => real.startsWith(join(content.root, folder) + sep))) return real;
    issues.push(issue('revise-inside', file, { name: basename(file) }));
  } catch (error) {
    if (!isSystemError(error)) throw error;
    issues.push(issue('file-unreadable', file, { reason: error.code ?? '' }));
  }
  return undefined;
}
