/**
 * Letters of other alphabets in readable ASCII, by lower-case letter: Azerbaijani, Turkish and other European Latin,
 * Cyrillic (Russian, Ukrainian, Azerbaijani until 1991, neighbours), Georgian (national system of 2002) and Greek.
 * Letters that are an ASCII letter with an accent are not listed: dropping the accent is enough for them.
 */
export const asciiOfLetter: ReadonlyMap<string, string> = new Map([
  ...pairs('ə a ǝ a ç ch ş sh ș sh ğ gh ı i'),
  ...pairs('æ ae œ oe ø o ł l đ d ð d þ th ß ss ŋ ng ħ h ĸ k ſ s'),
  ...pairs('а a б b в v г g д d е e ё e ж zh з z и i й y к k л l м m н n о o п p'),
  ...pairs('р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ы y э e ю yu я ya'),
  ['ъ', ''],
  ['ь', ''],
  ...pairs('і i ї yi є ye ґ g ў u ј j љ lj њ nj ћ c ђ dj џ dzh'),
  ...pairs('ә a ғ gh ҝ g ө o ү u һ h ҹ j қ q ң ng ұ u ҳ h ҷ j ӣ i ӯ u'),
  ...pairs('ა a ბ b გ g დ d ე e ვ v ზ z თ t ი i კ k ლ l მ m ნ n ო o პ p ჟ zh რ r'),
  ...pairs('ს s ტ t უ u ფ p ქ k ღ gh ყ q შ sh ჩ ch ც ts ძ dz წ ts ჭ ch ხ kh ჯ j ჰ h'),
  ...pairs('α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o'),
]);

/** Punctuation in ASCII. */
export const asciiOfMark: ReadonlyMap<string, string> = new Map([
  ...pairs("‐ - ‑ - ‒ - – - — - − - ‘ ' ’ ' ʼ ' ʹ ' “ \" ” \" „ \" « \" » \" ‹ ' › ' … ... № No"),
  ['\u00A0', ' '],
  ['\u2009', ' '],
  ['\u202F', ' '],
]);

function pairs(row: string): [string, string][] {
  const letters = row.split(' ');
  return letters.flatMap((letter, index) => (index % 2 === 0 ? [[letter, letters[index + 1] ?? ''] satisfies [string, string]] : []));
}
