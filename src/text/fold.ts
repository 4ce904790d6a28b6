/**
 * A text as search compares it: lower case without regard to language (İ, I, ı and i are one letter), accents dropped,
 * ə→e, ё→е, й kept. The same for composed and decomposed letters (NFC and NFD); folding twice changes nothing.
 */
export function fold(text: string): string {
  if (/^[\0-\u007F]*$/u.test(text)) return text.toLowerCase();
  const plain = text
    .normalize('NFC')
    .replace(/[Йй]/gu, SHORT_I)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll(SHORT_I, 'й');
  return plain.replace(/[əǝәıøłđðþæœß]/gu, (letter) => LETTERS.get(letter) ?? letter).normalize('NFC');
}

// й is и with a mark to Unicode and a letter of its own to Russian: it waits in the private use area while marks are dropped.
const SHORT_I = '\uE000';

const LETTERS: ReadonlyMap<string, string> = new Map([
  ['ə', 'e'],
  ['ǝ', 'e'],
  ['ә', 'e'],
  ['ı', 'i'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ß', 'ss'],
]);
