import { openSearch, openSearchPath } from '../discovery/open-search.ts';
import { pluralForms } from '../i18n/plural-forms.ts';
import { words } from '../i18n/words.ts';
import { fileAddress, pageAddress } from '../model/address.ts';
import type { Site } from '../model/address.ts';
import { inLanguage } from '../model/localized.ts';
import type { Edition } from '../repository.ts';
import { boxWordsPath } from '../search/box-words.ts';
import type { BoxWords } from '../search/box-words.ts';
import { suggestionFiles } from '../search/suggestion-files.ts';
import type { SiteFile } from './site-file.ts';

/** The files of the search beside its index: suggestions, the words of the box, and a description for browsers in every language. */
export function* searchFiles({ repository, site }: Edition): Generator<SiteFile> {
  const { center } = repository;
  for (const language of site.languages) {
    const name = inLanguage(center.shortName ?? center.name, language).text;
    const description = words(language)('search.lede');
    yield { path: openSearchPath(site, language), content: () => openSearch(site, language, { name, description }) };
    yield { path: boxWordsPath(language), content: () => JSON.stringify(boxWords(site, language)) };
  }
  yield* suggestionFiles(repository, site);
}

function boxWords(site: Site, language: string): BoxWords {
  const say = words(language);
  return {
    language,
    pages: pageAddress(site, '', language),
    files: fileAddress(site, ''),
    suggestions: say('search.suggestions'),
    suggested: pluralForms(say, 'search.suggested'),
    types: { person: say('search.type.person'), topic: say('search.type.topic'), volume: say('search.type.volume') },
    marks: pluralForms(say, 'search.marks', { query: '{query}' }),
    marksRemove: say('search.marksRemove'),
  };
}
