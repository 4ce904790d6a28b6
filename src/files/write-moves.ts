import {
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  closeSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A file that comes to a place, from another or written anew, or goes from its place; all are whole paths of the disk. */
export type Move =
  | { readonly from: string; readonly to?: string }
  | { readonly to: string; readonly content: string | Uint8Array; readonly from?: undefined };

/** What files are called until they are in their places: `.<name>.<number>~`. */
export const BESIDE = /(?<=^|\/)\.([^/]+)\.\d+~$/u;

/** What is asked of the disk; each throws what Node throws. */
export interface Disk {
  /** Writes a file that is not there yet, down to the disk itself. */
  write(file: string, content: string | Uint8Array): void;
  rename(from: string, to: string): void;
  /** Gives a file a second name, which must be free. */
  link(from: string, to: string): void;
  makeFolder(folder: string): void;
}

/** The disk of this machine. */
export const nodeDisk: Disk = {
  write(file, content) {
    const open = openSync(file, 'wx');
    try {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      for (let at = 0; at < bytes.length;) at += writeSync(open, bytes, at);
      fsyncSync(open);
    } finally {
      closeSync(open);
    }
  },
  rename: renameSync,
  link(from, to) {
    try {
      linkSync(from, to);
    } catch (error) {
      // Some file systems give a file one name only.
      if (!(error instanceof Error && 'code' in error && ['EPERM', 'ENOTSUP', 'ENOSYS'].includes(String(error.code)))) throw error;
      copyFileSync(from, to, constants.COPYFILE_EXCL);
    }
  },
  makeFolder: (folder) => mkdirSync(folder),
};

/** Makes every move, or throws what the disk said and leaves all as it was. */
export function carryOut(moves: readonly Move[], disk: Disk): void {
  const undo: (() => void)[] = [];
  const leftovers: string[] = [];
  const did = (back: () => void) => undo.push(back);
  try {
    const fresh = moves.map((move) => (move.from === undefined ? prepare(move.to, move.content, disk, did) : undefined));
    const aside = moves.map((move) => (move.from === undefined ? undefined : putAside(move.from, disk, did)));
    for (const [at, move] of moves.entries()) {
      const source = fresh[at] ?? aside[at];
      if (source === undefined) continue;
      if (move.to === undefined) leftovers.push(source);
      else leftovers.push(...takePlace(source, move.to, disk, did));
    }
  } catch (error) {
    for (const back of undo.reverse()) back();
    throw error;
  }
  for (const file of leftovers) rmSync(file, { recursive: true, force: true });
}

type Did = (back: () => void) => void;

/** Writes a new file beside its place, with the rights of the file that it will replace. */
function prepare(place: string, content: string | Uint8Array, disk: Disk, did: Did): string {
  makeFolders(dirname(place), disk, did);
  const file = freeNameBeside(place);
  did(() => rmSync(file, { force: true }));
  disk.write(file, content);
  if (existsSync(place)) chmodSync(file, statSync(place).mode);
  return file;
}

function putAside(place: string, disk: Disk, did: Did): string {
  const aside = freeNameBeside(place);
  disk.rename(place, aside);
  did(() => renameSync(aside, place));
  return aside;
}

/** Puts a file into its place; what stood there is kept under the name that is returned, until all is done. */
function takePlace(source: string, place: string, disk: Disk, did: Did): string[] {
  if (!existsSync(place)) {
    makeFolders(dirname(place), disk, did);
    disk.rename(source, place);
    did(() => renameSync(place, source));
    return [];
  }
  const old = freeNameBeside(place);
  disk.link(place, old);
  did(() => rmSync(old, { force: true }));
  disk.rename(source, place);
  did(() => renameSync(old, place));
  return [old];
}

function makeFolders(folder: string, disk: Disk, did: Did): void {
  if (existsSync(folder)) return;
  makeFolders(dirname(folder), disk, did);
  disk.makeFolder(folder);
  did(() => rmdirSync(folder));
}

/** A free name beside a file, which no reader of the content takes for a record. */
function freeNameBeside(file: string): string {
  for (let number = 1; ; number += 1) {
    const free = join(dirname(file), `.${basename(file)}.${number}~`);
    if (!existsSync(free)) return free;
  }
}
