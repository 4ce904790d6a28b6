import { everyClause } from './clause-place.ts';
import { readVersionAddress, toldVersions, versionAddress, versionKey } from './paper-version.ts';
import type { PaperEntry, RepositoryRecords } from './records.ts';
import { isRemoved } from './removed.ts';

/** A record that can be cited, as far as permanence is concerned with it; drafts are such records too. */
export interface CitableRecord {
  /** The path of its page without slashes at the ends: `papers/2017-migration-policy/07`. */
  readonly address: string;
  readonly file: string;
  /** The citation key that its file gives. */
  readonly key?: string;
  readonly published: boolean;
}

/** Every record that can be cited, each volume followed by its papers, each with its replaced versions, and resolutions, all in the order of their ids. */
export function citableRecords({ volumes, papers, resolutions }: RepositoryRecords): CitableRecord[] {
  const published = new Set(volumes.filter(({ record }) => record.status === 'published').map(({ id }) => id));
  const papersOf = Map.groupBy(papers, ({ volume }) => volume);
  const resolutionsOf = Map.groupBy(resolutions, ({ volume }) => volume);
  const below = (folder: string, volume: string, { id, path, record }: (typeof papers | typeof resolutions)[number]) => ({
    address: `${folder}/${volume}/${id}`,
    file: path,
    key: record.citationKey,
    published: published.has(volume) && (folder === 'resolutions' || record.status !== 'draft'),
  });
  return [...volumes].sort(byId).flatMap(({ id, path, record }) => [
    { address: `proceedings/${id}`, file: path, key: record.citationKey, published: published.has(id) },
    ...(papersOf.get(id) ?? []).sort(byId).flatMap((paper) => {
      const record = below('papers', id, paper);
      return [record, ...versionsOf(paper, record)];
    }),
    ...(resolutionsOf.get(id) ?? []).sort(byId).map((resolution) => below('resolutions', id, resolution)),
  ]);
}

/** Whether a paper is public: itself and its volume. */
export function isPublishedEntry({ volumes }: RepositoryRecords, { volume, record }: PaperEntry): boolean {
  return record.status === 'published' && volumes.some((one) => one.id === volume && one.record.status === 'published');
}

/** The replaced versions of a paper, each under a key made of that of the paper; of a removed one there are none. */
function versionsOf(paper: PaperEntry, { address, key, published }: CitableRecord): CitableRecord[] {
  if (isRemoved(paper.record)) return [];
  return toldVersions(paper).map(({ number, path }) => ({
    address: versionAddress(address, number),
    file: path,
    ...(key !== undefined && { key: versionKey(key, number) }),
    published,
  }));
}

/** Every clause of every resolution: it can be cited by itself, under a key made of that of its resolution. */
export function citableClauses(records: RepositoryRecords): CitableRecord[] {
  const published = new Set(records.volumes.filter(({ record }) => record.status === 'published').map(({ id }) => id));
  return [...records.resolutions].sort(byPlace).flatMap(({ volume, id, path, record }) =>
    [...everyClause(record)].map((clause) => ({
      address: `resolutions/${volume}/${id}/${clause.id}`,
      file: path,
      key: record.citationKey && clauseKey(record.citationKey, clause.id),
      published: published.has(volume),
    })),
  );
}

/** The citation key of a clause: `resolution2017conference-op-3-b`. */
export function clauseKey(key: string, clause: string): string {
  return `${key}-${clause}`;
}

/** Whether an address of the ledger is that of a clause: `resolutions/<volume>/<resolution>/<clause>`. */
export function isClauseAddress(address: string): boolean {
  return address.startsWith('resolutions/') && address.split('/').length === 4;
}

/** The files without which there is no page at an address: its own, in each form it may have, and that of its volume. */
export function filesOf(address: string): readonly [string, ...string[]] {
  const [folder, volume, id] = address.split('/');
  const version = readVersionAddress(address);
  if (version) return [`${version.paper}.v${version.number}.md`, `${version.paper}.v${version.number}.mdx`];
  const volumeFile = `proceedings/${volume}/volume.yaml`;
  if (folder === 'papers') return [`${address}.md`, `${address}.mdx`, volumeFile];
  return folder === 'resolutions' ? [`proceedings/${volume}/resolutions/${id}.yaml`, volumeFile] : [volumeFile];
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

function byPlace(a: { readonly volume: string; readonly id: string }, b: { readonly volume: string; readonly id: string }): number {
  return a.volume < b.volume ? -1 : a.volume > b.volume ? 1 : byId(a, b);
}
