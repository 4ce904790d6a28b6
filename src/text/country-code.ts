import { countryName } from './country.ts';

/** How people write countries whose name they shorten. */
const SHORT: Readonly<Record<string, string>> = {
  usa: 'US',
  'u.s.a.': 'US',
  us: 'US',
  uk: 'GB',
  'u.k.': 'GB',
  'the netherlands': 'NL',
  'czech republic': 'CZ',
  turkey: 'TR',
  korea: 'KR',
  'republic of korea': 'KR',
  'south korea': 'KR',
  uae: 'AE',
  pr: 'PR',
  абш: 'US',
  abş: 'US',
  сша: 'US',
};

const codes = new Map<string, ReadonlyMap<string, string>>();

/** The ISO 3166-1 code of a country by its name in English, Azerbaijani or Russian; `undefined` for what is none. */
export function countryCode(name: string): string | undefined {
  const key = name.trim().toLowerCase();
  if (Object.hasOwn(SHORT, key)) return SHORT[key];
  for (const language of ['en', 'az', 'ru']) {
    let known = codes.get(language);
    if (!known) codes.set(language, (known = namesIn(language)));
    const code = known.get(key);
    if (code !== undefined) return code;
  }
  return undefined;
}

function namesIn(language: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (let first = 65; first <= 90; first += 1) {
    for (let second = 65; second <= 90; second += 1) {
      const code = String.fromCharCode(first, second);
      const name = countryName(code, language).toLowerCase();
      // Some codes are those of countries that are no more; a name stays with the first, and what has no name is its code.
      if (name !== code.toLowerCase() && !names.has(name) && !GONE.has(code)) names.set(name, code);
    }
  }
  return names;
}

const GONE = new Set([
  'BU',
  'CS',
  'CT',
  'DD',
  'DY',
  'FQ',
  'FX',
  'HV',
  'JT',
  'MI',
  'NH',
  'NQ',
  'NT',
  'PC',
  'PU',
  'PZ',
  'RH',
  'SU',
  'TP',
  'VD',
  'WK',
  'YD',
  'YU',
  'ZR',
  'EU',
  'UN',
  'XA',
  'XB',
  'QO',
]);
