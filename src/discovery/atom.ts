import { formerWord, stateWord } from '../citation/state-words.ts';
import { absolute, fileAddress, pageAddress, permanentAddress } from '../model/address.ts';
import type { Site } from '../model/address.ts';
import { contributorName } from '../model/contributor.ts';
import { inLanguage } from '../model/localized.ts';
import type { Paper, Repository, Volume } from '../model/repository.ts';
import { titleLine, titlesOf } from '../model/title.ts';
import { lastChange, stateOf } from '../model/work-state.ts';
import { escapeXml } from '../text/xml.ts';

/** The path of the feed below the root of the site. */
export const FEED_PATH = 'feed.atom';

const MOST_ENTRIES = 50;

/**
 * The Atom feed (RFC 4287) of the records that were published or changed last, in the first language of the site. Its dates are those
 * of the records, for the build knows no clock; a record without a date of its own has no news and does not appear.
 */
export function atomFeed(repository: Repository, site: Site): string {
  const [language = 'en'] = site.languages;
  const works = repository.volumes
    .filter(({ listed, record }) => listed && record.status === 'published')
    .flatMap((volume) => [volume, ...volume.papers]);
  const title = inLanguage(repository.center.name, language).text;
  return writeFeed(
    { path: FEED_PATH, title, home: absolute(site, pageAddress(site, '', language)), news: works.flatMap((work) => dated(work)) },
    repository,
    site,
  );
}

/** A feed before it is written. */
export interface Feed {
  /** Its path below the root of the site. */
  readonly path: string;
  readonly title: string;
  /** The full address of the page that lists the same works. */
  readonly home: string;
  readonly news: readonly News[];
}

/** Writes a feed, the newest first, at most fifty. */
export function writeFeed({ path, title, home, news: all }: Feed, { center }: Repository, site: Site): string {
  const [language = 'en'] = site.languages;
  const news = [...all].sort((a, b) => compare(b.updated, a.updated) || compare(a.address(site), b.address(site))).slice(0, MOST_ENTRIES);
  const feed = absolute(site, fileAddress(site, path));
  const name = escapeXml(inLanguage(center.name, language).text);
  const start = escapeXml(absolute(site, pageAddress(site, '', language)));
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(language)}">`,
    `<id>${escapeXml(feed)}</id>`,
    `<title>${escapeXml(title)}</title>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(feed)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(home)}"/>`,
    `<updated>${instant(news[0]?.updated ?? '1970')}</updated>`,
    `<author><name>${name}</name><uri>${start}</uri></author>`,
    ...news.map((entry) => entryXml(entry, site, language)),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

/** A work with the days on which it was published and changed last, as far as they are known. */
export interface News {
  readonly work: Paper | Volume;
  readonly updated: string;
  readonly published: string | undefined;
  address(site: Site): string;
}

/** A work as news, if it has a date of its own or another day can stand for it. */
export function dated(work: Paper | Volume, otherwise?: string): News[] {
  const published = work.type === 'paper' ? (work.record.dates?.published ?? work.volume.record.published) : work.record.published;
  const updated = lastChange(work) ?? published ?? otherwise;
  return updated === undefined ? [] : [{ work, updated, published, address: (site) => permanentAddress(site, work) }];
}

function entryXml({ work, updated, published, address }: News, site: Site, language: string): string {
  const titles = titlesOf(work, site.languages);
  const [title] = titles;
  const makers = work.type === 'paper' ? work.contributors : work.editors;
  const summary = work.type === 'paper' ? work.record.abstract : work.record.description;
  const own = escapeXml(address(site));
  const state = stateOf(work);
  // What readers can rely on weighs more than where it stands.
  const [former] = state ? [] : work.former;
  // Of what became of it readers hear why, before they hear what it is about.
  const why = state ? state.note : former?.note;
  const told = why ? inLanguage(why, language) : summary && inLanguage(summary, language, work.record.translations, site.languages);
  const became = state ? stateWord(state.kind, language) : former && formerWord(former.state, language);
  const lines = [
    `<entry${title && title.language !== language ? ` xml:lang="${escapeXml(title.language)}"` : ''}>`,
    `<id>${own}</id>`,
    `<title>${escapeXml((became === undefined ? '' : `${became}: `) + (title ? titleLine(title) : work.id))}</title>`,
    became === undefined ? '' : `<category term="${state?.kind ?? former?.state ?? ''}"/>`,
    `<link rel="alternate" type="text/html" href="${own}"/>`,
    published === undefined ? '' : `<published>${instant(published)}</published>`,
    `<updated>${instant(updated)}</updated>`,
    ...makers.map((maker) => `<author><name>${escapeXml(contributorName(maker, language).text)}</name></author>`),
    told ? `<summary xml:lang="${escapeXml(told.language)}">${escapeXml(told.text)}</summary>` : '',
    '</entry>',
  ];
  return lines.filter((line) => line !== '').join('\n');
}

/** A date as far as it is known, as the instant at which it begins (RFC 3339). */
function instant(date: string): string {
  const [year = '1970', month = '01', day = '01'] = date.split('-');
  return `${year}-${month}-${day}T00:00:00Z`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
