import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { deploy } from '../../src/cli/deploy.ts';
import { planDeploy } from '../../src/cli/deploy/deploy-plan.ts';
import { emptyRecord } from '../../src/cli/deploy/deploy-record.ts';
import { editionFiles } from '../../src/cli/deploy/edition-files.ts';
import { folderTarget } from '../../src/cli/deploy/folder-target.ts';
import { serve } from '../../src/cli/serve.ts';
import { inventedSite, type ContentFiles } from './invented-site.ts';

test.describe.configure({ mode: 'serial' });

// A reader goes from page to page of a small invented site, fetching all that a page shows and links, while one edition after the other is
// deployed under them. What is promised: every address on a page of the edition that stood when the reader came answers whole, until the end of
// the next deploy. A deploy therefore begins only when a visit that began after the last one is over; visits and deploys overlap all the same.

const paper = (title: string, notices = '') => `---
status: published
kind: paper
citationKey: inventor2019${title.split(' ')[0]?.toLowerCase() ?? ''}
title: { en: '${title}' }
language: en
authors: [{ person: abel-inventor }]
dates: { published: 2019-05-10 }
text: external
externalText: https://invented.example/elsewhere/
${notices}---
`;

const first: ContentFiles = {
  'proceedings/center.yaml': `name: { en: Invented centre, az: Uydurma mərkəz }
languages: [en, az]
address: https://invented.example/press/
license: CC-BY-4.0
citationStyle: apa
`,
  'proceedings/people.yaml': 'abel-inventor:\n  name: { family: Inventor, given: Abel }\n',
  'proceedings/first/volume.yaml': 'status: published\ntitle: { en: First volume }\npublished: 2019-05-10\n',
  'papers/first/01.md': paper('Numbers of nothing'),
  'papers/first/02.md': paper('Words of nothing'),
};

/** A paper is changed, one is retitled to be gone from lists under its old name, and a volume with a paper comes. */
const second: ContentFiles = {
  'papers/first/01.md': paper(
    'Numbers of nothing',
    "notices: [{ kind: corrected, date: 2021-01-01, note: { en: 'Table 1 was empty.' } }]\n",
  ),
  'papers/first/02.md': paper('Words of nothing').replace('published\n', 'draft\n'),
  'papers/first/03.md': paper('Signs of nothing'),
  'proceedings/second/volume.yaml': 'status: published\ntitle: { en: Second volume }\npublished: 2020-05-10\n',
  'papers/second/01.md': paper('More of nothing'),
};

let top: string;

test.beforeAll(async () => {
  test.setTimeout(600_000);
  top = mkdtempSync(join(tmpdir(), 'plenary-load-'));
  const site = await inventedSite(first, '/press/');
  cpSync(site.folder, join(top, 'first'), { recursive: true });
  site.rebuild(second);
  cpSync(site.folder, join(top, 'second'), { recursive: true });
  await site.close();
});

test.afterAll(() => rmSync(top, { recursive: true, force: true }));

async function deployed(edition: string): Promise<void> {
  await deploy.run([join(top, 'www')], {
    print: () => undefined,
    note: () => undefined,
    progress: () => undefined,
    environment: { PLENARY_OUT: join(top, edition), PLENARY_CACHE: join(top, 'cache') },
    language: 'en',
    stopped: Promise.resolve(),
  });
}

/** The files of both editions by their paths: what may be answered. */
function wholeFiles(): ReadonlyMap<string, readonly Buffer[]> {
  const files = new Map<string, Buffer[]>();
  for (const edition of ['first', 'second']) {
    const folder = join(top, edition);
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = join(entry.parentPath, entry.name);
      const path = file.slice(folder.length + 1);
      files.set(path, [...(files.get(path) ?? []), readFileSync(file)]);
    }
  }
  return files;
}

/** Someone who reads: each visit is a page with all that it refers to on this site; the next is the next page that it links. */
class Reader {
  readonly trouble: string[] = [];
  visits = 0;
  answers = 0;
  readonly #home: URL;
  readonly #whole = wholeFiles();
  readonly #seen = new Set<string>();
  #at: string;
  #fresh = false;

  constructor(home: string) {
    this.#home = new URL(home);
    this.#at = home;
  }

  /** Comes again by the home page: what was seen before the last deploy is no longer read on. */
  comeAgain(): void {
    this.#fresh = true;
  }

  async visit(): Promise<void> {
    const came = this.#fresh;
    if (came) this.#at = this.#home.href;
    if (came) this.#fresh = false;
    const html = await this.#get(this.#at);
    const links = this.#links(html, this.#at);
    const pages: string[] = [];
    for (const link of links) {
      const text = await this.#get(link);
      if (text.includes('<html')) pages.push(link);
      if (link.endsWith('.css')) for (const font of this.#links(text, link)) await this.#get(font);
    }
    // The page that was read least; else from the start.
    this.#seen.add(this.#at);
    this.#at = pages.find((page) => !this.#seen.has(page)) ?? this.#startOver();
    this.visits += 1;
  }

  #startOver(): string {
    this.#seen.clear();
    return this.#home.href;
  }

  async #get(address: string): Promise<string> {
    const response = await fetch(address, { redirect: 'manual' });
    const body = Buffer.from(await response.arrayBuffer());
    this.answers += 1;
    const path = decodeURIComponent(new URL(address).pathname.slice(this.#home.pathname.length)).replace(/^$|\/$/u, '$&index.html');
    if (response.status !== 200) this.trouble.push(`${response.status} ${address}`);
    else if (!this.#whole.get(path)?.some((file) => file.equals(body))) this.trouble.push(`neither edition’s ${address}`);
    const text = body.toString();
    if (path.endsWith('.html') && !text.endsWith('</html>')) this.trouble.push(`half of ${address}`);
    return text;
  }

  #links(text: string, from: string): string[] {
    const named = [...text.matchAll(/(?:\s(?:href|src)="|url\()([^")#]+)/gu)].map(([, link = '']) => link.replaceAll('&amp;', '&'));
    const addresses = named.map((link) => URL.parse(link, from)).filter((address) => address?.origin === this.#home.origin);
    return [...new Set(addresses.map((address) => address?.href ?? ''))];
  }
}

test('while one edition takes the place of another, again and again, no reader meets a broken page', async () => {
  test.setTimeout(300_000);
  mkdirSync(join(top, 'www'));
  await deployed('first');
  const server = await serve({ folder: join(top, 'www'), base: '/press/' });
  const readers = [new Reader(server.address), new Reader(server.address)];
  const state = { over: false };
  const reading = readers.map(async (reader) => {
    while (!state.over && reader.trouble.length === 0) await reader.visit();
  });
  const editions = ['second', 'first', 'second', 'second', 'first', 'first', 'second', 'first'];
  let during = 0;
  try {
    for (const edition of editions) {
      const before = readers.map(({ answers }) => answers);
      await deployed(edition);
      during += readers.reduce((sum, { answers }, at) => sum + answers - (before[at] ?? 0), 0);
      // Two more visits: one that the deploy was under, and one that came after it.
      const until = readers.map(({ visits }) => visits + 3);
      for (const reader of readers) reader.comeAgain();
      const wentOn = () => readers.every(({ visits, trouble }, at) => visits >= (until[at] ?? 0) || trouble.length > 0);
      await expect.poll(wentOn, { timeout: 90_000 }).toBe(true);
    }
  } finally {
    state.over = true;
    await Promise.all(reading);
    await server.close();
  }
  expect(readers.flatMap(({ trouble }) => trouble)).toEqual([]);
  // The readers were served while files were replaced, not only between.
  expect(during).toBeGreaterThan(50);
  for (const { visits } of readers) expect(visits).toBeGreaterThan(editions.length * 2);
});

test('a reader who comes after each single file of a deploy meets no broken page either', async () => {
  test.setTimeout(300_000);
  const place = join(top, 'slow');
  cpSync(join(top, 'first'), place, { recursive: true });
  const target = folderTarget(place);
  const server = await serve({ folder: place, base: '/press/' });
  const reader = new Reader(server.address);
  const standing = Object.fromEntries(await editionFiles(place));
  const plan = planDeploy({ ...emptyRecord, files: standing }, await editionFiles(join(top, 'second')), 'next');
  let steps = 0;
  for (const { paths } of plan.passes) {
    for (const path of paths) {
      await target.put(join(top, 'second'), [path]);
      reader.comeAgain();
      await reader.visit();
      steps += 1;
    }
  }
  await server.close();
  expect(reader.trouble).toEqual([]);
  expect(steps).toBeGreaterThan(20);
});

test('the editions differ in a page that came, one that went and one that changed, and the test would see it', () => {
  const has = (edition: string, path: string) => existsSync(join(top, edition, path));
  expect([has('first', 'papers/first/02/index.html'), has('second', 'papers/first/02/index.html')]).toEqual([true, false]);
  expect([has('first', 'papers/second/01/index.html'), has('second', 'papers/second/01/index.html')]).toEqual([false, true]);
  const page = (edition: string) => readFileSync(join(top, edition, 'papers/first/01/index.html'), 'utf8');
  expect(page('second')).not.toBe(page('first'));
});
