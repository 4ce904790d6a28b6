import { romanized } from '../text/romanization.ts';
import { indexForm } from './letters.ts';

/** Latin spellings of Cyrillic letters, one row a habit; longer spellings stand before their beginnings. */
const HABITS: readonly string[] = [
  // English books and passports.
  'shch щ zh ж kh х ts ц ci ци ce це cy цы ch ч sh ш yu ю ya я yo ё ye е iy ий yy ый ay ай ey ей oy ой uy уй y ы j дж h х w в q к x кс c к',
  // Scholarship, ISO 9 and German: štš, j for й.
  'šč щ ŝ щ ž ж ch х č ч š ш ju ю û ю ja я â я jo ё je е è э ij ий yj ый aj ай ej ей oj ой uj уй c ц y ы h х x х j й w в q к',
  // Azerbaijani.
  'yu ю ya я yo ё ye е c дж ç ч ş ш x х j ж ğ г q г h г ə а ı ы ö о ü у y й w в',
];
const REST = 'a а b б d д e е f ф g г i и k к l л m м n н o о p п r р s с t т u у v в z з';

const alphabets = HABITS.map((habit) => {
  const letters = `${habit} ${REST}`.split(' ');
  const map = new Map(letters.flatMap((latin, at) => (at % 2 === 0 ? [[latin, letters[at + 1] ?? ''] as const] : [])));
  const spellings = [...map.keys()].sort((a, b) => b.length - a.length);
  // A y or j before a vowel belongs to the vowel: migratsi|ya, not migrats|iy|a.
  return { map, pattern: new RegExp(spellings.map((latin) => (/^.[yj]$/u.test(latin) ? `${latin}(?![aeou])` : latin)).join('|'), 'gu') };
});

/**
 * A word as it may stand in the other alphabet, in the form of the index: Cyrillic in Latin letters, as Azerbaijani before 1991 and as
 * Russian; Latin in Cyrillic letters by each habit of transliteration. A word with digits or other letters has none.
 */
export function inOtherScript(word: string): string[] {
  const small = word.normalize('NFC').toLowerCase();
  if (/^\p{Script=Cyrillic}+$/u.test(small))
    return unique([romanized(small, 'az'), ...(AZERBAIJANI_ONLY.test(small) ? [] : [romanized(small, 'ru')])]);
  if (!/^\p{Script=Latin}+$/u.test(small)) return [];
  return unique(alphabets.map(({ map, pattern }) => small.replace(pattern, (letters) => map.get(letters) ?? letters))).filter((other) =>
    /^\p{Script=Cyrillic}+$/u.test(other),
  );
}

/** A word in the Cyrillic letters that only Azerbaijani had, in Latin ones: another spelling of the same word. */
export function inLatinAzerbaijani(word: string): string[] {
  return AZERBAIJANI_ONLY.test(word) ? [indexForm(romanized(word.normalize('NFC').toLowerCase(), 'az'))] : [];
}

const AZERBAIJANI_ONLY = /[әғҝөүһҹј]/iu;

function unique(words: readonly string[]): string[] {
  return [...new Set(words.map(indexForm))];
}
