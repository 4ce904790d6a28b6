import type { Hit, PassagePlace, RecordType } from './record.ts';
import { recordTypes } from './record.ts';

/** What the index keeps of a record to show it: its facts, and where in the content its passages begin, counted in words. */
export interface ShownHit extends Hit {
  readonly path: string;
  readonly passages: readonly PassageStart[];
}

/** The language of a passage, the number of its first word, from 0, and where it opens; a hidden passage has no language. */
export type PassageStart = readonly [language: string | null, word: number, place?: PassagePlace];

/** The address of a record in the index. Pagefind searches every field but this one, so what is only shown travels in it. */
export function writeHit({ path, ...shown }: ShownHit): string {
  return `${path}#${JSON.stringify(shown)}`;
}

/** Reads what {@link writeHit} wrote; undefined for anything else. */
export function readHit(address: string): ShownHit | undefined {
  const mark = address.indexOf('#');
  try {
    const shown = JSON.parse(address.slice(mark + 1)) as Partial<ShownHit> | null;
    if (mark === -1 || !shown || !recordTypes.includes(shown.type as RecordType) || !shown.title || !Array.isArray(shown.passages))
      return undefined;
    return { ...(shown as ShownHit), path: address.slice(0, mark) };
  } catch {
    return undefined;
  }
}
