import type { ImportMemory } from './import-memory.ts';
import type { ImportedVolume } from './imported-volume.ts';

/** True when most papers that the source calls as the last import did bear other titles: it is the list of another conference. */
export function isOtherVolume({ papers }: ImportMemory, volume: ImportedVolume): boolean {
  const titles = new Map(Object.values(papers).map(({ key, fields }) => [key, JSON.stringify(fields['title'])]));
  const known = volume.papers.filter(({ key }) => titles.has(key));
  const same = known.filter(({ key, fields }) => sharesTitle(titles.get(key) ?? '', fields.title ?? {}));
  return titles.size > 2 && same.length * 2 < Math.min(known.length, titles.size) + (known.length === 0 ? 1 : 0);
}

const sharesTitle = (before: string, title: object): boolean => Object.values(title).some((one) => before.includes(JSON.stringify(one)));
