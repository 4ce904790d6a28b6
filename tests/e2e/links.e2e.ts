import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { builtSite } from './built-site.ts';
import { expect, test } from './site-test.ts';

// These tests read the files of the site and open no browser page.

const origin = new URL(/<link rel="canonical" href="([^"]+)"/u.exec(builtSite.read('index.html'))?.[1] ?? 'https://example.org/');

/** Every address that a page names in an attribute, made absolute, with the kind of link. */
function links(page: string, html: string): { readonly address: URL; readonly hreflang: string | undefined }[] {
  const here = new URL(page.replace(/index\.html$/u, ''), origin);
  return [...html.matchAll(/<(?:a|link|img|script|source|area|form|iframe|object)\b[^>]*>/gu)].flatMap(([tag]) => {
    const hreflang = /<link[^>]*\bhreflang="([^"]*)"/u.exec(tag)?.[1];
    return [...tag.matchAll(/\s(?:href|src|action|data)="([^"]*)"/gu)].flatMap(([, text = '']) => {
      const address = URL.parse(text.replaceAll('&amp;', '&'), here);
      return address?.origin === origin.origin ? [{ address, hreflang }] : [];
    });
  });
}

/** The file that a host would answer with. */
function fileOf({ pathname }: URL): string | undefined {
  if (!pathname.startsWith(origin.pathname)) return undefined;
  const path = decodeURIComponent(pathname.slice(origin.pathname.length));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return existsSync(join(builtSite.folder, file)) ? file : undefined;
}

test('every internal link on every page leads to a file, and every fragment to an element', () => {
  test.setTimeout(120_000);
  const anchors = new Map<string, ReadonlySet<string>>();
  const idsOf = (file: string) => {
    const known = anchors.get(file) ?? new Set([...builtSite.read(file).matchAll(/\s(?:id|name)="([^"]*)"/gu)].map(([, id = '']) => id));
    anchors.set(file, known);
    return known;
  };
  const broken = new Map<string, string[]>();
  let followed = 0;
  for (const page of builtSite.files('**/*.html')) {
    for (const { address } of links(page, builtSite.read(page))) {
      followed += 1;
      const file = fileOf(address);
      const fragment = decodeURIComponent(address.hash.slice(1));
      if (file && (fragment === '' || !file.endsWith('.html') || idsOf(file).has(fragment))) continue;
      const target = address.pathname + (file ? address.hash : '');
      broken.set(target, [...(broken.get(target) ?? []), page]);
    }
  }
  expect(followed).toBeGreaterThan(500);
  expect([...broken].map(([target, [page, ...more]]) => `${target} from ${page ?? ''} and ${more.length} more`)).toEqual([]);
});

test('hreflang ties each page to itself and to every other language, both ways', () => {
  const alternates = new Map<string, Map<string, string>>();
  for (const page of builtSite.files('**/*.html')) {
    const tied = links(page, builtSite.read(page)).filter(({ hreflang }) => hreflang !== undefined);
    if (tied.length > 0)
      alternates.set(page, new Map(tied.map(({ address, hreflang = '' }) => [hreflang, fileOf(address) ?? `missing: ${address.href}`])));
  }
  expect(alternates.size).toBeGreaterThan(50);
  const wrong: string[] = [];
  for (const [page, tied] of alternates) {
    if (page.endsWith('404.html')) continue;
    if (![...tied.values()].includes(page)) wrong.push(`${page} does not name itself`);
    if (tied.get('x-default') === undefined) wrong.push(`${page} has no x-default`);
    for (const [language, other] of tied) {
      if (![...(alternates.get(other)?.values() ?? [])].includes(page))
        wrong.push(`${page} names ${other} (${language}), which does not name it`);
      const spoken = existsSync(join(builtSite.folder, other)) ? /<html lang="([^"]+)"/u.exec(builtSite.read(other))?.[1] : undefined;
      if (language !== 'x-default' && spoken !== language) wrong.push(`${other} is called ${language} and speaks ${spoken ?? 'nothing'}`);
    }
  }
  expect(wrong.slice(0, 40)).toEqual([]);
});

test('every page is canonical to itself, and the sitemap names it', () => {
  const wrong: string[] = [];
  const named = builtSite
    .files('sitemap*.xml')
    .map((file) => builtSite.read(file))
    .join('\n');
  for (const page of builtSite.files('**/index.html')) {
    const html = builtSite.read(page);
    const canonical = /<link rel="canonical" href="([^"]+)"/u.exec(html)?.[1];
    const address = new URL(page.replace(/index\.html$/u, ''), origin).href;
    if (canonical !== address) wrong.push(`${page} is canonical to ${canonical ?? 'nothing'}`);
    if (!html.includes('name="robots" content="noindex"') && !named.includes(`<loc>${address}</loc>`))
      wrong.push(`${page} is not in the sitemap`);
  }
  expect(wrong.slice(0, 40)).toEqual([]);
});

test('citation tags, downloads and the names of other languages stand only where they belong', () => {
  const wrong = builtSite.files('{az,ru}/**/*.html').filter((page) => builtSite.read(page).includes('<meta name="citation_'));
  expect(wrong).toEqual([]);
  expect(builtSite.files('{az,ru}/**/*.{bib,ris,pdf,csl.json}')).toEqual([]);
});

test('nothing is asked of another host', () => {
  const foreign: string[] = [];
  for (const page of builtSite.files('**/*.html')) {
    const parts = builtSite
      .read(page)
      .matchAll(
        /<(?:img|script|source|iframe|object|embed|video|audio|track)\b[^>]*?\s(?:src|srcset|data)="((?:https?:)?\/\/[^"]+)"|<link\b[^>]*\brel="(?:stylesheet|preload|modulepreload|icon|preconnect|dns-prefetch)"[^>]*\bhref="((?:https?:)?\/\/[^"]+)"/gu,
      );
    for (const [, source, link] of parts) foreign.push(`${page}: ${source ?? link ?? ''}`);
  }
  for (const sheet of builtSite.files('**/*.css')) if (/url\(["']?(?:https?:)?\/\//u.test(builtSite.read(sheet))) foreign.push(sheet);
  expect(foreign).toEqual([]);
});
