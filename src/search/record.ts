import type { LocalText } from '../schema/text.ts';
import type { Text } from '../model/localized.ts';
import type { StateKind } from '../model/work-state.ts';

/** What a result is: the filter beside the kind of a paper. */
export const recordTypes = ['paper', 'volume', 'session', 'resolution', 'person', 'topic', 'page'] as const;
export type RecordType = (typeof recordTypes)[number];

/** What of a work a reader can open: the values of the filter `has`. */
export const readable = ['pdf', 'text'] as const;

/** What results can be narrowed by, in the order in which the page offers it. */
export const filterNames = ['type', 'year', 'kind', 'language', 'volume', 'topic', 'person', 'has'] as const;
export type FilterName = (typeof filterNames)[number];

/** What a result shows besides its excerpt. A title has its original first. */
export interface Hit {
  readonly type: RecordType;
  readonly title: LocalText;
  /** The kind of a paper. */
  readonly kind?: string;
  /** Those who made the work, as printed on it. */
  readonly by?: readonly string[];
  /** The title of the volume that a paper or a resolution belongs to. */
  readonly volume?: LocalText;
  readonly year?: number;
  /** What became of a work after it was published, if anything. */
  readonly state?: StateKind;
  /** The id of the part of the page that the record is: a session on the page of its volume. */
  readonly anchor?: string;
  /** Set for an event of which nothing was published: there is nothing to cite. */
  readonly eventOnly?: true;
}

/** One run of text in one language; a hidden one is searched but never quoted. */
export interface Passage extends Pick<Text, 'language' | 'text'> {
  readonly hidden?: boolean;
  /** Where a reader can open it, if that is not the beginning of the record's page. */
  readonly place?: PassagePlace;
  /** True for the text of a work, which counts less than what is said about it. */
  readonly body?: true;
}

/** The parts of a resolution, as clauses are named by them. */
export const clausePlaceParts = ['operative', 'preamble', 'annex', 'within'] as const;
export type ClausePlacePart = (typeof clausePlaceParts)[number];

/** A part of a record that has an address of its own: a heading of a full text, a clause of a resolution, a page of a PDF. */
export interface PassagePlace {
  /** What follows the path of the record's page: `#method`, `op-3-b/`, `07.pdf#page=3`. */
  readonly address: string;
  /** How the part is called, in the language of the passage: the words of a heading, the place of a clause, `3 (b)`. */
  readonly label?: string;
  /** Set for a clause: where in a resolution it stands, and the number of the annex that it stands in or is. */
  readonly part?: ClausePlacePart;
  readonly annex?: string;
  /** The page of a PDF, counted from 1. */
  readonly page?: number;
  /** What became of a clause alone. */
  readonly state?: StateKind;
}

/** One record as search sees it, every text as people wrote it. */
export interface SearchRecord {
  /** The path of the record's page, without language: `papers/2017-migration-policy/07/`. */
  readonly path: string;
  readonly hit: Hit;
  /** Words that are searched by field and not quoted: titles, names with every spelling, keywords. */
  readonly fields: { readonly title: string; readonly name: string; readonly keyword: string };
  /** Never empty: a record without words of its own would not be found. */
  readonly passages: readonly Passage[];
  readonly filters: Readonly<Partial<Record<FilterName, readonly string[]>>>;
  /** Whole numbers: the day as 20170217 (0 if unknown), the place of the title in the alphabet of the site's first language. */
  readonly sort: { readonly date: number; readonly title: number };
}
