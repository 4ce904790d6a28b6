import { resolutionFeed, resolutionFeedPath } from '../discovery/resolution-feed.ts';
import type { ReportTitle } from '../discovery/resolution-feed.ts';
import type { DocumentWords } from '../discovery/resolution-file.ts';
import { documentFormats } from '../discovery/resolution-files.ts';
import { words } from '../i18n/words.ts';
import { documentPath } from '../model/address.ts';
import type { Site } from '../model/address.ts';
import { isFollowed } from '../model/implementation.ts';
import { clauseNaming, textLanguages } from '../model/resolution-text.ts';
import type { Resolution } from '../model/repository.ts';
import { adoptionLine, stateLines } from '../resolution-words.ts';
import type { Edition } from '../repository.ts';
import { formatDate } from '../text/date.ts';
import type { SiteFile } from './site-file.ts';

/** The texts of resolutions in each of their languages and in every form in which they can be taken away. */
export function* resolutionFiles({ repository, site }: Edition): Generator<SiteFile> {
  for (const resolution of repository.resolutions) {
    if (isFollowed(resolution)) {
      yield {
        path: resolutionFeedPath(resolution),
        content: () => resolutionFeed(resolution, site, reportTitle(site.languages[0] ?? 'en')),
      };
    }
    for (const { tag: language } of textLanguages(resolution, site.languages)) {
      for (const format of documentFormats) {
        yield {
          path: documentPath(resolution, language, format.extension),
          content: () => format.write({ resolution, language, site, words: documentWords(resolution, site, language) }),
        };
      }
    }
  }
}

function reportTitle(language: string): ReportTitle {
  const say = words(language);
  return ({ clause, report }) => `${say('clause.name', clauseNaming(clause, language))}: ${say(`implementation.${report.status}`)}`;
}

function documentWords(resolution: Resolution, site: Site, language: string): DocumentWords {
  const say = words(language);
  return {
    annex: (number: string) => say('clause.name', { part: 'annex', annex: number, place: '' }),
    adoption: adoptionLine(resolution, language),
    states: stateLines(resolution, site, language),
    struck: ({ record: { struck } }) =>
      struck && (struck.date ? say('clause.struckOn', { date: formatDate(struck.date, language) }) : say('clause.struck')),
  };
}
