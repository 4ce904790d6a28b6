import { indexForm } from './letters.ts';

const SHORTEST = 4;

/**
 * Endings in the form in which the index files words, one list for each place in a word, the last place first.
 * Each list takes at most one ending off, the longest that leaves four letters.
 */
const endings = {
  // Azerbaijani: predicate, case, possessive, plural.
  az: [
    'dir dur dirlar dirlər',
    'nın nin nun nün ın in un ün dan dən nda ndə da də ya yə na nə nı ni nu nü yı yi yu yü la lə yla ylə',
    'larımız ları ləri lərimiz mız miz muz müz ımız imiz umuz ümüz nız niz nuz nüz sı si su sü ı i u ü a ə',
    'lar lər',
  ],
  // Russian: endings of adjectives, participles, nouns and verbs.
  ru: [
    'ся сь',
    'иями ями ами иях иям ием ией ого его ому ему ыми ими ая яя ое ее ые ие ый ий ой ей ую юю ою ею ых их ым им ом ем ов ев ия ию ии ах ях ам ям ью ья а я о е ы и у ю ь й',
  ],
  en: ['s es', 'ies y i ing ed ion e'],
} as const;

const lists = Object.values(endings).map((language) =>
  language.map((list) => [...new Set(list.split(' ').map((ending) => indexForm(ending)))].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))),
);

/**
 * The beginnings that the forms of a word may share, by the rules of each language; the index is searched by beginnings.
 * `word` is in the form of the index; a word that no rule shortens has none.
 */
export function stems(word: string): string[] {
  const found = lists.map((language) => language.reduce(withoutEnding, word));
  return [...new Set(found.flatMap((stem) => [stem, beforeChange(stem)]))].filter((stem) => stem !== word);
}

function withoutEnding(word: string, list: readonly string[]): string {
  const ending = list.find((candidate) => word.endsWith(candidate) && word.length - candidate.length >= SHORTEST);
  return ending === undefined ? word : word.slice(0, -ending.length);
}

/** Azerbaijani turns a last k into y and a last q into ğ before a vowel: köçkünlük, köçkünlüyü. */
function beforeChange(stem: string): string {
  return stem.length > SHORTEST + 1 && /[kqyg]$/u.test(stem) ? stem.slice(0, -1) : stem;
}
