import { absolute, exportPath, fileAddress, permanentAddress } from '../model/address.ts';
import type { Site } from '../model/address.ts';
import { implementationReports } from '../model/implementation.ts';
import type { ClauseReport } from '../model/implementation.ts';
import { inLanguage } from '../model/localized.ts';
import type { Resolution } from '../model/repository.ts';
import { titleFor, titleLine } from '../model/title.ts';
import { escapeXml } from '../text/xml.ts';

/** The path of the feed of a resolution: `resolutions/…/01/01.atom`. */
export function resolutionFeedPath(resolution: Resolution): string {
  return exportPath(resolution, 'atom');
}

/** What a feed calls a report: `Clause 2: under way`; the words come from whoever writes it. */
export type ReportTitle = (report: ClauseReport) => string;

/**
 * The Atom feed (RFC 4287) of how a resolution is carried out, in the first language of the site: one entry a report, the newest first.
 * Its dates are those of the reports; without any, that of the record.
 */
export function resolutionFeed(resolution: Resolution, site: Site, title: ReportTitle): string {
  const [language = 'en'] = site.languages;
  const reports = implementationReports(resolution);
  const address = permanentAddress(site, resolution);
  const feed = absolute(site, fileAddress(site, resolutionFeedPath(resolution)));
  const updated = reports[0]?.report.date ?? resolution.record.updated ?? resolution.date ?? '1970';
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(language)}">`,
    `<id>${escapeXml(feed)}</id>`,
    `<title>${escapeXml(titleLine(titleFor(resolution, language, site.languages)))}</title>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(feed)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(address)}"/>`,
    `<updated>${instant(updated)}</updated>`,
    `<author><name>${escapeXml(new URL(site.origin).host)}</name></author>`,
    ...reports.map((one) => entry(one, site, language, title(one))),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

function entry({ clause, report }: ClauseReport, site: Site, language: string, title: string): string {
  const address = permanentAddress(site, clause);
  const note = report.note && inLanguage(report.note, language);
  const lines = [
    '<entry>',
    `<id>${escapeXml(`${address}#${report.date}-${report.status}`)}</id>`,
    `<title>${escapeXml(title)}</title>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(address)}"/>`,
    `<updated>${instant(report.date)}</updated>`,
    note ? `<summary xml:lang="${escapeXml(note.language)}">${escapeXml(note.text)}</summary>` : '',
    '</entry>',
  ];
  return lines.filter((line) => line !== '').join('\n');
}

/** A date as far as it is known, as the instant at which it begins (RFC 3339). */
function instant(date: string): string {
  const [year = '1970', month = '01', day = '01'] = date.split('-');
  return `${year}-${month}-${day}T00:00:00Z`;
}
