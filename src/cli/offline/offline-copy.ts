import { readdir, readFile } from 'node:fs/promises';
import { join, posix, relative, sep } from 'node:path';
import { offlinePage } from './offline-page.ts';
import { offlineStyles } from './offline-styles.ts';
import { SiteLinks } from './site-links.ts';

/** Which part of a built site is copied, and how. Paths are below the root of the site, with slashes. */
export interface OfflineWish {
  /** The pages: `papers/2026-example/01/index.html`. */
  readonly pages: ReadonlySet<string>;
  /** The page at which a reader begins, which also stands as `index.html` at the top; it is one of the pages. */
  readonly start: string;
  /** Whether each page says that it is a copy, and where the page itself stands. */
  readonly note: boolean;
}

/**
 * Copies pages of a built site with all that they show and with the files of their records, so that they can be read from a disk without a
 * server: links are relative, what is not in the copy is linked at its public address. A browser loads no module from a disk, so that every page
 * stands as it does without scripts. Resolves to the bytes of each file by its path, in order.
 */
export async function offlineCopy(folder: string, { pages, start, note }: OfflineWish): Promise<ReadonlyMap<string, Uint8Array>> {
  const links = new SiteLinks({ address: await publicAddress(folder), files: new Set(await siteFilesOf(folder)), pages });
  const text = (path: string) => readFile(join(folder, path), 'utf8');
  const copy = new Map<string, Uint8Array>();
  for (const path of pages) copy.set(path, Buffer.from(offlinePage(await text(path), path, links, note)));
  if (!pages.has('index.html'))
    copy.set('index.html', Buffer.from(offlinePage(await text(start), start, links.seenFrom('index.html'), note)));
  // Styles need fonts: what is copied may need more.
  for (let missing = links.needed; missing.length > 0; missing = links.needed.filter((path) => !copy.has(path))) {
    for (const path of missing) {
      const bytes = path.endsWith('.css') ? Buffer.from(offlineStyles(await text(path), path, links)) : await readFile(join(folder, path));
      copy.set(path, bytes);
    }
  }
  return new Map([...copy].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The pages of a volume in every language, with its papers and resolutions, and those of the people who are named there. */
export async function volumePages(folder: string, volume: string): Promise<ReadonlySet<string>> {
  const files = await siteFilesOf(folder);
  const own = new RegExp(`^(?:[a-z]{2,3}(?:-[^/]+)?/)?(?:proceedings|papers|resolutions)/${volume}/(?:.*/)?index\\.html$`, 'u');
  const pages = new Set(files.filter((path) => own.test(path)));
  const address = await publicAddress(folder);
  const people = new Set<string>();
  for (const page of pages) {
    const html = await readFile(join(folder, page), 'utf8');
    for (const [, href = ''] of html.matchAll(/<a\b[^>]*?\shref="([^"#?]*)/gu)) {
      const path = pathOf(href, page, address);
      if (path !== undefined && /^(?:[^/]+\/)?people\/[^/]+\/$/u.test(path)) people.add(`${path}index.html`);
    }
  }
  return new Set([...pages, ...files.filter((path) => people.has(path))]);
}

/** All pages but those that are nothing without a script. */
export async function everyPage(folder: string): Promise<ReadonlySet<string>> {
  const pages = (await siteFilesOf(folder)).filter((path) => path.endsWith('.html'));
  return new Set(
    pages.filter((path) => !/^(?:[^/]+\/)?(?:search|basket)\/index\.html$/u.test(path) && posix.basename(path) !== '404.html'),
  );
}

/** Where the site stands on the web, as its home page says. */
async function publicAddress(folder: string): Promise<URL> {
  const home = await readFile(join(folder, 'index.html'), 'utf8');
  const address = URL.parse(/<link rel="canonical" href="([^"]+)"/u.exec(home)?.[1] ?? '');
  if (!address) throw new Error(`The home page of the site in ${folder} does not say where it stands.`);
  return address;
}

/** The path below the root of the site of a link on a page; `undefined` if it leads elsewhere. */
function pathOf(href: string, page: string, address: URL): string | undefined {
  const target = URL.parse(href, new URL(page, address));
  if (target?.origin !== address.origin || !target.pathname.startsWith(address.pathname)) return undefined;
  return target.pathname.slice(address.pathname.length);
}

async function siteFilesOf(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/')).sort();
}
