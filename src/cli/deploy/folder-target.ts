import { copyFile, mkdir, readdir, readFile, rename, rm, rmdir, unlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isSystemError } from '../../files/folder.ts';
import type { DeployTarget } from './deploy-target.ts';

/** A folder of this machine, as a web server serves it. Each file is written beside its place and renamed into it: no answer is half of one. */
export function folderTarget(root: string): DeployTarget {
  const place = async (path: string, make: (fresh: string) => Promise<void>) => {
    const target = join(root, path);
    const fresh = join(dirname(target), `.${basename(target)}~`);
    await mkdir(dirname(target), { recursive: true });
    await make(fresh);
    await rename(fresh, target);
  };
  return {
    read: (path) => unlessMissing(readFile(join(root, path), 'utf8')),
    isEmpty: async () => ((await unlessMissing(readdir(root))) ?? []).length === 0,
    put: async (folder, paths) => {
      for (const path of paths) await place(path, (fresh) => copyFile(join(folder, path), fresh));
    },
    write: (path, text) => place(path, (fresh) => writeFile(fresh, text)),
    remove: async (paths) => {
      for (const path of paths) {
        await unlessMissing(unlink(join(root, path)));
        await rm(join(root, dirname(path), `.${basename(path)}~`), { force: true });
      }
      for (const folder of foldersOf(paths)) await removeEmpty(join(root, folder));
    },
  };
}

/** The folders of files below the root, the deepest first. */
export function foldersOf(paths: readonly string[]): readonly string[] {
  const folders = new Set<string>();
  for (const path of paths) for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) folders.add(folder);
  return [...folders].sort().reverse();
}

async function removeEmpty(folder: string): Promise<void> {
  try {
    await rmdir(folder);
  } catch (error) {
    if (!isSystemError(error) || !['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(error.code ?? '')) throw error;
  }
}

async function unlessMissing<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
