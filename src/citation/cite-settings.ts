import type { CitationChoice } from './citation-engine.ts';
import type { CitedWork } from './cited-work.ts';
import type { StyleEntry } from './style-catalogue.ts';

/** What a page tells the script of its cite panel, as JSON: what only this page knows, and what is needed before anything else is fetched. */
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
  readonly words: Readonly<Record<(typeof citeWords)[number], string>>;
}

/** What every panel of a language says and offers, in a file that is fetched when a reader opens one: {@link panelPath}. */
export interface PanelSettings {
  /** The styles offered without a search. */
  readonly styles: readonly StyleEntry[];
  /** How many of the styles match a search, by plural category, with `{count}` for the number. */
  readonly found: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;
  readonly words: Readonly<Record<(typeof panelWords)[number], string>>;
}

/** The path of the file of {@link PanelSettings} in a language of the site, from the site's root. */
export function panelPath(language: string): string {
  return `csl/panel.${language}.json`;
}

/** What a panel says before its choices are opened, by the ends of the keys of its words. */
export const citeWords = ['copied', 'copiedRich', 'selected', 'notStarted'] as const;

/** What it says when they are. */
export const panelWords = ['loading', 'failed', 'noNotes', 'saved', 'fileCopied', 'fileFailed', 'searchFailed'] as const;
