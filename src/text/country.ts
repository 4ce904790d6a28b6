const namers = new Map<string, Intl.DisplayNames>();
/** The names already looked up, by code and language: ICU is slow, and most records of a centre name its own country. */
const names = new Map<string, string>();

/** The name of a country in a language, by its ISO 3166-1 code: `AZ` → `Azerbaijan`; the code itself if it is nobody's. */
export function countryName(code: string, language: string): string {
  const key = `${code} ${language}`;
  let name = names.get(key);
  if (name === undefined) names.set(key, (name = namerIn(language).of(code) ?? code));
  return name;
}

function namerIn(language: string): Intl.DisplayNames {
  let namer = namers.get(language);
  if (!namer) namers.set(language, (namer = new Intl.DisplayNames([language], { type: 'region' })));
  return namer;
}
