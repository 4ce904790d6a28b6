import { isLanguageTag, languageName, scriptOf } from '../text/language.ts';

/** The language that the name of a file tells: of `az.txt`, `qetname.az.txt` and `az-Cyrl.txt`, but not of `text.txt`. */
export function languageOfName(name: string): string | undefined {
  const file = name.split(/[/\\]/u).at(-1) ?? '';
  const parts = file.split('.').slice(0, -1);
  const tag = parts.at(-1) ?? '';
  return /^[a-z]{2}(?:-|$)/u.test(tag) && isLanguageTag(tag) && languageName(tag, 'en') !== tag ? tag : undefined;
}

const OWN_LETTERS = [
  ['az', /[əƏ]/u],
  ['az-Cyrl', /[әӘҹҸҝҜ]/u],
] as const;
const OTHER_CYRILLIC = /[іїєґўқңөүұћђљњџѓќѕ]/iu;
const ENGLISH = /\b(?:the|of|and|to|that|in)\b/giu;

/** The language that the letters of a text tell, of those that resolutions here are written in; `undefined` where they leave it open. */
export function languageOfLetters(text: string): string | undefined {
  const own = OWN_LETTERS.find(([, letters]) => letters.test(text))?.[0];
  if (own !== undefined) return own;
  const script = scriptOf(text);
  if (script === 'Cyrl') return OTHER_CYRILLIC.test(text) ? undefined : 'ru';
  if (script !== 'Latn') return undefined;
  const words = text.match(/\p{L}+/gu)?.length ?? 0;
  return (text.match(ENGLISH)?.length ?? 0) * 8 > words ? 'en' : undefined;
}
