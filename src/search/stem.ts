import { indexForm } from './letters.ts';

/** The fewest letters that a stem keeps. Russian endings are long, and their stems told apart by fewer letters. */
const shortest = { az: 4, ru: 3, en: 4 } as const;

/**
 * Endings in the form in which the index files words, one list for each place in a word, the last place first.
 * Each list takes at most one ending off, the longest that leaves a stem of enough letters.
 */
const endings = {
  // Azerbaijani: predicate, case, possessive, plural.
  az: [
    'dir dur dirlar dirlər',
    'nın nin nun nün ın in un ün dan dən ndan ndən nda ndə da də ya yə na nə nı ni nu nü yı yi yu yü la lə yla ylə',
    'larımız ları ləri lərimiz mız miz muz müz ımız imiz umuz ümüz nız niz nuz nüz sı si su sü ı i u ü a ə',
    'lar lər',
  ],
  // Russian: endings of adjectives, participles, nouns and verbs.
  ru: [
    'ся сь',
    'иями ями ами иях иям ием ией ого его ому ему ыми ими ая яя ое ее ые ие ый ий ой ей ую юю ою ею ых их ым им ом ем ов ев ия ию ии ах ях ам ям ью ья а я о е ы и у ю ь й',
    // The vowel that comes and goes: беженец, беженцы.
    'ец ц',
  ],
  en: ['s es', 'ies y i ing ed ion e'],
} as const;

const languages = (Object.keys(endings) as (keyof typeof endings)[]).map((language) => ({
  shortest: shortest[language],
  lists: endings[language].map((list) =>
    [...new Set(list.split(' ').map(indexForm))].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)),
  ),
}));

/**
 * The beginnings that the forms of a word may share, by the rules of each language; the index is searched by beginnings.
 * `word` is in the form of the index; a word that no rule shortens has none.
 */
export function stems(word: string): string[] {
  const found = languages.map((language) => language.lists.reduce((stem, list) => withoutEnding(stem, list, language.shortest), word));
  return [...new Set(found.flatMap((stem) => [stem, beforeChange(stem)]))].filter((stem) => stem !== word);
}

function withoutEnding(word: string, list: readonly string[], least: number): string {
  const ending = list.find((candidate) => word.endsWith(candidate) && word.length - candidate.length >= least);
  return ending === undefined ? word : word.slice(0, -ending.length);
}

/** Azerbaijani turns a last k into y and a last q into ğ before a vowel: köçkünlük, köçkünlüyü. */
function beforeChange(stem: string): string {
  return stem.length > shortest.az + 1 && /[kqyg]$/u.test(stem) ? stem.slice(0, -1) : stem;
}
