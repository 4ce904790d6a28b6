/** Ways in which one word is spelt by different people, as replacements in the form of the index. Each makes one other spelling of a word. */
const SPELLINGS: readonly (readonly (readonly [spelt: RegExp, other: string])[])[] = [
  // Azerbaijani typed with English letters: ishchi for işçi, khidmet for xidmət, mejburi for məcburi.
  [
    [/sh/gu, 's'],
    [/ch/gu, 'c'],
    [/kh/gu, 'x'],
    [/gh/gu, 'g'],
    [/j/gu, 'c'],
    [/w/gu, 'v'],
  ],
  // The Azerbaijani q where Turkish, Russian and English have g: migrasiya for miqrasiya; and the reverse.
  [[/g/gu, 'q']],
  [[/q/gu, 'g']],
  // British and American English.
  [[/iz(?=e|ation|ing)/gu, 'is']],
  [[/is(?=e|ation|ing)/gu, 'iz']],
  [[/our(?=s?$|ed|ing|ist|able)/gu, 'or']],
  [[/(?<=[^o])or(?=s?$|ed|ing|ist|able)/gu, 'our']],
];

/** The other spellings of a word, without the word itself; both in the form of the index. */
export function otherSpellings(word: string): string[] {
  const others = SPELLINGS.map((replacements) => replacements.reduce((text, [spelt, other]) => text.replace(spelt, other), word));
  return [...new Set(others)].filter((other) => other !== word && other !== '');
}
