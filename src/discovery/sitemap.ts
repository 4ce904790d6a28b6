import { absolute, fileAddress, pageAddress, recordPath } from '../model/address.ts';
import type { Site } from '../model/address.ts';
import { isRemoved } from '../model/removed.ts';
import type { Repository, Work } from '../model/repository.ts';
import { escapeXml } from '../text/xml.ts';
import { lastChange } from '../model/work-state.ts';

/** A file of the site, its path relative to the root of the site. */
export interface SiteFile {
  readonly path: string;
  readonly content: string;
}

/** The limits of one file (sitemaps.org, protocol 0.9); the size is kept well under its 50 MB. */
const MOST_ADDRESSES = 50_000;
const MOST_LETTERS = 40_000_000;

interface Page {
  readonly path: string;
  readonly changed?: string;
}

/**
 * The sitemap (sitemaps.org, 0.9) of every page that is to be indexed, in every language, each with its other languages; `paths` are the pages that show no
 * record. One file `sitemap.xml`, or an index under that name and the numbered files that it leads to.
 */
export function sitemap(repository: Repository, site: Site, paths: readonly string[], limit: number = MOST_ADDRESSES): SiteFile[] {
  const pages: Page[] = [...paths.map((path) => ({ path })), ...recordPages(repository)];
  const parts: string[][] = [[]];
  let letters = 0;
  for (const page of pages) {
    for (const address of addresses(page, site)) {
      if ((parts.at(-1)?.length ?? 0) >= limit || letters + address.length > MOST_LETTERS) {
        parts.push([]);
        letters = 0;
      }
      parts.at(-1)?.push(address);
      letters += address.length;
    }
  }
  const files = parts.map((part, at) => ({
    path: parts.length === 1 ? 'sitemap.xml' : `sitemap-${at + 1}.xml`,
    content: addressSet(part),
  }));
  return parts.length === 1 ? files : [{ path: 'sitemap.xml', content: index(files, site) }, ...files];
}

function recordPages({ volumes, papers, resolutions, people, topics }: Repository): Page[] {
  const works: readonly Work[] = [...[...volumes, ...papers].filter(({ record }) => !isRemoved(record)), ...resolutions];
  return [
    ...works.map((work) => ({ path: recordPath(work), changed: changed(work) })),
    ...resolutions.flatMap(({ record, clauses }) =>
      clauses.map((clause) => ({ path: recordPath(clause), changed: record.updated?.length === 10 ? record.updated : undefined })),
    ),
    ...[...people.values()].map((person) => ({ path: recordPath(person) })),
    ...[...topics.values()].map((topic) => ({ path: recordPath(topic) })),
  ];
}

/**
 * The day on which a record says that it changed; the date of an event long ago is not the date of its page, and a month or a year is
 * no date to the schema.
 */
function changed(work: Work): string | undefined {
  const published = work.type === 'paper' ? work.record.dates?.published : work.type === 'volume' ? work.record.published : undefined;
  const day = (work.type === 'resolution' ? work.record.updated : lastChange(work)) ?? published;
  return day?.length === 10 ? day : undefined;
}

function addresses({ path, changed: day }: Page, site: Site): string[] {
  const languages = site.languages.map((language) => ({ language, address: escapeXml(absolute(site, pageAddress(site, path, language))) }));
  const others =
    languages.length === 1
      ? ''
      : languages
          .map(({ language, address }) => `<xhtml:link rel="alternate" hreflang="${escapeXml(language)}" href="${address}"/>`)
          .join('');
  return languages.map(
    ({ address }) => `<url><loc>${address}</loc>${day === undefined ? '' : `<lastmod>${day}</lastmod>`}${others}</url>\n`,
  );
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

function addressSet(entries: readonly string[]): string {
  return `${HEAD}<urlset ${NAMESPACE} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.join('')}</urlset>\n`;
}

function index(files: readonly SiteFile[], site: Site): string {
  const entries = files.map(({ path }) => `<sitemap><loc>${escapeXml(absolute(site, fileAddress(site, path)))}</loc></sitemap>\n`);
  return `${HEAD}<sitemapindex ${NAMESPACE}>\n${entries.join('')}</sitemapindex>\n`;
}
