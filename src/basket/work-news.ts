import { readCarried } from '../citation/carried-work.ts';
import type { CitedState } from '../citation/cited-state.ts';
import type { CitedWork } from '../citation/cited-work.ts';
import { carriedJson } from './carried-json.ts';
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
  /** Where it stood when it was added, and how it came to stand elsewhere. */
  readonly former?: BasketEntry['former'];
  /** The works that it was split into. */
  readonly parts: readonly CitedWork[];
  /** Whether the site no longer has its record. */
  readonly gone: boolean;
}

/** What became of a work since it was added. */
export function newsOf({ carried, latest, former, parts = [], gone }: BasketEntry): WorkNews {
  const before = readCarried(carried);
  const now = readCarried(latest) ?? before;
  return {
    work: now,
    state: now?.state,
    changed: before && now ? changedParts(before, now) : [],
    ...(former && { former }),
    parts: parts.flatMap((part) => readCarried(part) ?? []),
    gone: gone === true,
  };
}

/**
 * An entry with what its file says now, beside what was kept if a citation of the two would differ, else in its place. Where the file is that
 * of a record which has the work now, the entry is one of that record.
 */
export function withFile({ id, carried, former }: BasketEntry, file: unknown): BasketEntry {
  const [before, now] = [readCarried(carried), readCarried(file)];
  if (!now) return { id, ...(carried !== undefined && { carried }), ...(former && { former }) };
  const left = formerOf(now, id);
  const was = left ?? former;
  const entry = { id: left ? now.id : id, ...(was && { former: was }) };
  return before && changedParts(before, now).length > 0 ? { ...entry, carried, latest: file } : { ...entry, carried: file };
}

/** How an id came to lead to a work, if it does. */
function formerOf({ id: own, former }: CitedWork, id: string): BasketEntry['former'] {
  if (own === id) return undefined;
  const state = former?.find((one) => one.id === id)?.state;
  return state && { id, state };
}

/** The works in a file that an id was split into, each as a file of its own would carry it; none where the file is not that of a division. */
export function splitParts(file: unknown, id: string): unknown[] {
  const items: readonly unknown[] = Array.isArray(file) ? file : [];
  const parts = items.filter((item) => {
    const work = readCarried(item);
    return work !== undefined && formerOf(work, id)?.state === 'split';
  });
  return parts.length < 2 ? [] : parts.map((part) => carriedJson([part]));
}

/** The entries of the parts of a work that was split. */
export function partEntries({ parts = [] }: BasketEntry): BasketEntry[] {
  return parts.flatMap((part) => {
    const work = readCarried(part);
    return work ? [{ id: work.id, carried: part }] : [];
  });
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
