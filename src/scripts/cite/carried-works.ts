import { readCarried } from '../../citation/carried-work.ts';
import type { CitedWork } from '../../citation/cited-work.ts';
import { fetchJson } from './citation-styles.ts';

/**
 * The works that a file of the site carries, first the one whose page names the file; fetched when first asked for, and again if they
 * did not arrive. Rejects when they do not arrive, or when the file carries none.
 */
export function carriedWorks(address: string): () => Promise<readonly CitedWork[]> {
  let works: Promise<readonly CitedWork[]> | undefined;
  return () => {
    works ??= fetchJson(address).then((json) => {
      const carried = (Array.isArray(json) ? json : [json]).flatMap((item: unknown) => readCarried(item) ?? []);
      if (carried.length === 0) throw new Error(`${address} carries no work`);
      return carried;
    });
    works.catch(() => (works = undefined));
    return works;
  };
}
