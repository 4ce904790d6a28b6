import type CSL from 'citeproc';

/** The patterns by which citeproc-js knows a letter of a name from a sign of another script. */
const PATTERNS = [
  'NAME_INITIAL_REGEXP',
  'ROMANESQUE_REGEXP',
  'ROMANESQUE_NOT_REGEXP',
  'STARTSWITH_ROMANESQUE_REGEXP',
  'ALL_ROMANESQUE_REGEXP',
] as const;

/** Its Latin letters end at U+017F. `Ə` is U+018F and `ə` U+0259. */
const LATIN = '\\u00c0-\\u017f';
const LATIN_WITH_SCHWA = '\\u00c0-\\u017f\\u018f\\u0259';

/**
 * The processor with the letters of Azerbaijani. It took `Ə` for a letter of a script that has no initials, and printed `Uydurmalı, Əli
 * Həsən` among initials for `Uydurmalı, Ə. H.`
 */
export function withAzerbaijaniLetters(processor: typeof CSL): typeof CSL {
  for (const name of PATTERNS) {
    const { source, flags } = processor[name];
    if (!source.includes(LATIN_WITH_SCHWA)) processor[name] = new RegExp(source.replaceAll(LATIN, LATIN_WITH_SCHWA), flags);
  }
  return processor;
}
