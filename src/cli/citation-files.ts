import { localeTag } from '../citation/citation-locale.ts';
import { CATALOGUE_PATH } from '../citation/style-catalogue.ts';
import { styleLibrary } from '../files/style-library.ts';
import type { Edition } from '../repository.ts';
import type { SiteFile } from './site-file.ts';

/** What citing in the browser fetches: the catalogue of styles that the centre allows, their packs, and locales. */
export function citationFiles({ repository, site }: Edition): SiteFile[] {
  const { citationStyle, citationStyles } = repository.center;
  const library = styleLibrary();
  const entries = library.styleEntries(citationStyles && [...new Set([citationStyle, ...citationStyles])]);
  const known = new Set(library.localeTags);
  const tags = ['en-GB', ...languagesOf(repository, site.languages).map((language) => localeTag(language, 'en-US'))];
  const locales = [...new Set(tags)].filter((tag) => known.has(tag)).sort();
  return [{ path: CATALOGUE_PATH, content: () => JSON.stringify(entries) }, ...library.files(entries, locales)];
}

/** The languages of the site and of its works: some styles describe a work in its own. */
function languagesOf({ volumes, papers, resolutions }: Edition['repository'], languages: readonly string[]): string[] {
  const titles = [...volumes, ...papers, ...resolutions].flatMap(({ record }) => Object.keys(record.title));
  return [...new Set(['en', ...languages, ...titles])].sort();
}
