import { join } from 'node:path';
import { stateWord } from '../citation/state-words.ts';
import { hasFeed, resolutionFeed, resolutionFeedPath } from '../discovery/resolution-feed.ts';
import type { FeedTitles } from '../discovery/resolution-feed.ts';
import { documentFormats } from '../discovery/resolution-files.ts';
import { keptFile } from '../files/kept-file.ts';
import { words } from '../i18n/words.ts';
import { documentPath } from '../model/address.ts';
import type { Site } from '../model/address.ts';
import { clausePages, listValues, narrowedLists, resolutionPages, rowTable, rowTablePath } from '../model/resolution-list.ts';
import type { Repository } from '../model/repository.ts';
import { clauseNaming, textLanguages } from '../model/resolution-text.ts';
import { documentWords, typesetResolution } from '../resolution-document.ts';
import type { Edition } from '../repository.ts';
import { PDF } from '../typeset/resolution-document.ts';
import { pdfIngredients, resolutionPdf } from '../typeset/resolution-pdf.ts';
import type { SiteFile } from './site-file.ts';

/** The texts of resolutions in each of their languages and in every form in which they can be taken away. */
export function* resolutionFiles({ repository, site, folders }: Edition): Generator<SiteFile> {
  yield* rowTables(repository, site);
  for (const resolution of repository.resolutions) {
    if (hasFeed(resolution)) {
      yield {
        path: resolutionFeedPath(resolution),
        content: () => resolutionFeed(resolution, site, feedTitles(site.languages[0] ?? 'en')),
      };
    }
    for (const { tag: language } of textLanguages(resolution, site.languages)) {
      const document = typesetResolution(resolution, language, site);
      if (document) {
        yield {
          path: documentPath(resolution, language, PDF.extension),
          content: async () =>
            keptFile(join(folders.cache, 'documents'), 'pdf', await pdfIngredients(document), () => resolutionPdf(document)),
        };
      }
      for (const format of documentFormats) {
        yield {
          path: documentPath(resolution, language, format.extension),
          content: () => format.write({ resolution, language, site, words: documentWords(resolution, language, site) }),
        };
      }
    }
  }
}

/** The tables by which lists of several pages are narrowed. */
function* rowTables(repository: Repository, site: Site): Generator<SiteFile> {
  for (const list of narrowedLists) {
    const pages = list === 'resolutions/' ? resolutionPages(repository) : clausePages(repository);
    if (pages.length === 1) continue;
    for (const language of site.languages) {
      yield { path: rowTablePath(list, language), content: () => JSON.stringify(rowTable(listValues(list, repository, language))) };
    }
  }
}

function feedTitles(language: string): FeedTitles {
  const say = words(language);
  return {
    report: ({ clause, report }) => `${say('clause.name', clauseNaming(clause, language))}: ${say(`implementation.${report.status}`)}`,
    version: (kind) => say(`version.${kind}`),
    state: (kind) => stateWord(kind, language),
  };
}
