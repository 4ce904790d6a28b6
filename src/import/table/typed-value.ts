import { countryName } from '../../text/country.ts';
import { fold } from '../../text/fold.ts';
import { isLanguageTag, languageName } from '../../text/language.ts';

const SPOKEN = ['az', 'en', 'ru'];
const TAGS = ['az', 'en', 'ru', 'tr', 'de', 'fr', 'fa', 'ka', 'uk', 'ar', 'es', 'it', 'pl', 'kk', 'uz', 'tk', 'zh', 'az-Cyrl', 'az-Arab'];

/** The tag of a language that a cell names: `az`, `AZ`, `Azərbaycan dili`, `azərbaycanca`, `на английском`. */
export function languageTagOf(typed: string): string | undefined {
  const lower = typed.trim().replace(/^[A-Z]{2}$/u, (tag) => tag.toLowerCase());
  if (isLanguageTag(lower) && languageName(lower, 'en') !== lower) return lower;
  const words = languageStem(typed);
  return words === '' ? undefined : languageStems().get(words);
}

let stems: ReadonlyMap<string, string> | undefined;

function languageStems(): ReadonlyMap<string, string> {
  stems ??= new Map(
    TAGS.toReversed().flatMap((tag) => SPOKEN.map((inLanguage) => [languageStem(languageName(tag, inLanguage)), tag] as const)),
  );
  return stems;
}

/** The name of a language without `dili`, `-ca`, `на … языке` and the ending of a Russian adjective. */
function languageStem(typed: string): string {
  return fold(typed)
    .replace(/^(?:in|на) | (?:dilinde|dili|dil|языке|язык|language)$/gu, '')
    .replace(/(?:ский|ском|цкий|цком)$/u, 'ск')
    .replace(/(?<=.{3})(?:ca|ce)$/u, '')
    .replace(/[^\p{L}]+/gu, '');
}

/** The code of a country (ISO 3166-1) that a cell gives or names in Azerbaijani, English or Russian. */
export function countryCodeOf(typed: string): string | undefined {
  const code = typed.trim().toUpperCase();
  if (/^[A-Z]{2}$/u.test(code) && countryName(code, 'en') !== code) return code;
  return countryCodes().get(fold(typed.trim()));
}

const OTHER_NAMES = [
  ['Turkey', 'TR'],
  ['США', 'US'],
  ['ABŞ', 'US'],
  ['USA', 'US'],
  ['UK', 'GB'],
  ['Российская Федерация', 'RU'],
  ['Rusiya Federasiyası', 'RU'],
  ['Azərbaycan Respublikası', 'AZ'],
  ['Азербайджанская Республика', 'AZ'],
] as const;

let codes: ReadonlyMap<string, string> | undefined;

function countryCodes(): ReadonlyMap<string, string> {
  codes ??= new Map([
    ...everyCountry().flatMap((code) => SPOKEN.map((language) => [fold(countryName(code, language)), code] as const)),
    ...OTHER_NAMES.map(([name, code]) => [fold(name), code] as const),
  ]);
  return codes;
}

/** Every code of a country that has a name, in alphabetical order. */
export function everyCountry(): string[] {
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  const pairs = letters.flatMap((one) => letters.map((other) => one + other));
  // Codes of groups of countries and of no country.
  return pairs.filter(
    (code) => !/^(?:EU|EZ|UN|QO|ZZ|XA|XB|A[AC]|Q[M-Z]|X[C-JL-Z])$/u.test(code) && countryName(code, 'en') !== code && isCurrent(code),
  );
}

/** False for the code of a country that is no more. */
const isCurrent = (code: string): boolean => Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`;

/** A DOI without its resolver. */
export const bareDoi = (typed: string): string => typed.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/iu, '');

/** An ORCID iD with its hyphens and without its address. */
export function bareOrcid(typed: string): string {
  const bare = typed.replace(/^(?:https?:\/\/)?(?:www\.)?orcid\.org\/|^orcid:?\s*/iu, '').toUpperCase();
  return /^[\dX]{16}$/u.test(bare) ? bare.replace(/(.{4})(?=.)/gu, '$1-') : bare.replace(/\s*[-\u2010-\u2015]\s*| /gu, '-');
}

/** An ISBN or ISSN without the word before it. */
export const bareNumber = (typed: string): string =>
  typed
    .replace(/^(?:e-|p-)?IS[BS]N(?:-1[03])?:?\s*/iu, '')
    .replace(/[\u2010-\u2015]/gu, '-')
    .toUpperCase();

/** Pages without the word before them: `səh. 12–19`, `pp. 12-19`, `с. 12`. */
export const barePages = (typed: string): string =>
  typed.replace(/^(?:səhifə(?:lər)?|səh|s|pages?|pp?|стр|страницы|с)\.?:?\s*(?=[\divxlc])/iu, '').replace(/\s*[\u2010-\u2015-]+\s*/gu, '-');
