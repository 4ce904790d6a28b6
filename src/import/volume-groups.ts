import { fold } from '../text/fold.ts';
import { isSlug, toSlug } from '../text/slug.ts';
import type { BibliographyEntry } from './bibliography-entry.ts';

/** A volume among entries: its own entry, if there is one, and those of its contributions in their order. */
export interface VolumeGroup {
  readonly own?: BibliographyEntry;
  readonly papers: readonly BibliographyEntry[];
  /** The id that the source itself gives. */
  readonly id?: string;
  /** An id made of the year and the title, for a source of several volumes. */
  readonly madeId?: string;
}

/**
 * Divides entries into volumes: by the key of the volume that they name, else by its title. A reader who names a volume means all of them,
 * or those of the volume of that id or key, if the source has one.
 */
export function volumeGroups(entries: readonly BibliographyEntry[], wanted: string | undefined): VolumeGroup[] {
  const groups = grouped(entries);
  if (wanted === undefined || groups.length <= 1) return withIds(groups);
  const named = groups.find(({ own, id }) => id === wanted || own?.key.toLowerCase() === wanted);
  if (named) return [named];
  const papers = entries.filter(({ isVolume }) => !isVolume);
  const [own] = [...groups].sort((a, b) => Number(b.own !== undefined) - Number(a.own !== undefined) || b.papers.length - a.papers.length);
  return [{ own: own?.own, papers, id: own?.id }];
}

function grouped(entries: readonly BibliographyEntry[]): VolumeGroup[] {
  const volumes = entries.filter(({ isVolume }) => isVolume);
  const groups = new Map<string, { own?: BibliographyEntry; papers: BibliographyEntry[] }>();
  const byName = new Map<string, string>();
  for (const own of volumes) {
    const name = `key:${own.key}`;
    groups.set(name, { own, papers: [] });
    for (const alias of [own.key.toLowerCase(), titleKey(own.titles[0]?.text), own.volumeId && `id:${own.volumeId}`])
      if (alias && !byName.has(alias)) byName.set(alias, name);
  }
  for (const entry of entries) {
    if (entry.isVolume) continue;
    const title = titleKey(entry.volume.title);
    const known = [entry.parent?.toLowerCase(), entry.volumeId && `id:${entry.volumeId}`, title].flatMap(
      (alias) => (alias && byName.get(alias)) || [],
    );
    const [name = volumes.length === 1 ? `key:${volumes[0]?.key ?? ''}` : `title:${entry.volumeId ?? title}`] = known;
    const group = groups.get(name) ?? { papers: [] };
    group.papers.push(entry);
    groups.set(name, group);
  }
  // Entries that name no volume belong to the only one that there is.
  const nameless = groups.get('title:');
  const [other, ...more] = [...groups.keys()].filter((name) => name !== 'title:');
  if (nameless && other !== undefined && more.length === 0) {
    groups.get(other)?.papers.push(...nameless.papers);
    groups.delete('title:');
  }
  return [...groups.values()].map(({ own, papers }) => ({ own, papers, id: own?.volumeId ?? papers[0]?.volumeId }));
}

function withIds(groups: readonly VolumeGroup[]): VolumeGroup[] {
  const taken = new Set<string>();
  return groups.map((group) => {
    const { own, papers } = group;
    const year = (own?.date ?? own?.volume.published ?? papers.find(({ date }) => date !== undefined)?.date ?? '').slice(0, 4);
    const title = toSlug(own?.titles[0]?.text ?? papers[0]?.volume.title ?? '')
      .split('-')
      .slice(0, 6)
      .join('-');
    const start = [year, title].filter((part) => part !== '').join('-') || 'volume';
    let madeId = start;
    for (let number = 2; taken.has(madeId); number += 1) madeId = `${start}-${number}`;
    taken.add(madeId);
    return { ...group, ...(isSlug(madeId) && { madeId }) };
  });
}

/** Titles that differ by capitals, accents, spaces and punctuation are one. */
function titleKey(title: string | undefined): string {
  return fold(title ?? '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
