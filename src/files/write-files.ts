import { existsSync, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { issue } from '../model/catalogue.ts';
import type { Issue } from '../model/issue.ts';
import { CONTENT_FOLDERS, isSystemError, type ContentFolder } from './folder.ts';
import { BESIDE, carryOut, nodeDisk, type Disk, type Move } from './write-moves.ts';

/** One change of a file; paths are below the content folder, within `papers/` or `proceedings/`. */
export type FileChange =
  | { readonly kind: 'create' | 'replace'; readonly path: string; readonly content: string | Uint8Array }
  | { readonly kind: 'delete'; readonly path: string }
  | { readonly kind: 'rename'; readonly path: string; readonly to: string };

/**
 * Makes all changes of files, or none: new files are written beside their places first and put into them when all are there; when the
 * disk says no on the way, everything is put back. What is in the way, missing, or leads out of the content is an issue, and nothing is
 * written. A path that is not one of the content, or two changes of one file, are a defect of the program.
 */
export function writeFiles(content: ContentFolder, changes: readonly FileChange[], disk: Disk = nodeDisk): Issue[] {
  const { moves, issues } = planWrites(content, changes);
  if (issues.length > 0) return issues;
  try {
    carryOut(moves, disk);
    return [];
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const file = relative(content.root, error.path ?? content.root).replace(BESIDE, '$1');
    return [issue('file-unwritable', file === '' ? '.' : file, { reason: error.code ?? '' })];
  }
}

/** What stands in the way of changes of files, without making them: for a command that says what it would do. */
export function checkWrites(content: ContentFolder, changes: readonly FileChange[]): Issue[] {
  return planWrites(content, changes).issues;
}

function planWrites(content: ContentFolder, changes: readonly FileChange[]): { moves: Move[]; issues: Issue[] } {
  const issues: Issue[] = [];
  const left = new Set(changes.flatMap(({ kind, path }) => (kind === 'delete' || kind === 'rename' ? [path] : [])));
  refuseTwice(changes.flatMap((change) => (change.kind === 'rename' || change.kind === 'delete' ? [] : [change.path])).concat(...left));
  refuseTwice(changes.flatMap((change) => (change.kind === 'rename' ? [change.to] : change.kind === 'delete' ? [] : [change.path])));
  const moves = changes.flatMap((change): Move[] => {
    const file = placeOf(content, change.path, issues);
    const to = change.kind === 'rename' ? placeOf(content, change.to, issues) : undefined;
    if (file === undefined || (change.kind === 'rename' && to === undefined)) return [];
    const taken = change.kind === 'create' ? change.path : change.kind === 'rename' ? change.to : undefined;
    if (taken !== undefined && !left.has(taken) && (isThere(to ?? file) || hasTwin(to ?? file, taken, left))) {
      issues.push(issue('file-in-the-way', taken));
    }
    if (change.kind !== 'create' && !isThere(file)) issues.push(issue('file-unreadable', change.path, { reason: 'ENOENT' }));
    if (change.kind === 'rename') return to === undefined ? [] : [{ from: file, to }];
    if (change.kind === 'delete') return [{ from: file }];
    // What is written to a link is written to the file that it leads to.
    const place = change.kind === 'replace' && existsSync(file) ? realpathSync(file) : file;
    // The content is asked for when it is written, so that many large files are never in memory together.
    return [
      {
        to: place,
        get content() {
          return change.content;
        },
      },
    ];
  });
  return { moves, issues };
}

/** Where a path of the content is on the disk; `undefined`, with an issue, when a link on the way leads out of the content. */
function placeOf(content: ContentFolder, path: string, issues: Issue[]): string | undefined {
  const parts = path.split('/');
  const isPath = parts.length > 1 && parts.every((part) => part !== '' && part !== '.' && part !== '..' && !/[\\\0]/u.test(part));
  if (!isPath || !CONTENT_FOLDERS.includes(parts[0] ?? '')) throw new Error(`“${path}” is no path of the content`);
  const file = join(content.root, path);
  if (leadsOutside(content, file)) {
    issues.push(issue('link-outside', path));
    return undefined;
  }
  return isThere(dirname(file)) ? join(realpathSync(dirname(file)), basename(file)) : file;
}

/** Whether a name differs only in capital letters from one that stays beside it: on another disk the two would be one file. */
function hasTwin(file: string, path: string, left: ReadonlySet<string>): boolean {
  const [folder, name] = [dirname(file), basename(file)];
  const below = path.slice(0, path.length - name.length);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return false;
  return readdirSync(folder).some((one) => one !== name && one.toLowerCase() === name.toLowerCase() && !left.has(below + one));
}

function leadsOutside({ root }: ContentFolder, file: string): boolean {
  let there = file;
  while (there !== root && !isThere(there)) there = dirname(there);
  try {
    const real = realpathSync(there);
    return real !== root && !CONTENT_FOLDERS.some((folder) => `${real}${sep}`.startsWith(join(root, folder) + sep));
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return true;
  }
}

function isThere(file: string): boolean {
  try {
    return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOTDIR') return false;
    throw error;
  }
}

function refuseTwice(paths: readonly string[]): void {
  const seen = new Set<string>();
  for (const path of paths) {
    if (seen.has(path)) throw new Error(`${path} was to be changed twice`);
    seen.add(path);
  }
}
