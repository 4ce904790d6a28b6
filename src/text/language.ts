/**
 * True for a BCP 47 language tag (RFC 5646) in its canonical form: `az`, `az-Cyrl`, `en-GB`.
 * `AZ`, `en_US` and `english` are refused: tags are compared letter by letter, so each language has one spelling.
 */
export function isLanguageTag(tag: string): boolean {
  if (!/^[a-z]{2,3}(?:-|$)/u.test(tag)) return false;
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}

const namers = new Map<string, Intl.DisplayNames>();
/** The names already looked up, by tag and language: ICU is slow, and every page names the same few. */
const languageNames = new Map<string, string>();

/** The name of a language in another one, as that language writes it within a sentence; the tag itself where no name is known. */
export function languageName(tag: string, inLanguage: string): string {
  const key = `${tag} ${inLanguage}`;
  let name = languageNames.get(key);
  if (name === undefined) languageNames.set(key, (name = findLanguageName(tag, inLanguage)));
  return name;
}

function findLanguageName(tag: string, inLanguage: string): string {
  let namer = namers.get(inLanguage);
  if (!namer) {
    namer = new Intl.DisplayNames([inLanguage, 'en'], { type: 'language' });
    namers.set(inLanguage, namer);
  }
  try {
    return namer.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

const scripts = [
  ['Latn', /\p{Script=Latin}/gu],
  ['Cyrl', /\p{Script=Cyrillic}/gu],
  ['Arab', /\p{Script=Arabic}/gu],
  ['Geor', /\p{Script=Georgian}/gu],
  ['Armn', /\p{Script=Armenian}/gu],
  ['Grek', /\p{Script=Greek}/gu],
  ['Hebr', /\p{Script=Hebrew}/gu],
  ['Deva', /\p{Script=Devanagari}/gu],
  ['Hani', /\p{Script=Han}/gu],
  ['Hang', /\p{Script=Hangul}/gu],
  ['Kana', /[\p{Script=Katakana}\p{Script=Hiragana}]/gu],
] as const;

/** The ISO 15924 code of a script that {@link scriptOf} tells apart. */
export type Script = (typeof scripts)[number][0];

/** The script in which most letters of a text are written; undefined when it has no letters of a script known here. */
export function scriptOf(text: string): Script | undefined {
  let most: Script | undefined;
  let count = 0;
  for (const [script, letters] of scripts) {
    const found = text.match(letters)?.length ?? 0;
    if (found > count) [most, count] = [script, found];
  }
  return most;
}

const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg']);

/** The direction in which a language is written, by its likely script (Unicode TR 35, likely subtags). */
export function direction(tag: string): 'ltr' | 'rtl' {
  let known = directions.get(tag);
  if (known === undefined) directions.set(tag, (known = directionOf(tag)));
  return known;
}

const directions = new Map<string, 'ltr' | 'rtl'>();

function directionOf(tag: string): 'ltr' | 'rtl' {
  try {
    return RIGHT_TO_LEFT.has(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr';
  } catch {
    return 'ltr';
  }
}

/** A word with its first letter capital by the rules of its language: `azərbaycan` → `Azərbaycan`, and `i` → `İ` in Azerbaijani. */
export function capitalized(word: string, language: string): string {
  const [first = '', ...rest] = word;
  return first.toLocaleUpperCase(language) + rest.join('');
}
