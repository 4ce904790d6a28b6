import type { SuggestedType } from './suggestion.ts';

/** What the search box of every page says and needs beside the page: one file a language, fetched when someone types. */
export interface BoxWords {
  readonly language: string;
  /** The addresses below which pages and files lie, with a slash at the end. */
  readonly pages: string;
  readonly files: string;
  /** Over the list of suggestions; how many there are, by plural category. */
  readonly suggestions: string;
  readonly suggested: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;
  readonly types: Readonly<Record<SuggestedType, string>>;
  /** How many words are marked for `{query}`, by plural category, and how to be rid of the marks. */
  readonly marks: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;
  readonly marksRemove: string;
}

/** The path of the words of a language below the root of the site. */
export function boxWordsPath(language: string): string {
  return `suggestions/words.${language}.json`;
}
