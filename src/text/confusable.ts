/** A letter that looks like the one meant but belongs to another script. */
export interface Confusable {
  /** Where it stands in the text, in UTF-16 units. */
  readonly index: number;
  readonly character: string;
  readonly meant: string;
}

/**
 * The first letter of a foreign script in a text: Cyrillic inside a Latin word or the reverse, when every foreign letter of that
 * word has a look-alike (so that `COVIDом` is left alone), and ǝ (U+01DD) or Cyrillic ә for the Azerbaijani ə.
 */
export function findConfusable(text: string): Confusable | undefined {
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const found = inWord(word);
    if (found) return { ...found, index: index + found.index };
  }
  return undefined;
}

const LATIN = /\p{Script=Latin}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;

function inWord(word: string): Confusable | undefined {
  const letters = [...word.matchAll(/\p{L}/gu)].map(({ 0: character, index }) => ({ character, index }));
  const latin = letters.filter(({ character }) => LATIN.test(character));
  const cyrillic = letters.filter(({ character }) => CYRILLIC.test(character));
  const turned = latin.find(({ character }) => character === 'ǝ' || character === 'Ǝ');
  if (turned) return { ...turned, meant: turned.character === 'ǝ' ? 'ə' : 'Ə' };
  if (latin.length === 0 || cyrillic.length === 0) return undefined;
  const toLatin = looksLike(cyrillic, latinOf);
  const toCyrillic = looksLike(latin, cyrillicOf);
  return cyrillic.length <= latin.length ? (toLatin ?? toCyrillic) : (toCyrillic ?? toLatin);
}

type Letter = Omit<Confusable, 'meant'>;

function looksLike(foreign: readonly Letter[], meantBy: ReadonlyMap<string, string>): Confusable | undefined {
  const [first] = foreign;
  const meant = first && meantBy.get(first.character);
  return first && meant && foreign.every(({ character }) => meantBy.has(character)) ? { ...first, meant } : undefined;
}

const CYRILLIC_LOOKS = 'АВЕКМНОРСТХУІЈЅҺӘасеорхуіјѕһәё';
const LATIN_LOOKS = 'ABEKMHOPCTXYIJSHƏaceopxyijshəë';

const latinOf: ReadonlyMap<string, string> = new Map(
  Array.from(CYRILLIC_LOOKS).map((letter, place) => [letter, LATIN_LOOKS.charAt(place)]),
);
const cyrillicOf: ReadonlyMap<string, string> = new Map([
  ...Array.from(LATIN_LOOKS).map((letter, place): [string, string] => [letter, CYRILLIC_LOOKS.charAt(place)]),
  // Of the two Cyrillic letters that look like H, the common one is meant.
  ['H', 'Н'],
]);
