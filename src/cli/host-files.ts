import { fileAddress, storedPath } from '../model/address.ts';
import type { Site } from '../model/address.ts';
import { builtFormats } from '../export/formats.ts';
import { documentFormats } from '../discovery/resolution-files.ts';
import type { Edition } from '../repository.ts';
import { cacheControl } from './deploy/file-stage.ts';
import { mediaType } from './media-type.ts';
import type { SiteFile } from './site-file.ts';

/** The file in which several hosts, Netlify and Cloudflare Pages among them, look for headers. */
export const HEADERS_FILE = '_headers';

/** What hosts read that let a site set its headers; others pass it over, and the handbook says how they are told. */
export function* hostFiles({ repository, site, drafts }: Edition): Generator<SiteFile> {
  const replaced = repository.papers.flatMap(({ versions }) =>
    versions.flatMap((version) => (version.pdf ? [storedPath(version, version.pdf.name)] : [])),
  );
  yield { path: HEADERS_FILE, content: () => headers(site, drafts, replaced) };
}

/** Endings that hosts do not know by themselves, or take for something else. */
const endings: readonly string[] = [
  ...new Set([...builtFormats, ...documentFormats].map(({ extension }) => extension)),
  'atom',
  'ics',
].sort();

/**
 * A header stands in one rule for each file alone: where two rules name it, those hosts join both values. Pages have no rule for how long they
 * are kept, because these hosts already let browsers ask each time.
 */
function headers(site: Site, drafts: boolean, replaced: readonly string[]): string {
  const rule = (path: string, ...lines: readonly string[]) => `${[path, ...lines.map((line) => `  ${line}`)].join('\n')}\n`;
  const lasting = `Cache-Control: ${cacheControl('assets/')}`;
  return [
    rule(`${site.base}*`, 'X-Content-Type-Options: nosniff', ...(drafts ? ['X-Robots-Tag: noindex'] : [])),
    rule(`${fileAddress(site, 'assets/')}*`, lasting),
    rule(`${fileAddress(site, 'pagefind/')}:index/*`, lasting),
    // The page of a replaced version asks search engines not to index it; its PDF can only be told so by the host.
    ...(drafts ? [] : replaced.map((path) => rule(fileAddress(site, path), 'X-Robots-Tag: noindex'))),
    ...endings.map((ending) => rule(`${site.base}*.${ending}`, `Content-Type: ${mediaType(`x.${ending}`)}`)),
  ].join('\n');
}
