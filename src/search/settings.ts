import type { StateKind } from '../model/work-state.ts';
import type { ClausePlacePart } from './record.ts';

/** What the search page tells its script: addresses, and the words of the reader's language. */
export interface SearchSettings {
  readonly language: string;
  /** The address below which the pages of this language lie, with a slash at its end. */
  readonly pages: string;
  /** The address below which the files beside the pages lie, with a slash at its end. */
  readonly files: string;
  /** The address of the folder of the index, with a slash at its end. */
  readonly index: string;
  /** By plural category, with `{count}` for the number, and `{query}` for what was asked. */
  readonly found: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;
  readonly foundFor: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;
  /** How many places of a result are not named. */
  readonly morePlaces: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;
  readonly words: Readonly<Record<SearchWord, string>>;
  /** The names of the filters, of the types of records and of the kinds of contributions. */
  readonly filters: Readonly<Record<string, string>>;
  readonly types: Readonly<Record<string, string>>;
  readonly kinds: Readonly<Record<string, string>>;
  readonly has: Readonly<Record<string, string>>;
  /** The names of clauses by their part, with `{annex}` and `{place}`. */
  readonly clauses: Readonly<Record<ClausePlacePart, string>>;
  /** What may have become of a work. */
  readonly states: Readonly<Record<StateKind, string>>;
}

/** What the page says while it searches. */
export type SearchWord =
  | 'start'
  | 'loading'
  | 'failed'
  | 'corrected'
  | 'correctedBack'
  | 'stranger'
  | 'strangerMeant'
  | 'placeIn'
  | 'placePage'
  | 'none'
  | 'all'
  | 'remove'
  | 'from'
  | 'to'
  | 'anyYear';
