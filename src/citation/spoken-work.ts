import type { CitedName } from './cited-name.ts';
import type { CitedWork } from './cited-work.ts';

/**
 * A work that is its own original in several languages, in that of a citation: a resolution adopted in three languages has no translated
 * title, and who adopted it bears a name in each. Any other work stays as it is.
 */
export function spokenWork(cited: CitedWork, language: string): CitedWork {
  const known = cited.translations[language];
  if (known?.isOriginal !== true || known.title === undefined) return cited;
  const { title: _, ...rest } = known;
  return {
    ...cited,
    title: known.title,
    language,
    translatedTitle: undefined,
    authors: cited.authors.map((name) => namedIn(name, language)),
    translations: { ...cited.translations, [language]: rest },
  };
}

function namedIn(name: CitedName, language: string): CitedName {
  if (name.organization === undefined) return name;
  return { ...name, organization: name.names?.[language] ?? name.organization };
}
