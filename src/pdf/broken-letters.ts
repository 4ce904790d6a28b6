/** How a text layer is broken: letters that are no letters, or Azerbaijani without its commonest letter. */
export interface BrokenLetters {
  readonly sign: 'unknown' | 'schwa';
  /** The share of the sign, in percent with one decimal. */
  readonly share: number;
}

/** Fewer letters than these say nothing about a share. */
const ENOUGH = 300;
/** ə is about a tenth of the letters of Azerbaijani; legacy fonts put another letter in its place. */
const LEAST_SCHWA = 3;
/** Characters without a meaning, in percent: some signs of formulas have none in sound files too. */
const MOST_UNKNOWN = 10;

/** What is wrong with the letters of a text, whose language is a BCP 47 tag; `undefined` if nothing is or there are too few to tell. */
export function brokenLetters(text: string, language: string): BrokenLetters | undefined {
  const letters = count(text, /\p{L}/gu);
  const unknown = count(text, /[\uFFFD\p{Co}\p{Cn}]/gu);
  if (letters + unknown < ENOUGH) return undefined;
  const unknownShare = share(unknown, letters + unknown);
  if (unknownShare > MOST_UNKNOWN) return { sign: 'unknown', share: unknownShare };
  // The Cyrillic ә is the same letter in the older script, and search takes ǝ for ə.
  const schwa = share(count(text, /[əәǝ]/giu), letters);
  return /^az(?:-|$)/iu.test(language) && schwa < LEAST_SCHWA ? { sign: 'schwa', share: schwa } : undefined;
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const share = (part: number, whole: number): number => Math.round((part / whole) * 1000) / 10;
