import type { LocalText } from '../schema/text.ts';
import { revisionsOf } from './paper-version.ts';
import type { Paper } from './repository.ts';

/** One version of a paper as lists of its versions tell it. */
export interface ListedVersion {
  readonly number: number;
  readonly work: Paper;
  /** The day on which it came out, as far as it is known, and what changed in it; of the first nothing changed. */
  readonly date?: string;
  readonly note?: LocalText;
  /** The day on which a newer one took its place. */
  readonly replaced?: string;
}

/** The number of a paper’s text: of a replaced version its own, of the paper itself that of the newest. */
export function versionNumber({ versionOf, record }: Paper): number {
  return versionOf?.number ?? revisionsOf(record).length + 1;
}

/** All versions of the paper that a page shows, the newest first; none for a paper that was never revised. */
export function versionList(paper: Paper): readonly ListedVersion[] {
  const newest = paper.versionOf?.paper ?? paper;
  const revisions = revisionsOf(newest.record);
  if (newest.versions.length === 0) return [];
  return [...newest.versions, newest]
    .map((work): ListedVersion => {
      const number = versionNumber(work);
      const made = revisions[number - 2];
      const date = number === 1 ? (work.record.dates?.published ?? work.volume.record.published) : made?.date;
      const replaced = revisions[number - 1]?.date;
      return {
        number,
        work,
        ...(date !== undefined && { date }),
        ...(made?.note && { note: made.note }),
        ...(replaced !== undefined && { replaced }),
      };
    })
    .reverse();
}
