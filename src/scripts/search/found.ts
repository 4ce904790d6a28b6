import type { Excerpt } from '../../search/excerpt.ts';
import type { Facet } from '../../search/facets.ts';
import type { ShownHit } from '../../search/hit.ts';
import type { Asked } from '../../search/mark.ts';
import type { Query } from '../../search/query.ts';
import type { FilterName } from '../../search/record.ts';

/** One result as it is shown. */
export interface Result {
  readonly hit: ShownHit;
  readonly excerpt?: Excerpt;
}

/** What was found, in order; a result is fetched when it is shown. */
export interface Found {
  readonly total: number;
  /** True when the query or a filter asks for anything. */
  readonly asksAnything: boolean;
  /** Words that the index does not know, with those that were searched for instead. */
  readonly corrections: readonly { readonly typed: string; readonly meant: string }[];
  /** The query as it was understood. */
  readonly query: Query;
  /** What of a text to mark. */
  readonly asked: Asked;
  load(place: number): Promise<Result | undefined>;
  /** The values of a filter with the results each would leave. */
  facets(name: FilterName): Promise<Facet[]>;
}

/** The answer to an empty query. */
export const nothingAsked: Found = {
  total: 0,
  asksAnything: false,
  query: { terms: [], conditions: [], strangers: [] },
  corrections: [],
  asked: { has: () => false, phrases: [] },
  load: () => Promise.resolve(undefined),
  facets: () => Promise.resolve([]),
};
