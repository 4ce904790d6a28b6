/**
 * Russian and Azerbaijani Cyrillic in Latin letters. Russian follows the BGN/PCGN system of 1947 as English publications print it
 * (no marks for ь and ъ, `ye` at the start of a word and after a vowel, ь or ъ); Azerbaijani, which was written in Cyrillic until 1991,
 * returns letter by letter to its own Latin alphabet. Letters of neither stay as they are.
 */
export function romanized(text: string, language: string | undefined): string {
  const azerbaijani = language?.startsWith('az') ?? AZERBAIJANI_ONLY.test(text);
  return text.replace(/[\p{Script=Cyrillic}\p{M}]+/gu, (word) => (azerbaijani ? letterByLetter(word, AZERBAIJANI) : russian(word)));
}

const AZERBAIJANI_ONLY = /[әғҝөүһҹј]/iu;

const AZERBAIJANI: ReadonlyMap<string, string> = pairs(
  'а a б b в v г q ғ ğ д d е e ә ə ж j з z и i й y ј y к k ҝ g л l м m н n о o ө ö п p р r с s т t у u ү ü ф f х x һ h ч ç ҹ c ш ş ы ı э e ю yu я ya ё yo ц ts щ ş',
);

const RUSSIAN: ReadonlyMap<string, string> = pairs(
  'а a б b в v г g д d е e ё ë ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ы y э e ю yu я ya',
);

function russian(word: string): string {
  const spelled = word.replace(/(?<=^|[аеёиоуыэюяъь])е/giu, (letter) => (letter === 'е' ? 'ye' : 'Ye'));
  return letterByLetter(
    spelled.replace(/(?<=^|[аеёиоуыэюяъь])ё/giu, (letter) => (letter === 'ё' ? 'yë' : 'Yë')),
    RUSSIAN,
  );
}

function letterByLetter(word: string, alphabet: ReadonlyMap<string, string>): string {
  const capitals = word.length > 1 && word === word.toUpperCase();
  return Array.from(word.normalize('NFC').replace(/[ьъ]/giu, ''), (letter) => {
    const small = letter.toLowerCase();
    const latin = alphabet.get(small);
    if (latin === undefined || letter === small) return latin ?? letter;
    // İ is the capital of the i of Azerbaijani.
    const first = small === 'и' && alphabet === AZERBAIJANI ? 'İ' : (latin[0] ?? '').toUpperCase();
    return first + (capitals ? latin.slice(1).toUpperCase() : latin.slice(1));
  }).join('');
}

function pairs(row: string): ReadonlyMap<string, string> {
  const letters = row.split(' ');
  return new Map(letters.flatMap((letter, at) => (at % 2 === 0 ? [[letter, letters[at + 1] ?? ''] satisfies [string, string]] : [])));
}
