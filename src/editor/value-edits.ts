import type { YamlEdit } from '../files/edit-yaml.ts';
import { sameValue } from '../files/yaml-value.ts';
import type { YamlValue } from '../text/yaml-lines.ts';
import { isGroup, isList } from './form-value.ts';

type Path = readonly (string | number)[];

/** The edits that make one value of a file of another, each as small as can be, in the order in which they are to be made. */
export function valueEdits(old: YamlValue, fresh: YamlValue, path: Path = []): YamlEdit[] {
  if (sameValue(old, fresh)) return [];
  if (isGroup(old) && isGroup(fresh)) {
    const order = Object.keys(fresh);
    const gone = Object.keys(old).filter((name) => fresh[name] === undefined);
    const kept = order.flatMap((name): YamlEdit[] => {
      const [before, after] = [Object.hasOwn(old, name) ? old[name] : undefined, fresh[name]];
      if (after === undefined) return [];
      if (before === undefined) return [{ path: [...path, name], value: after, order }];
      return valueEdits(before, after, [...path, name]);
    });
    // What is new sees how those around it are set apart before any of them goes.
    return [...kept, ...gone.map((name): YamlEdit => ({ path: [...path, name], value: undefined }))];
  }
  if (isList(old) && isList(fresh) && old.length > 0 && fresh.length > 0) return listEdits(old, fresh, path);
  return [{ path, value: fresh }];
}

/** What is the same at both ends of a list stays; of what is between, one is made of the other in turn. */
function listEdits(old: readonly YamlValue[], fresh: readonly YamlValue[], path: Path): YamlEdit[] {
  const shorter = Math.min(old.length, fresh.length);
  let start = 0;
  while (start < shorter && same(old[start], fresh[start])) start += 1;
  let end = 0;
  // What comes into the middle of a list has no place of its own there: all that stands behind is written anew.
  if (fresh.length <= old.length) while (end < shorter - start && same(old.at(-1 - end), fresh.at(-1 - end))) end += 1;
  const edits: YamlEdit[] = [];
  for (let at = start; at < fresh.length - end; at += 1) {
    const [before, after] = [old[at], fresh[at]];
    if (after !== undefined)
      edits.push(...(before === undefined ? [{ path: [...path, at], value: after }] : valueEdits(before, after, [...path, at])));
  }
  for (let at = old.length - end - 1; at >= fresh.length - end; at -= 1) edits.push({ path: [...path, at], value: undefined });
  return edits;
}

const same = (one: YamlValue | undefined, other: YamlValue | undefined): boolean =>
  one !== undefined && other !== undefined && sameValue(one, other);
