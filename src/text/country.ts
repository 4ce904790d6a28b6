const names = new Map<string, Intl.DisplayNames>();

/** The name of a country in a language, by its ISO 3166-1 code: `AZ` → `Azerbaijan`; the code itself if it is nobody's. */
export function countryName(code: string, language: string): string {
  let known = names.get(language);
  if (!known) names.set(language, (known = new Intl.DisplayNames([language], { type: 'region' })));
  return known.of(code) ?? code;
}
