import { absolute, fileAddress } from '../model/address.ts';
import type { Site } from '../model/address.ts';
import { changesOf, type Change } from '../model/changes.ts';
import type { Repository } from '../model/repository.ts';
import { escapeXml } from '../text/xml.ts';
import type { SiteFile } from './sitemap.ts';

/** The path of the capability list, to which every page leads machines. */
export const CAPABILITIES_PATH = 'capabilitylist.xml';

const DESCRIPTION_PATH = 'resourcesync.xml';
const CHANGES_PATH = 'changelist.xml';

/** As many as a list of this form may name (ResourceSync takes the limit of sitemaps). */
const MOST_CHANGES = 50_000;

/** What changed, for machines that follow the site: `changes.json`, and the same as a change list of ResourceSync (ANSI/NISO Z39.99-2017). */
export function changeFiles(repository: Repository, site: Site): SiteFile[] {
  const changes = changesOf(repository.records);
  return [
    { path: 'changes.json', content: changesJson(changes, site) },
    { path: CHANGES_PATH, content: changeList(changes.slice(-MOST_CHANGES), site) },
    { path: CAPABILITIES_PATH, content: listOf('capabilitylist', DESCRIPTION_PATH, [[CHANGES_PATH, 'changelist']], site) },
    { path: DESCRIPTION_PATH, content: listOf('description', undefined, [[CAPABILITIES_PATH, 'capabilitylist']], site) },
  ];
}

const full = (site: Site, path: string): string => absolute(site, fileAddress(site, path));

/** The changes with full addresses, one a line, so that two lists are easily compared. */
function changesJson(changes: readonly Change[], site: Site): string {
  const lines = changes.map(({ path, to, ...change }) =>
    JSON.stringify({ address: full(site, path), ...change, ...(to && { to: to.map((one) => full(site, one)) }) }),
  );
  return `{"version":1,"site":${JSON.stringify(full(site, ''))},"changes":[\n${lines.join(',\n')}\n]}\n`;
}

/** Section 12 of the standard: each change with its day, the oldest first; a page that moved names where it is now. */
function changeList(changes: readonly Change[], site: Site): string {
  const from = instant(changes[0]?.date ?? '1970-01-01');
  const entries = changes.map(({ path, change, date, to = [] }) => {
    const links = to.map((one) => `<rs:ln rel="related" href="${escapeXml(full(site, one))}"/>`).join('');
    return `<url><loc>${escapeXml(full(site, path))}</loc><rs:md change="${change}" datetime="${instant(date)}"/>${links}</url>\n`;
  });
  return urlset(
    `<rs:ln rel="up" href="${escapeXml(full(site, CAPABILITIES_PATH))}"/>\n<rs:md capability="changelist" from="${from}"/>\n`,
    entries,
  );
}

function listOf(capability: string, up: string | undefined, entries: readonly (readonly [string, string])[], site: Site): string {
  const above = up === undefined ? '' : `<rs:ln rel="up" href="${escapeXml(full(site, up))}"/>\n`;
  return urlset(
    `${above}<rs:md capability="${capability}"/>\n`,
    entries.map(([path, own]) => `<url><loc>${escapeXml(full(site, path))}</loc><rs:md capability="${own}"/></url>\n`),
  );
}

function urlset(head: string, entries: readonly string[]): string {
  const names = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:rs="http://www.openarchives.org/rs/terms/"';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${names}>\n${head}${entries.join('')}</urlset>\n`;
}

/** A date as far as it is known, as the instant at which it begins. */
function instant(date: string): string {
  const [year = '1970', month = '01', day = '01'] = date.split('-');
  return `${year}-${month}-${day}T00:00:00Z`;
}
