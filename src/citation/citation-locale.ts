import type { CitedWork } from './cited-work.ts';
import { descriptionLanguage } from './localized-work.ts';
import type { CitationStyle } from './style-catalogue.ts';
import { mannersOf } from './style-manners.ts';

const REGIONS: Readonly<Record<string, string>> = { en: 'US', az: 'AZ', ru: 'RU', pt: 'PT', zh: 'CN', sr: 'RS', nb: 'NO' };
/** Languages whose CSL locale names no region. */
const WITHOUT_REGION = new Set(['ar', 'eu', 'la']);

/** The English of a style: American unless it says otherwise. */
export function englishOf({ tree }: CitationStyle): 'en-GB' | 'en-US' {
  return tree.attrs['default-locale'] === 'en-GB' ? 'en-GB' : 'en-US';
}

/** The CSL locale of a language: `az-AZ`; for English the given one. */
export function localeTag(language: string, english: 'en-GB' | 'en-US'): string {
  const base = language.split('-')[0] ?? 'en';
  if (base === 'en') return english;
  if (WITHOUT_REGION.has(base)) return base;
  const region = REGIONS[base] ?? new Intl.Locale(base).maximize().region;
  return region === undefined ? base : `${base}-${region}`;
}

/** The CSL locales that citing these works in a style and a language needs, that of the language first; some of them may not exist. */
export function localeTags(style: CitationStyle, language: string, works: readonly Pick<CitedWork, 'language'>[]): string[] {
  const manners = mannersOf(style.id);
  const languages = [language, ...works.map((work) => descriptionLanguage(work, language, manners))];
  return [...new Set(languages.map((each) => localeTag(each, englishOf(style))))];
}
