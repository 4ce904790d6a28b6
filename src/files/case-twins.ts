import { issue } from '../model/catalogue.ts';
import type { Issue } from '../model/issue.ts';
import type { Entry } from './folder.ts';

/** Names in a folder that differ only in capital letters: where the disk ignores case one of the two files would overwrite the other. */
export function caseTwins(entries: readonly Entry[]): Issue[] {
  const first = new Map<string, string>();
  return entries.flatMap(({ name, path }) => {
    const folded = name.toLowerCase();
    const other = first.get(folded);
    if (other !== undefined) return [issue('id-case', path, { field: 'file', value: name, other })];
    first.set(folded, name);
    return [];
  });
}
