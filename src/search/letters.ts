/**
 * Letters that no Unicode decomposition reaches, each with its carrier: a letter that does decompose, to the plain letter
 * by which people search. Pagefind folds by canonical decomposition only, so the index holds the carriers and a reader sees the letters.
 * A carrier that a text really contains is written decomposed, which looks the same and cannot be taken for its letter.
 */
export const carriers: readonly (readonly [letter: string, carrier: string])[] = [
  ['ə', 'ḛ'],
  ['Ə', 'Ḛ'],
  ['ı', 'ḭ'],
  ['ǝ', 'ḙ'],
  ['Ǝ', 'Ḙ'],
  ['ø', 'ṏ'],
  ['Ø', 'Ṏ'],
  ['đ', 'ḓ'],
  ['Đ', 'Ḓ'],
  ['ł', 'ḽ'],
  ['Ł', 'Ḽ'],
  ['ħ', 'ḫ'],
  ['Ħ', 'Ḫ'],
  ['ŧ', 'ṱ'],
  ['Ŧ', 'Ṱ'],
  ['ŋ', 'ṋ'],
  ['Ŋ', 'Ṋ'],
  // Azerbaijani as it was written in Cyrillic until 1991.
  ['ә', 'ӓ'],
  ['Ә', 'Ӓ'],
  ['ғ', 'ѓ'],
  ['Ғ', 'Ѓ'],
  ['ҝ', 'ќ'],
  ['Ҝ', 'Ќ'],
  ['ҹ', 'ӵ'],
  ['Ҹ', 'Ӵ'],
  ['ө', 'ӧ'],
  ['Ө', 'Ӧ'],
  ['ү', 'ӱ'],
  ['Ү', 'Ӱ'],
  ['ј', 'ӥ'],
  ['Ј', 'Ӥ'],
];

const carrierOf = new Map(carriers);
const letterOf = new Map(carriers.map(([letter, carrier]) => [carrier, letter]));
const LETTERS = new RegExp(`[${[...carrierOf.keys()].join('')}]`, 'gu');
const CARRIERS = new RegExp(`[${[...letterOf.keys()].join('')}]`, 'gu');

// Two parts of one printed word that are searched apart: `2017–2018`, `law/order`. The index counts words by white space.
const JOINT = /(?<=[\p{L}\p{N}][–—/…])(?=[\p{L}\p{N}])/gu;
const JOINED = /\u2060 /gu;

/** A text as it is handed to the index: carriers for letters, one space between words, joints marked by U+2060. */
export function toIndexText(text: string): string {
  return (
    text
      .normalize('NFC')
      .replace(/[\u200B\u2060]/gu, '')
      // Three underscores in a row begin the marks by which Pagefind weighs and anchors passages.
      .replace(/_{3,}/gu, '__')
      .replace(CARRIERS, (letter) => letter.normalize('NFD'))
      .replace(LETTERS, (letter) => carrierOf.get(letter) ?? letter)
      .replace(JOINT, '\u2060 ')
      .replace(/\s+/gu, ' ')
      .trim()
  );
}

/** An indexed text as people wrote it. */
export function fromIndexText(text: string): string {
  return text.replace(JOINED, '').replace(CARRIERS, (carrier) => letterOf.get(carrier) ?? carrier);
}

/** The form under which the index files a word: without marks, small letters, the same on every machine. */
export function indexForm(word: string): string {
  return word
    .normalize('NFC')
    .replace(LETTERS, (letter) => carrierOf.get(letter) ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .normalize('NFC');
}

/** The words of a text: runs of letters and digits with the marks on them; an apostrophe inside a word belongs to it. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+(?:['’ʼ][\p{L}\p{N}\p{M}]+)*/gu) ?? [];
}
