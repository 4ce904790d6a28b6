import { isSlug, toSlug } from '../text/slug.ts';

/** The id of a volume of the ACL Anthology in our form: `2024.acl-long` → `2024-acl-long`, `W97-04` → `w97-04`. */
export function volumeIdOf(id: string): string {
  const own = id
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
  return isSlug(own) ? own : toSlug(id) || 'volume';
}

/** The number of a paper within its volume, in two digits or more: `2024.acl-long.7` → `07`, `P19-1001` → `01`. */
export function paperIdOf(id: string, volume: string): string | undefined {
  const rest = id.startsWith(volume) ? id.slice(volume.length).replace(/^\./u, '') : id.split(/[.-]/u).at(-1);
  return rest !== undefined && /^\d{1,6}$/u.test(rest) ? String(Number(rest)).padStart(2, '0') : undefined;
}

/** Whether a volume is meant by what a reader has named: its id here or there, or the beginning that it shares with others (`2024-acl`). */
export function isWanted(id: string, wanted: string | undefined): boolean {
  if (wanted === undefined) return true;
  const own = volumeIdOf(id);
  return own === volumeIdOf(wanted) || own.startsWith(`${volumeIdOf(wanted)}-`);
}
