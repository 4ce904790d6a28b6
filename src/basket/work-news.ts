import { readCarried } from '../citation/carried-work.ts';
import type { CitedState } from '../citation/cited-state.ts';
import type { CitedWork } from '../citation/cited-work.ts';
import type { BasketEntry } from './basket.ts';

/** The parts of a citation whose change a reader is told of, in the order in which they are told. */
export const citedParts = [
  'authors',
  'title',
  'editors',
  'container',
  'date',
  'pages',
  'number',
  'publisher',
  'identifier',
  'kind',
] as const;
export type CitedPart = (typeof citedParts)[number];

/** What a reader should know of a work in the basket. */
export interface WorkNews {
  /** The work as it is cited now: as its file says, else as it was added; nothing if it was never fetched. */
  readonly work?: CitedWork;
  /** Corrected, retracted, removed or superseded, as its record says. */
  readonly state?: CitedState;
  /** What a citation of it says otherwise than when it was added. */
  readonly changed: readonly CitedPart[];
  /** Whether the site no longer has its record. */
  readonly gone: boolean;
}

/** What became of a work since it was added. */
export function newsOf({ carried, latest, gone }: BasketEntry): WorkNews {
  const before = readCarried(carried);
  const now = readCarried(latest) ?? before;
  return { work: now, state: now?.state, changed: before && now ? changedParts(before, now) : [], gone: gone === true };
}

/** An entry with what its file says now, beside what was kept if a citation of the two would differ, else in its place. */
export function withFile({ id, carried }: BasketEntry, file: unknown): BasketEntry {
  const [before, now] = [readCarried(carried), readCarried(file)];
  if (!now) return { id, ...(carried !== undefined && { carried }) };
  return before && changedParts(before, now).length > 0 ? { id, carried, latest: file } : { id, carried: file };
}

/** An entry whose news the reader has seen: what its file said last is what is kept. */
export function withNewsSeen({ id, carried, latest = carried, gone }: BasketEntry): BasketEntry {
  return { id, carried: latest, ...(gone && { gone }) };
}

/** The parts in which two citations of a work differ. */
export function changedParts(before: CitedWork, now: CitedWork): CitedPart[] {
  return citedParts.filter((part) => JSON.stringify(valueOf(before, part)) !== JSON.stringify(valueOf(now, part)));
}

function valueOf(work: CitedWork, part: CitedPart): unknown {
  switch (part) {
    case 'authors':
    case 'editors':
      return work[part].map(({ person, organization }) => (person ? { ...person } : organization));
    case 'title':
      return [work.title, work.translatedTitle];
    case 'container':
      return [work.container, work.series?.title, work.event?.title];
    case 'pages':
      return [work.pages, work.articleNumber];
    case 'publisher':
      return [work.publisher, work.place];
    case 'identifier':
      return [work.doi, work.isbn, work.issn, work.address];
    case 'date':
    case 'number':
    case 'kind':
      return work[part];
  }
}
