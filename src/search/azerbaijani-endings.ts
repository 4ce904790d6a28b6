/** One place for an ending in an Azerbaijani word, and what may stand there. */
export interface EndingPlace {
  /** What endings in this place say. */
  readonly says: string;
  /** With and without the letter that joins them to a vowel, in every vowel that harmony gives them. */
  readonly endings: string;
  /** A word with an ending of this place, and the word without it. */
  readonly example: readonly [word: string, without: string];
}

/** The endings of Azerbaijani nouns and adjectives, the last place of the word first: a word takes at most one of each. */
export const azerbaijaniEndings: readonly EndingPlace[] = [
  {
    says: 'is (predicate)',
    endings: 'dır dir dur dür dırlar dirlər durlar dürlər',
    example: ['siyasətdir', 'siyasət'],
  },
  {
    says: 'the one at (place as an adjective)',
    endings: 'dakı dəki ndakı ndəki',
    example: ['ölkədəki', 'ölkə'],
  },
  {
    says: 'of, to, in, from, with (case)',
    endings: 'ın in un ün nın nin nun nün ı i u ü nı ni nu nü yı yi yu yü a ə ya yə na nə da də nda ndə dan dən ndan ndən la lə yla ylə',
    example: ['siyasətinin', 'siyasəti'],
  },
  {
    says: 'my, our, your, its, their (possession)',
    endings: 'ı i u ü sı si su sü ım im um üm ımız imiz umuz ümüz mız miz muz müz ınız iniz unuz ünüz nız niz nuz nüz',
    example: ['siyasəti', 'siyasət'],
  },
  {
    says: 'more than one (plural)',
    endings: 'lar lər',
    example: ['siyasətlər', 'siyasət'],
  },
];

/** The letters at the end of a word that change before an ending that begins with a vowel, and what they become. */
export const azerbaijaniChanges: readonly (readonly [letter: string, before: string, example: string])[] = [
  ['k', 'y', 'köçkünlük, köçkünlüyü'],
  ['q', 'ğ', 'qaçqınlıq, qaçqınlığı'],
];

/** Words that lose their last vowel before an ending that begins with one: fikir, fikri. */
export const azerbaijaniLosses: readonly string[] =
  'ağıl ağız alın beyin boyun burun cisim çiyin eyib fikir heyif isim izin qarın qəbir qisim meyil nəsil oğul ömür səbir sinif şəkil zehin'.split(
    ' ',
  );
