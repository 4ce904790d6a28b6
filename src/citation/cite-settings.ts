import type { CitationChoice } from './citation-engine.ts';
import type { CitedWork } from './cited-work.ts';
import type { StyleEntry } from './style-catalogue.ts';

/** What a page tells the script of its cite panel, as JSON. */
export interface CiteSettings {
  /** The language of the page. */
  readonly language: string;
  /** Address of the root of the site, with a slash at its end. */
  readonly root: string;
  /** Address of the file that carries the work and all that belongs to it. */
  readonly file: string;
  /** The work itself where that file holds many others. */
  readonly work?: CitedWork;
  /** Name of files made of the work, without an extension. */
  readonly name: string;
  /** What the page shows without a script. */
  readonly built: Pick<CitationChoice, 'language' | 'names' | 'form'> & { readonly style: string };
  /** The styles offered without a search. */
  readonly styles: readonly StyleEntry[];
  /** How many of the styles match a search, by plural category, with `{count}` for the number. */
  readonly found: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;
  readonly words: Readonly<Record<CiteWord, string>>;
}

/** What the panel says by itself, by the ends of the keys of its words. */
export const citeWords = [
  'copied',
  'copiedRich',
  'selected',
  'loading',
  'failed',
  'noNotes',
  'notStarted',
  'saved',
  'fileCopied',
  'fileFailed',
  'searchFailed',
] as const;

type CiteWord = (typeof citeWords)[number];
