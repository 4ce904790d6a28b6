import { resolve } from 'node:path';
import { CliError } from '../command.ts';
import type { DeployTarget } from './deploy-target.ts';
import { folderTarget } from './folder-target.ts';
import type { PathLists } from './path-lists.ts';
import type { Programs } from './programs.ts';
import { rcloneTarget } from './rclone-target.ts';
import { rsyncTarget } from './rsync-target.ts';

/** What a target works with: the folder that relative paths begin at, programs of others, and lists of files for them. */
export interface Means {
  readonly project: string;
  readonly programs: Programs;
  readonly lists: PathLists;
  /** Where a folder that is only to be told what would come prints it; programs of others are told by {@link Programs}. */
  readonly showOnly: ((line: string) => void) | undefined;
}

/**
 * The target that people name: `user@host:/path` (rsync over ssh), `remote:bucket` (a remote that rclone knows), else a folder. A single letter
 * before the colon is a disk of Windows. Throws a `CliError` for an address of the web.
 */
export function namedTarget(text: string, { project, programs, lists, showOnly }: Means): DeployTarget {
  if (/^[a-z]+:\/\//iu.test(text))
    throw new CliError(`${text} is an address of the web. Name where its files lie: a folder, user@host:/path, or remote:bucket.`);
  if (/^[^/@\\:]+@[^/\\]+:./u.test(text)) return rsyncTarget(text, programs, lists);
  if (/^[\p{L}\p{N}_.+ -]{2,}:/u.test(text)) return rcloneTarget(text, programs, lists);
  const folder = folderTarget(resolve(project, text));
  return showOnly ? shown(folder, showOnly) : folder;
}

function shown(target: DeployTarget, print: (line: string) => void): DeployTarget {
  const show = (mark: string, paths: readonly string[]) => {
    for (const path of paths) print(`${mark} ${path}`);
    return Promise.resolve();
  };
  return { ...target, put: (_, paths) => show('+', paths), remove: (paths) => show('-', paths), write: (path) => show('+', [path]) };
}
