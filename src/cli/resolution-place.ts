import { existsSync, mkdirSync, realpathSync, renameSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { listFolder, openContent } from '../files/folder.ts';
import type { ContentFolder } from '../files/folder.ts';
import { doubt } from '../import/doubt.ts';
import { issue } from '../model/catalogue.ts';
import type { Issue } from '../model/issue.ts';
import { nearest } from '../text/nearest.ts';
import { isSlug, toSlug } from '../text/slug.ts';

/** Where the file of a resolution goes, below the content folder. */
export interface ResolutionPlace {
  readonly content: ContentFolder;
  readonly id: string;
  /** `proceedings/<volume>/resolutions/<id>.yaml` */
  readonly path: string;
}

/** What a command was asked for. */
export interface WishedPlace {
  readonly volume: string;
  /** Without it the next free number. */
  readonly id: string | undefined;
  readonly replace: boolean;
}

/** The place of a resolution of a volume; `undefined`, with an issue, when there is no such volume or the place is taken. */
export function resolutionPlace(folder: string, { volume, id, replace }: WishedPlace, issues: Issue[]): ResolutionPlace | undefined {
  const found = issues.length;
  for (const [field, value] of [['--volume', volume] as const, ['--id', id] as const]) {
    if (value !== undefined && !isSlug(value)) issues.push(issue('id-form', field, { field, value, meant: toSlug(value) || 'none' }));
  }
  const content = openContent(folder);
  if (!content) issues.push(issue('content-missing', folder));
  if (!content || issues.length > found) return undefined;
  const own = `proceedings/${volume}`;
  const volumes =
    listFolder(content, 'proceedings', issues)?.flatMap((entry) => (entry.folder && entry.name !== 'pages' ? entry.name : [])) ?? [];
  if (!volumes.includes(volume) || !existsSync(join(content.root, own, 'volume.yaml'))) {
    issues.push(doubt('import-volume-unknown', own, { volume, meant: nearest(volume, volumes) ?? 'none' }));
    return undefined;
  }
  const resolutions = `${own}/resolutions`;
  const target = join(content.root, resolutions);
  if (existsSync(target) && !realpathSync(target).startsWith(join(content.root, 'proceedings') + sep)) {
    issues.push(issue('link-outside', resolutions));
    return undefined;
  }
  const taken = (listFolder(content, resolutions, []) ?? []).map(({ name }) => name.replace(/\.yaml$/u, ''));
  const free = id ?? nextId(taken);
  const path = `${resolutions}/${free}.yaml`;
  if (taken.includes(free) && !replace) {
    issues.push(doubt('import-id-taken', path, { id: free, next: nextId(taken) }));
    return undefined;
  }
  return { content, id: free, path };
}

/** The number after the highest one that is taken, with two digits. */
function nextId(taken: readonly string[]): string {
  const numbers = taken.filter((id) => /^\d{1,6}$/u.test(id)).map(Number);
  return String(Math.max(0, ...numbers) + 1).padStart(2, '0');
}

/** Writes the whole file at once, so that a power cut leaves nothing or all of it. */
export function writeResolution({ content, path }: ResolutionPlace, text: string): void {
  const file = join(content.root, path);
  mkdirSync(join(file, '..'), { recursive: true });
  const fresh = `${file}~`;
  writeFileSync(fresh, text);
  renameSync(fresh, file);
}
