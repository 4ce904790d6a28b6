import type { StyleEntry } from '../citation/style-catalogue.ts';
import type { PluralForms } from '../i18n/plural-forms.ts';
import type { StateKind } from '../model/work-state.ts';
import type { CitedPart } from './work-news.ts';

/** What every page tells the script of its basket buttons, as JSON on the link to the basket. */
export interface BasketButtonSettings {
  readonly language: string;
  /** Address of the root of the site, with a slash at its end. */
  readonly root: string;
  /** `Basket: 3 works`, by the number of works. */
  readonly count: PluralForms;
  readonly words: Readonly<Record<'add' | 'remove' | 'added' | 'removed' | 'full' | 'absent', string>>;
}

/** What the page of the basket tells its script, as JSON. */
export interface BasketSettings {
  readonly language: string;
  readonly root: string;
  /** Address below which the pages of this language lie, with a slash at its end. */
  readonly pages: string;
  /** The styles offered without a search. */
  readonly styles: readonly StyleEntry[];
  /** How many of the styles that match a search there are. */
  readonly found: PluralForms;
  readonly plurals: Readonly<Record<'count' | 'shared' | 'joined' | 'replaced' | 'emptied' | 'beyond' | 'more', PluralForms>>;
  /** What may have become of a work. */
  readonly states: Readonly<Record<StateKind | 'gone', string>>;
  readonly parts: Readonly<Record<CitedPart, string>>;
  readonly words: Readonly<Record<BasketWord, string>>;
}

/** What a list tells the script that makes files of its works, as JSON. */
export interface DownloadSettings {
  readonly language: string;
  readonly root: string;
  readonly plurals: Readonly<Record<'missed' | 'beyond', PluralForms>>;
  readonly words: Readonly<Record<'fileCopied' | 'fileFailed' | 'saved' | 'loading' | 'preparing' | 'nothing' | 'notStarted', string>>;
}

/** The words of the page of the basket that depend on no number, by the ends of their keys. */
export const basketWords = [
  'absent',
  'changed',
  'copied',
  'copiedRich',
  'copyFailed',
  'down',
  'failed',
  'fileCopied',
  'fileFailed',
  'full',
  'hasMerged',
  'hasMoved',
  'hasSplit',
  'linkCopied',
  'loading',
  'malformed',
  'moved',
  'newVersion',
  'notFetched',
  'otherLanguage',
  'parts',
  'record',
  'remove',
  'removed',
  'restored',
  'saved',
  'searchFailed',
  'seen',
  'split',
  'undo',
  'unknown',
  'unreachable',
  'up',
] as const;
export type BasketWord = (typeof basketWords)[number];
