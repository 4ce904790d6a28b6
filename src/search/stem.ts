import { azerbaijaniBeginnings, azerbaijaniStems, isSameAzerbaijani } from './azerbaijani-stem.ts';
import { englishStem } from './english-stem.ts';
import { russianStem } from './russian-stem.ts';

/** How the other forms of a word are found: the letters with which they begin, and which of the words that begin so they are. */
export interface Relatives {
  readonly beginning: string;
  fits(word: string): boolean;
}

/** The fewest letters with which other forms are looked for: fewer would ask for half of the index. */
const SHORTEST = 3;

/** The other forms of a word in each language that is written with its letters. Words are in the form of the index. */
export function relatives(word: string): Relatives[] {
  const found = /^[a-z]+$/u.test(word) ? [...azerbaijani(word), english(word)] : /^[а-я]+$/u.test(word) ? russian(word) : [];
  return found.filter(({ beginning }) => beginning.length >= SHORTEST);
}

/** What a word may be without its endings where that is too short to look for everything that begins so. */
export function bareWords(word: string): readonly string[] {
  return azerbaijaniBeginnings(word).whole;
}

function azerbaijani(word: string): Relatives[] {
  const stems = new Set(azerbaijaniStems(word));
  return azerbaijaniBeginnings(word).beginnings.map((beginning) => ({
    beginning,
    fits: (other) => isSameAzerbaijani(stems, word, other),
  }));
}

function english(word: string): Relatives {
  const stem = englishStem(word);
  // A last y became i, and a last e may be the stem's alone: policies, policy; migrate, migrating.
  return { beginning: stem.length > 3 ? stem.replace(/[ie]$/u, '') : stem, fits: (other) => englishStem(other) === stem };
}

function russian(word: string): Relatives[] {
  const stem = russianStem(word);
  // The vowel that comes and goes stands before the last letter: бежен|ц, бежен|ец.
  const full = /[^аеиоуыэюя][цкнлр]$/u.test(stem) ? ['е', 'о'].map((vowel) => stem.slice(0, -1) + vowel + stem.slice(-1)) : [];
  return [stem, ...full].map((beginning) => ({ beginning, fits: (other) => russianStem(other) === stem }));
}
