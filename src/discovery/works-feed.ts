import { absolute, exportPath, recordAddress } from '../model/address.ts';
import type { Site } from '../model/address.ts';
import { inLanguage } from '../model/localized.ts';
import type { Repository, Topic, Volume } from '../model/repository.ts';
import { titleFor, titleLine } from '../model/title.ts';
import { dated, writeFeed } from './atom.ts';

/** The path of the feed of a volume or a topic, in its own folder: `topics/migration/migration.atom`. */
export function worksFeedPath(record: Volume | Topic): string {
  return exportPath(record, 'atom');
}

/** Whether a volume or a topic has a feed: an event of which nothing was published has none. */
export function hasFeed(record: Volume | Topic): boolean {
  return record.type === 'topic' || record.record.status === 'published';
}

/** The Atom feeds of all volumes and topics, in the first language of the site. */
export function* worksFeeds(repository: Repository, site: Site): Generator<{ readonly path: string; readonly content: () => string }> {
  for (const record of [...repository.volumes, ...repository.topics.values()]) {
    if (hasFeed(record)) yield { path: worksFeedPath(record), content: () => worksFeed(record, repository, site) };
  }
}

/** One such feed. A work whose day of publication is not known stands in it by the day of its meeting. */
export function worksFeed(record: Volume | Topic, repository: Repository, site: Site): string {
  const [language = 'en'] = site.languages;
  const title =
    record.type === 'topic' ? inLanguage(record.record.label, language).text : titleLine(titleFor(record, language, site.languages));
  const works = record.type === 'topic' ? record.papers.filter(({ volume }) => volume.listed) : [record, ...record.papers];
  return writeFeed(
    {
      path: worksFeedPath(record),
      title: `${title} · ${inLanguage(repository.center.shortName ?? repository.center.name, language).text}`,
      home: absolute(site, recordAddress(site, record, language)),
      news: works.flatMap((work) => dated(work, work.date)),
    },
    repository,
    site,
  );
}
