import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { join, sep } from 'node:path';
import { issue } from '../model/catalogue.ts';
import type { Issue } from '../model/issue.ts';

/** A name in a folder of the content, as we read it (`name`, Unicode NFC) and as the disk has it (`path`, below the content folder). */
export interface Entry {
  readonly name: string;
  readonly path: string;
  readonly folder: boolean;
}

/** The content folder: everything that is read lies below its real path. */
export interface ContentFolder {
  readonly root: string;
}

// What file managers and editors leave behind: nobody put it there to be published.
const LEFT_BEHIND = /^(?:\..*|~\$.*|.*~|Thumbs\.db|desktop\.ini|Icon\r|README(?:\.md|\.txt)?)$/iu;

/** Opens the content folder; `undefined` when there is none. */
export function openContent(folder: string): ContentFolder | undefined {
  try {
    const root = realpathSync(folder);
    return statSync(root).isDirectory() ? { root } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * What a folder of the content holds, sorted by name; `undefined` when there is no such folder.
 * A symbolic link counts as what it leads to; one that leads out of the content or nowhere is an issue and left out.
 */
export function listFolder(content: ContentFolder, path: string, issues: Issue[]): Entry[] | undefined {
  let found: Dirent[];
  try {
    found = readdirSync(join(content.root, path), { withFileTypes: true });
  } catch (error) {
    if (!isSystemError(error)) throw error;
    if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') issues.push(issue('file-unreadable', path, { reason: error.code ?? '' }));
    return undefined;
  }
  const entries: Entry[] = [];
  for (const one of found) {
    const name = one.name.normalize('NFC');
    if (LEFT_BEHIND.test(name)) continue;
    const own = path === '' ? one.name : `${path}/${one.name}`;
    if (name !== one.name) issues.push(issue('decomposed-name', own, { name }));
    const folder = one.isSymbolicLink() ? followLink(content, own, issues) : one.isDirectory();
    // A pipe or a device would be waited for and never end.
    if (!one.isSymbolicLink() && !one.isDirectory() && !one.isFile()) {
      issues.push(issue('file-unreadable', own, { reason: 'not a regular file' }));
      continue;
    }
    if (folder !== undefined) entries.push({ name, path: own, folder });
  }
  return entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** All that is content; what lies beside them, such as the program itself, no record may show. */
export const CONTENT_FOLDERS: readonly string[] = ['papers', 'proceedings'];

/** True when the link leads to a folder, false when to a file, `undefined` when it must not be followed. */
function followLink(content: ContentFolder, path: string, issues: Issue[]): boolean | undefined {
  try {
    const target = realpathSync(join(content.root, path));
    if (!CONTENT_FOLDERS.some((folder) => target.startsWith(join(content.root, folder) + sep))) {
      issues.push(issue('link-outside', path));
      return undefined;
    }
    return statSync(target).isDirectory();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    issues.push(issue('link-broken', path));
    return undefined;
  }
}

/** True for what Node throws when the disk says no. */
export const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'code' in error && 'syscall' in error;
