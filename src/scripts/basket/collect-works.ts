import { carriedJson } from '../../basket/carried-json.ts';
import { carriedPath } from '../../basket/work-id.ts';
import { readCarried } from '../../citation/carried-work.ts';
import type { CitedWork } from '../../citation/cited-work.ts';
import { fetchJson } from '../cite/citation-styles.ts';
import { fetchFiles } from './work-files.ts';

/** From so many works of a volume on, its one file costs less than theirs. */
const WORTH_A_VOLUME = 10;

/** Works as their files carry them, in the order of the ids; `told` hears how many have come. What does not arrive is left out. Never rejects. */
export async function collectWorks(root: string, ids: readonly string[], told: (done: number) => void): Promise<CitedWork[]> {
  const works = new Map<string, CitedWork>();
  const wanted = new Set(ids);
  const byVolume = Map.groupBy(ids, (id) => id.split('/')[1] ?? '');
  for (const [volume, members] of byVolume) {
    if (members.length < WORTH_A_VOLUME) continue;
    for (const work of await volumeWorks(root, volume)) if (wanted.has(work.id)) works.set(work.id, work);
    told(works.size);
  }
  await fetchFiles(
    root,
    ids.filter((id) => !works.has(id)),
    (id, answer) => {
      const work = typeof answer === 'object' && 'carried' in answer ? readCarried(answer.carried) : undefined;
      if (work) works.set(id, work);
      told(works.size);
    },
  );
  return ids.flatMap((id) => works.get(id) ?? []);
}

/** All works of a volume; none if its file does not arrive: then each is asked for by itself. */
async function volumeWorks(root: string, volume: string): Promise<CitedWork[]> {
  try {
    const items = await fetchJson(root + carriedPath(`proceedings/${volume}`));
    return Array.isArray(items) ? items.flatMap((item: unknown) => readCarried(carriedJson([item])) ?? []) : [];
  } catch {
    return [];
  }
}
