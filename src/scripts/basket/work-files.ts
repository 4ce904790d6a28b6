import { carriedJson } from '../../basket/carried-json.ts';
import { splitParts } from '../../basket/work-news.ts';
import { carriedPath } from '../../basket/work-id.ts';

/** What the site answers when it is asked for the file of a work: the file; those of its parts, if it was split; that there is none; or nothing at all. */
export type FileAnswer = { readonly carried: unknown } | { readonly parts: readonly unknown[] } | 'gone' | 'unreachable';

/** Files that are asked for at the same time. */
const AT_A_TIME = 6;

/**
 * Asks the site for the files of works, `root` being the address of its root, and tells each answer as it comes. What the browser has
 * kept of a file is used only after the site has confirmed it. Never rejects.
 */
export async function fetchFiles(root: string, ids: readonly string[], told: (id: string, answer: FileAnswer) => void): Promise<void> {
  const waiting = ids.values();
  const fetchInTurn = async () => {
    for (const id of waiting) told(id, await fetchFile(root, id));
  };
  await Promise.all(Array.from({ length: Math.min(AT_A_TIME, ids.length) }, fetchInTurn));
}

async function fetchFile(root: string, id: string): Promise<FileAnswer> {
  try {
    const response = await fetch(root + carriedPath(id), { cache: 'no-cache' });
    if (response.status === 404 || response.status === 410) return 'gone';
    const file: unknown = response.ok ? await response.json() : undefined;
    const parts = splitParts(file, id);
    if (parts.length > 0) return { parts };
    const carried = carriedJson(file);
    return carried === undefined ? 'unreachable' : { carried };
  } catch {
    return 'unreachable';
  }
}
