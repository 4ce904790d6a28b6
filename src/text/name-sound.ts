/**
 * A word of a name in lower case, written by sound: one letter for each sound that the spellings of names keep apart.
 * `a` stands for a, e, ə; `i` for i, ı, y; `c` for c, ç, j; `g` for g, ğ, q; `h` for h, x; `š` for ş.
 * Letters of scripts not known here stay.
 */
export function sounds(word: string): string {
  return word.replace(SPELLING, (letters) => soundOf.get(letters) ?? '').replace(/\P{ASCII}\p{M}*/gu, withoutMarks);
}

// Longer spellings stand before their beginnings.
const soundOf: ReadonlyMap<string, string> = new Map(
  [
    // Latin groups, among them the English, French and German ways of writing c, ç and ş.
    'dsch c dzh c tsch c tch c dj c ch c zh c shch š sch š sh š kh h gh g ph f tz ts ou u ks ks',
    // Latin letters.
    'e a ə a ǝ a ä a y i ı i ç c j c ğ g q g ş š ș š x h w v',
    // Cyrillic groups and letters of Russian, Ukrainian and Azerbaijani.
    'дж c а a б b в v г g д d е a ё a ж c з z и i й i к k л l м m н n о o п p р r с s т t у u ф f х h ц ts ч c ш š щ š ы i э a ю u я a',
    'і i ї i є a ґ g ў u ә a ғ g ҝ g ө o ү u һ h ҹ c ј i қ k ң n ұ u',
  ].flatMap((row) => {
    const words = row.split(' ');
    return words.flatMap((word, index) => (index % 2 === 0 ? [[word, words[index + 1] ?? ''] satisfies [string, string]] : []));
  }),
);

const SPELLING = new RegExp([...soundOf.keys(), 'ъ', 'ь'].join('|'), 'gu');

function withoutMarks(letter: string): string {
  return letter === 'š' ? letter : letter.normalize('NFD').replace(/\p{M}/gu, '');
}
