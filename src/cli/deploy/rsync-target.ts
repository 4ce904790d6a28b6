import { existsSync, readFileSync, rmSync } from 'node:fs';
import type { DeployTarget } from './deploy-target.ts';
import { foldersOf } from './folder-target.ts';
import type { PathLists } from './path-lists.ts';
import { wellEnded, type Ended, type Programs } from './programs.ts';

/** Everyone may read what is put there, whatever the machine that built it thinks. */
const READABLE = ['--times', '--perms', '--chmod=D755,F644'];

/** A folder of another machine, by rsync 3.1 or newer over ssh: it writes each file beside its place and renames it. */
export function rsyncTarget(name: string, programs: Programs, lists: PathLists): DeployTarget {
  const root = name.endsWith('/') ? name : `${name}/`;
  const act = async (...args: readonly string[]) => void wellEnded('rsync', await programs.act('rsync', args));
  // Their sums say which files have changed; a build gives all of them new times.
  const put = (folder: string, paths: readonly string[]) =>
    act(...READABLE, '--checksum', `--files-from=${lists.list(paths)}`, `${folder}/`, root);
  return {
    read: async (path) => {
      const answer = lists.answer();
      rmSync(answer, { force: true });
      const ended = await programs.ask('rsync', [root + path, answer]);
      if (isMissing(ended)) return undefined;
      wellEnded('rsync', ended);
      return existsSync(answer) ? readFileSync(answer, 'utf8') : undefined;
    },
    isEmpty: async () => {
      const ended = await programs.ask('rsync', ['--list-only', root]);
      if (isMissing(ended)) return true;
      const listed = wellEnded('rsync', ended).split('\n');
      return listed.every((line) => line.trim() === '' || line.endsWith(' .'));
    },
    put,
    write: (name, text) => put(lists.folderWith(name, text), [name]),
    // The folders of what goes have to be there, or rsync takes them for vanished while it reads. It leaves those that become empty.
    remove: (paths) =>
      act('--dirs', '--delete-missing-args', `--files-from=${lists.list(paths)}`, `${lists.foldersAlone(foldersOf(paths))}/`, root),
  };
}

/** What rsync says in any language: its code for “some files could not be transferred”, and the system's word for “no such file”. */
function isMissing({ code, complaint }: Ended): boolean {
  return code === 23 && complaint.includes('(2)');
}
