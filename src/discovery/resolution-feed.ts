import { absolute, exportPath, fileAddress, permanentAddress } from '../model/address.ts';
import type { Site } from '../model/address.ts';
import { implementationReports, isFollowed } from '../model/implementation.ts';
import type { ClauseReport } from '../model/implementation.ts';
import { inLanguage } from '../model/localized.ts';
import type { Resolution } from '../model/repository.ts';
import { hasHistory } from '../model/resolution-version.ts';
import { titleFor, titleLine } from '../model/title.ts';
import { statesOf, type StateKind } from '../model/work-state.ts';
import type { LocalText } from '../schema/text.ts';
import type { VersionRecord } from '../schema/version.ts';
import { escapeXml } from '../text/xml.ts';

/** The path of the feed of a resolution: `resolutions/…/01/01.atom`. */
export function resolutionFeedPath(resolution: Resolution): string {
  return exportPath(resolution, 'atom');
}

/** What a feed calls its news: `Clause 2: under way`, `Adopted text`; the words come from whoever writes it. */
export interface FeedTitles {
  report(report: ClauseReport): string;
  version(kind: VersionRecord['kind']): string;
  state(kind: StateKind): string;
}

/** Something that befell a resolution on a day. */
interface News {
  readonly id: string;
  readonly address: string;
  readonly date: string;
  readonly title: string;
  readonly note?: LocalText | undefined;
}

/**
 * The Atom feed (RFC 4287) of what becomes of a resolution, in the first language of the site: its texts up to the adopted one and the
 * corrected ones after it, its withdrawal or the newer resolution in its place, and every report on how a clause is carried out, the newest
 * first. Dates are those of the record; what has none is no news.
 */
export function resolutionFeed(resolution: Resolution, site: Site, titles: FeedTitles): string {
  const [language = 'en'] = site.languages;
  const address = permanentAddress(site, resolution);
  const news = newsOf(resolution, site, titles).sort((a, b) => compare(b.date, a.date) || compare(a.id, b.id));
  const feed = absolute(site, fileAddress(site, resolutionFeedPath(resolution)));
  const updated = news[0]?.date ?? resolution.record.updated ?? resolution.date ?? '1970';
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(language)}">`,
    `<id>${escapeXml(feed)}</id>`,
    `<title>${escapeXml(titleLine(titleFor(resolution, language, site.languages)))}</title>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(feed)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(address)}"/>`,
    `<updated>${instant(updated)}</updated>`,
    `<author><name>${escapeXml(new URL(site.origin).host)}</name></author>`,
    ...news.map((one) => entry(one, language)),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

/** Whether there is anything that a feed of a resolution could tell. */
export function hasFeed(resolution: Resolution): boolean {
  return isFollowed(resolution) || hasHistory(resolution) || statesOf(resolution).length > 0;
}

function newsOf(resolution: Resolution, site: Site, titles: FeedTitles): News[] {
  const address = permanentAddress(site, resolution);
  const { versions = [], adopted } = resolution.record;
  const texts =
    versions.some(({ kind }) => kind === 'adopted') || adopted === undefined
      ? versions
      : [...versions, { kind: 'adopted' as const, date: adopted }];
  return [
    ...implementationReports(resolution).map((one) => {
      const clause = permanentAddress(site, one.clause);
      const { date, status, note } = one.report;
      return { id: `${clause}#${date}-${status}`, address: clause, date, title: titles.report(one), note };
    }),
    ...texts.flatMap((text) => {
      const note = 'note' in text ? text.note : undefined;
      return text.date === undefined
        ? []
        : [{ id: `${address}#${text.date}-${text.kind}`, address, date: text.date, title: titles.version(text.kind), note }];
    }),
    ...statesOf(resolution).flatMap(({ kind, date, note }) =>
      // Of a correction its corrigendum tells.
      date === undefined || kind === 'corrected'
        ? []
        : [{ id: `${address}#${date}-${kind}`, address, date, title: titles.state(kind), note }],
    ),
  ];
}

function entry({ id, address, date, title, note }: News, language: string): string {
  const told = note && inLanguage(note, language);
  const lines = [
    '<entry>',
    `<id>${escapeXml(id)}</id>`,
    `<title>${escapeXml(title)}</title>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(address)}"/>`,
    `<updated>${instant(date)}</updated>`,
    told ? `<summary xml:lang="${escapeXml(told.language)}">${escapeXml(told.text)}</summary>` : '',
    '</entry>',
  ];
  return lines.filter((line) => line !== '').join('\n');
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** A date as far as it is known, as the instant at which it begins (RFC 3339). */
function instant(date: string): string {
  const [year = '1970', month = '01', day = '01'] = date.split('-');
  return `${year}-${month}-${day}T00:00:00Z`;
}
