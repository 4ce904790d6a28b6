import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { everyPage, offlineCopy, volumePages } from '../../src/cli/offline/offline-copy.ts';

let site = '';

beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'plenary-offline-'));
  onTestFinished(() => rmSync(site, { recursive: true, force: true }));
});

const page = (path: string, body: string, head = '') =>
  `<!doctype html><html lang="en"><head><link rel="canonical" href="https://invented.example/press/${path}"><link rel="stylesheet" href="/press/assets/a.1.css">${head}</head><body>${body}<footer><div><p>Invented</p></div></footer></body></html>`;

const files: Readonly<Record<string, string>> = {
  'index.html': page('', 'Home'),
  '404.html': page('404', 'Nothing'),
  'search/index.html': page('search/', 'Search'),
  'az/search/index.html': page('az/search/', 'Search'),
  'feed.atom': '<feed/>',
  'assets/a.1.css': '@font-face{src:url(/press/assets/f.1.woff2)}@media (scripting:enabled){a{b:c}}@media (scripting: none){d{e:f}}',
  'assets/f.1.woff2': 'font',
  'assets/s.1.js': 'script',
  'proceedings/first/index.html': page(
    'proceedings/first/',
    `<a href="/press/papers/first/01/#text">One</a> <a href="/press/people/abel/">Abel</a> <a href="/press/people/">All</a> <a href="/press/feed.atom">Feed</a>
     <a href="https://elsewhere.example/">Else</a> <a href="#here">Here</a> <img src="cover.webp" srcset="cover.webp 1x, /press/card.png 2x" alt="">
     <form action="/press/search/" method="get"><input name="q"></form> <noscript><p>Without</p></noscript>`,
    '<script type="module" src="/press/assets/s.1.js"></script><link rel="modulepreload" href="/press/assets/s.1.js"><script type="application/ld+json">{"a":"<b>"}</script>',
  ),
  'proceedings/first/cover.webp': 'cover',
  'proceedings/first/unlinked.csv': 'unlinked',
  'card.png': 'card',
  'az/proceedings/first/index.html': page('az/proceedings/first/', 'Birinci'),
  'papers/first/01/index.html': page(
    'papers/first/01/',
    '<h1 id="text">One</h1> <a href="ə%20file.pdf">PDF</a> <a href="/press/papers/second/01/">Other</a> <a href="../01/#text">Self</a> <a href="/press/papers/first/01/%zz">Odd</a> &lt;script&gt;',
  ),
  'papers/first/01/ə file.pdf': 'pdf',
  'papers/first-again/01/index.html': page('papers/first-again/01/', 'Not of the first'),
  'papers/second/01/index.html': page('papers/second/01/', 'Other'),
  'people/index.html': page('people/', 'All'),
  'people/abel/index.html': page('people/abel/', '<a href="/press/papers/second/01/">Other</a>'),
  'people/cain/index.html': page('people/cain/', 'Not named'),
};

function build(): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
  }
}

async function copyOfVolume(): Promise<ReadonlyMap<string, string>> {
  build();
  const pages = await volumePages(site, 'first');
  const copy = await offlineCopy(site, { pages, start: 'proceedings/first/index.html', note: true });
  return new Map([...copy].map(([path, bytes]) => [path, Buffer.from(bytes).toString()]));
}

test('a volume comes with its pages in every language, the people named there, and the files that they show or offer', async () => {
  expect([...(await copyOfVolume()).keys()]).toEqual([
    'assets/a.1.css',
    'assets/f.1.woff2',
    'az/proceedings/first/index.html',
    'card.png',
    'index.html',
    'papers/first/01/index.html',
    'papers/first/01/ə file.pdf',
    'people/abel/index.html',
    'proceedings/first/cover.webp',
    'proceedings/first/index.html',
  ]);
});

test('links are relative, or lead to the public address of what is not in the copy', async () => {
  const copy = await copyOfVolume();
  const volume = copy.get('proceedings/first/index.html') ?? '';
  for (const part of [
    'href="../../papers/first/01/index.html#text"',
    'href="../../people/abel/index.html"',
    'href="https://invented.example/press/people/"',
    'href="https://invented.example/press/feed.atom"',
    'href="https://elsewhere.example/"',
    'href="#here"',
    'src="cover.webp"',
    'srcset="cover.webp 1x, ../../card.png 2x"',
    'action="https://invented.example/press/search/"',
    'rel="canonical" href="https://invented.example/press/proceedings/first/"',
    'rel="stylesheet" href="../../assets/a.1.css"',
  ])
    expect(volume).toContain(part);
  const paper = copy.get('papers/first/01/index.html') ?? '';
  expect(paper).toContain('href="%C9%99%20file.pdf"');
  expect(paper).toContain('href="https://invented.example/press/papers/second/01/"');
  expect(paper).toContain('href="#text">Self');
  expect(paper).toContain('href="https://invented.example/press/papers/first/01/%zz"');
  expect(copy.get('assets/a.1.css')).toContain('url(f.1.woff2)');
});

test('the page at the top is that of the volume, with the links of its place', async () => {
  const start = (await copyOfVolume()).get('index.html') ?? '';
  expect(start).toContain('href="papers/first/01/index.html#text"');
  expect(start).toContain('src="proceedings/first/cover.webp"');
  expect(start).toContain('href="assets/a.1.css"');
});

test('pages stand as they do without scripts, and text stays text', async () => {
  const copy = await copyOfVolume();
  const volume = copy.get('proceedings/first/index.html') ?? '';
  expect(volume).not.toMatch(/<noscript|s\.1\.js/u);
  expect(volume).toContain('<p>Without</p>');
  expect(volume).toContain('<script type="application/ld+json">{"a":"<b>"}</script>');
  expect(copy.get('papers/first/01/index.html')).not.toContain('<script>');
  expect(copy.get('assets/a.1.css')).toContain('@media (max-width: 0){a{b:c}}@media (min-width: 0){d{e:f}}');
});

test('each page says that it is a copy, and of what', async () => {
  const copy = await copyOfVolume();
  expect(copy.get('people/abel/index.html')).toMatch(
    /without the network.* <a href="https:\/\/invented\.example\/press\/people\/abel\/">/u,
  );
});

test('the whole site is every page but those that are nothing without a script', async () => {
  build();
  const pages = await everyPage(site);
  expect([...pages].filter((path) => /search|404/u.test(path))).toEqual([]);
  const copy = await offlineCopy(site, { pages, start: 'index.html', note: false });
  expect([...pages].every((path) => copy.has(path))).toBe(true);
  expect(Buffer.from(copy.get('people/abel/index.html') ?? []).toString()).toContain('href="../../papers/second/01/index.html"');
  expect(Buffer.from(copy.get('index.html') ?? []).toString()).not.toContain('without the network');
});
