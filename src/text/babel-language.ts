import { isLanguageTag } from './language.ts';

/** What babel, biblatex and files of references call languages, as BCP 47 tags. */
const NAMES: Readonly<Record<string, string>> = {
  azerbaijani: 'az',
  azeri: 'az',
  english: 'en',
  american: 'en-US',
  usenglish: 'en-US',
  british: 'en-GB',
  ukenglish: 'en-GB',
  russian: 'ru',
  turkish: 'tr',
  french: 'fr',
  german: 'de',
  ngerman: 'de',
  italian: 'it',
  spanish: 'es',
  persian: 'fa',
  arabic: 'ar',
  georgian: 'ka',
  ukrainian: 'uk',
  belarusian: 'be',
  kazakh: 'kk',
  turkmen: 'tk',
  polish: 'pl',
  portuguese: 'pt',
  chinese: 'zh',
  japanese: 'ja',
  azərbaycan: 'az',
  azərbaycanca: 'az',
  'azərbaycan dili': 'az',
  русский: 'ru',
  азербайджанский: 'az',
  английский: 'en',
  rusca: 'ru',
  ingiliscə: 'en',
};

/** The BCP 47 tag of a language by its name for babel; `undefined` for a name that is not known. */
export function languageOfBabel(name: string): string | undefined {
  const key = name.trim().toLowerCase();
  return Object.hasOwn(NAMES, key) ? NAMES[key] : undefined;
}

/**
 * The BCP 47 tag that a source tells by a name (`azerbaijani`), a code of three letters (`aze`) or a tag in any spelling (`en_GB`). A country
 * that goes without saying is left out: `az-AZ` and `az` are one language.
 */
export function languageOfWord(word: string): string | undefined {
  const named = languageOfBabel(word);
  const tag = (named ?? word).trim().replaceAll('_', '-');
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu.test(tag)) return undefined;
  try {
    const canonical = new Intl.Locale(tag).minimize().toString();
    return isLanguageTag(canonical) ? canonical : undefined;
  } catch {
    return undefined;
  }
}
