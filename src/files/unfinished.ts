import { createHash } from 'node:crypto';
import { readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { issue } from '../model/catalogue.ts';
import type { Issue } from '../model/issue.ts';
import { isSystemError, type ContentFolder } from './folder.ts';
import { readIfThere } from './read-file.ts';
import { checkWrites, writeFiles, type FileChange } from './write-files.ts';
import { BESIDE, nodeDisk, type Disk } from './write-moves.ts';

/** Where a command that moves or deletes files says beforehand what it is about to do; readers of the content pass over the name. */
export const UNFINISHED_FILE = 'proceedings/.unfinished.json';

/** A command as it was called, without the name of the program. */
export type Call = readonly string[];

const sum = z.string().nullable();
const unfinished = z.strictObject({
  call: z.array(z.string()),
  changes: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.enum(['create', 'replace']), path: z.string(), content: z.string(), was: sum }),
      z.strictObject({ kind: z.literal('delete'), path: z.string(), was: sum }),
      z.strictObject({ kind: z.literal('rename'), path: z.string(), to: z.string(), was: sum }),
    ]),
  ),
});
type Unfinished = z.infer<typeof unfinished>;

/**
 * Makes all changes of files, or none, as `writeFiles` does; where the machine is switched off on the way, what was to be done stands in
 * {@link UNFINISHED_FILE}, and {@link finishWrites} ends it.
 */
export function writeThrough(content: ContentFolder, changes: readonly FileChange[], call: Call, disk: Disk = nodeDisk): Issue[] {
  const wrong = checkWrites(content, changes);
  if (wrong.length > 0 || changes.length === 0) return wrong;
  const plan: Unfinished = {
    call: [...call],
    changes: changes.map((change) => noted(change, digestOf(content, change.path))),
  };
  const begun = writeFiles(content, [{ kind: 'create', path: UNFINISHED_FILE, content: `${JSON.stringify(plan)}\n` }], disk);
  if (begun.length > 0) return begun;
  const failed = writeFiles(content, changes, disk);
  if (failed.length === 0) removeEmptyFolders(content, changes);
  forget(content);
  return failed;
}

/** The command that was interrupted, if one was; an empty one when what it wrote cannot be read. */
export function unfinishedCall(content: ContentFolder): Call | undefined {
  const text = readIfThere(content, UNFINISHED_FILE)?.toString('utf8');
  return text === undefined ? undefined : (parsed(text)?.call ?? []);
}

/**
 * Ends what an interrupted command had begun, as if nothing had happened. A file that someone changed since is an issue, and nothing is
 * written then.
 */
export function finishWrites(content: ContentFolder, disk: Disk = nodeDisk): Issue[] {
  const plan = parsed(readIfThere(content, UNFINISHED_FILE)?.toString('utf8') ?? '');
  if (!plan) return [issue('change-altered', UNFINISHED_FILE, { file: UNFINISHED_FILE })];
  for (const change of plan.changes) putBack(content, change);
  const left: FileChange[] = [];
  const issues: Issue[] = [];
  for (const change of plan.changes) {
    const state = stateOf(content, change);
    if (state === 'altered') issues.push(issue('change-altered', change.path, { file: UNFINISHED_FILE }));
    else if (state === 'open') left.push(asChange(change));
  }
  if (issues.length > 0) return issues;
  const failed = writeFiles(content, left, disk);
  if (failed.length > 0) return failed;
  for (const change of plan.changes) sweep(content, change);
  removeEmptyFolders(content, plan.changes);
  forget(content);
  return [];
}

type PlannedChange = Unfinished['changes'][number];

function parsed(text: string): Unfinished | undefined {
  try {
    return unfinished.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function noted(change: FileChange, was: string | null): PlannedChange {
  if (change.kind === 'delete') return { kind: 'delete', path: change.path, was };
  if (change.kind === 'rename') return { kind: 'rename', path: change.path, to: change.to, was };
  return { kind: change.kind, path: change.path, content: Buffer.from(change.content).toString('base64'), was };
}

function asChange(change: PlannedChange): FileChange {
  if (change.kind === 'delete') return { kind: 'delete', path: change.path };
  if (change.kind === 'rename') return { kind: 'rename', path: change.path, to: change.to };
  return { kind: change.kind, path: change.path, content: Buffer.from(change.content, 'base64') };
}

function stateOf(content: ContentFolder, change: PlannedChange): 'done' | 'open' | 'altered' {
  const here = digestOf(content, change.path);
  if (change.kind === 'delete') return here === null ? 'done' : here === change.was ? 'open' : 'altered';
  if (change.kind === 'rename') {
    const there = digestOf(content, change.to);
    if (here === null) return there === change.was ? 'done' : 'altered';
    return here === change.was && there === null ? 'open' : 'altered';
  }
  if (here === digest(Buffer.from(change.content, 'base64'))) return 'done';
  return here === change.was ? 'open' : 'altered';
}

/** A file that was put aside on the way to its new place, or before it was deleted, comes back, so that its change can begin anew. */
function putBack(content: ContentFolder, { kind, path, was, ...change }: PlannedChange): void {
  if (kind === 'create' || kind === 'replace' || digestOf(content, path) !== null) return;
  if ('to' in change && digestOf(content, change.to) === was) return;
  const aside = besides(content, path).find((file) => digestOf(content, file) === was);
  if (aside !== undefined) renameSync(join(content.root, aside), join(content.root, path));
}

/** Takes away what lies beside a file under the names that it has until it is in its place. */
function sweep(content: ContentFolder, change: PlannedChange): void {
  for (const path of [change.path, ...('to' in change ? [change.to] : [])]) {
    for (const file of besides(content, path)) rmSync(join(content.root, file), { force: true });
  }
}

function besides(content: ContentFolder, path: string): string[] {
  try {
    return readdirSync(join(content.root, dirname(path)))
      .filter((name) => BESIDE.exec(name)?.[1] === basename(path))
      .sort()
      .map((name) => `${dirname(path)}/${name}`);
  } catch (error) {
    if (isSystemError(error)) return [];
    throw error;
  }
}

/** A folder whose last file went goes too. */
function removeEmptyFolders({ root }: ContentFolder, changes: readonly { readonly kind: string; readonly path: string }[]): void {
  const folders = changes.flatMap(({ kind, path }) => (kind === 'delete' || kind === 'rename' ? dirname(path) : []));
  for (const folder of [...new Set(folders)].sort().reverse()) {
    for (let one = folder; one.includes('/'); one = dirname(one)) if (!removed(join(root, one))) break;
  }
}

function removed(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch (error) {
    if (isSystemError(error)) return false;
    throw error;
  }
}

function forget(content: ContentFolder): void {
  rmSync(join(content.root, UNFINISHED_FILE), { force: true });
  for (const file of besides(content, UNFINISHED_FILE)) rmSync(join(content.root, file), { force: true });
}

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function digestOf(content: ContentFolder, path: string): string | null {
  const bytes = readIfThere(content, path);
  return bytes === undefined ? null : digest(bytes);
}
