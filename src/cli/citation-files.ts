import { localeTag } from '../citation/citation-locale.ts';
import { panelPath, panelWords } from '../citation/cite-settings.ts';
import type { PanelSettings } from '../citation/cite-settings.ts';
import { CATALOGUE_PATH } from '../citation/style-catalogue.ts';
import { styleLibrary } from '../files/style-library.ts';
import { pluralForms } from '../i18n/plural-forms.ts';
import { scriptWords } from '../i18n/script-words.ts';
import { words } from '../i18n/words.ts';
import { offeredStyles } from '../reference.ts';
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
  const panels = site.languages.map((language) => ({ path: panelPath(language), content: () => panelSettings(language) }));
  return [...panels, { path: CATALOGUE_PATH, content: () => JSON.stringify(entries) }, ...library.files(entries, locales)];
}

async function panelSettings(language: string): Promise<string> {
  const say = words(language);
  const settings: PanelSettings = {
    styles: (await offeredStyles(language)).styles,
    found: pluralForms(say, 'cite.found'),
    words: scriptWords(say, 'cite.says.', panelWords, ['style', 'shown', 'file']),
  };
  return JSON.stringify(settings);
}

/** The languages of the site and of its works: some styles describe a work in its own. */
function languagesOf({ volumes, papers, resolutions }: Edition['repository'], languages: readonly string[]): string[] {
  const titles = [...volumes, ...papers, ...resolutions].flatMap(({ record }) => Object.keys(record.title));
  return [...new Set(['en', ...languages, ...titles])].sort();
}
