/** The address of a paper or a volume, the one that it is to have, and the files beside a paper that go with it. */
export interface Step {
  readonly from: string;
  readonly to: string;
  readonly files: ReadonlySet<string>;
}

/**
 * Where an address or a file of the content comes to be. With a volume goes all that stands below it; files that are named for the id of
 * their record are named for the new one.
 */
export function freshPlace(path: string, steps: readonly Step[]): string {
  for (const { from, to, files } of steps) {
    const below = from.startsWith('proceedings/') ? belowVolume(path, from, to) : undefined;
    if (below !== undefined) return below;
    // Below a paper stand its replaced versions.
    if (path === from || path.startsWith(`${from}/`)) return to + path.slice(from.length);
    if (files.has(path)) return folderOf(to) + withId(path.slice(folderOf(from).length), nameOf(from), nameOf(to));
  }
  return path;
}

function belowVolume(path: string, from: string, to: string): string | undefined {
  if (path.startsWith(`${from}#`)) return to + path.slice(from.length);
  const [old, id] = [nameOf(from), nameOf(to)];
  for (const top of ['papers', 'proceedings', 'resolutions']) {
    const rest = path.slice(`${top}/${old}/`.length);
    if (path === `${top}/${old}/${rest}`) return `${top}/${id}/${top === 'proceedings' ? withId(rest, old, id) : rest}`;
  }
  return undefined;
}

const withId = (name: string, old: string, id: string): string =>
  name.startsWith(old) && /^[.-]/u.test(name.slice(old.length)) ? id + name.slice(old.length) : name;

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** What a file is called once it is in its place. */
export function freshName(path: string, steps: readonly Step[]): string {
  const place = freshPlace(path, steps);
  return place.slice(place.lastIndexOf('/') + 1);
}

/** A full text in which files beside it are called by other names, where it shows or links them. */
export function freshText(text: string, names: readonly (readonly [string, string])[]): string {
  const renamed = new Map(names.filter(([old, fresh]) => old !== fresh));
  if (renamed.size === 0) return text;
  return text.replaceAll(/(=["']|\]\(<?|\]:\s*<?)([^\s"'()<>]+)/gu, (whole, before: string, name: string) => {
    const fresh = renamed.get(name);
    return fresh === undefined ? whole : before + fresh;
  });
}
