import { mediaType } from '../media-type.ts';
import type { DeployTarget } from './deploy-target.ts';
import { cacheControl } from './file-stage.ts';
import type { PathLists } from './path-lists.ts';
import { wellEnded, type Programs } from './programs.ts';

/** What rclone answers when a folder is not there (its documented exit code). */
const NO_FOLDER = 3;

/**
 * A store or any other place that rclone knows by a remote. Stores keep the headers of a file with it, so that files go up in groups: one for
 * each media type and time to keep.
 */
export function rcloneTarget(name: string, programs: Programs, lists: PathLists): DeployTarget {
  const below = (path: string) => `${name}${/[/:]$/u.test(name) ? '' : '/'}${path}`;
  const act = async (...args: readonly string[]) => void wellEnded('rclone', await programs.act('rclone', args));
  const top = async () => {
    const ended = await programs.ask('rclone', ['lsf', '--max-depth', '1', name]);
    return ended.code === NO_FOLDER ? [] : wellEnded('rclone', ended).split('\n').filter(Boolean);
  };
  const put = async (folder: string, paths: readonly string[]) => {
    for (const [headers, group] of byHeaders(paths)) {
      const files = ['--files-from-raw', lists.list(group), '--no-traverse', '--ignore-times'];
      await act('copy', folder, name, ...files, ...headers.split('\n').flatMap((header) => ['--header-upload', header]));
    }
  };
  return {
    read: async (path) =>
      (await top()).includes(path) ? wellEnded('rclone', await programs.ask('rclone', ['cat', below(path)])) : undefined,
    isEmpty: async () => (await top()).length === 0,
    put,
    write: (file, text) => put(lists.folderWith(file, text), [file]),
    remove: (paths) => act('delete', name, '--files-from-raw', lists.list(paths)),
  };
}

/** Files by the headers that they are served with, in a fixed order. */
function byHeaders(paths: readonly string[]): readonly (readonly [headers: string, paths: readonly string[]])[] {
  const groups = Map.groupBy(paths, (path) => `Content-Type: ${mediaType(path)}\nCache-Control: ${cacheControl(path)}`);
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1));
}
