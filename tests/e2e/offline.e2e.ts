import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { expect, test, type Page } from 'playwright/test';
import { everyPage, offlineCopy, volumePages } from '../../src/cli/offline/offline-copy.ts';
import { zipBytes } from '../../src/cli/offline/zip-bytes.ts';
import { builtSite } from './built-site.ts';

// A zip of a volume and one of the whole site are unpacked and read from the disk, as by a double click.

test.describe.configure({ mode: 'serial', timeout: 240_000 });

const VOLUME = 'handbook';
let top: string;

test.beforeAll(async () => {
  top = mkdtempSync(join(tmpdir(), 'plenary-offline-'));
  const pages = await volumePages(builtSite.folder, VOLUME);
  unpack(zipBytes('volume', await offlineCopy(builtSite.folder, { pages, start: `proceedings/${VOLUME}/index.html`, note: true })));
  const all = await everyPage(builtSite.folder);
  unpack(zipBytes('site', await offlineCopy(builtSite.folder, { pages: all, start: 'index.html', note: false })));
});

test.afterAll(() => rmSync(top, { recursive: true, force: true }));

function unpack(zip: Uint8Array): void {
  for (const [path, bytes] of Object.entries(unzipSync(zip))) {
    mkdirSync(dirname(join(top, path)), { recursive: true });
    writeFileSync(join(top, path), bytes);
  }
}

/** Listens to what a page must not do when it is read from a disk. */
function listen(page: Page): string[] {
  const heard: string[] = [];
  page.on('console', (message) => heard.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => heard.push(`script: ${error.message}`));
  page.on('requestfailed', (request) => {
    // What was still on its way when the next page was opened has not failed.
    const reason = request.failure()?.errorText ?? '';
    if (reason !== 'net::ERR_ABORTED') heard.push(`failed: ${request.url()} ${reason}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) heard.push(`asked: ${request.url()}`);
  });
  return heard;
}

/** Every page of an unpacked copy. */
function pagesOf(copy: string): string[] {
  const files = readdirSync(join(top, copy), { recursive: true, encoding: 'utf8' });
  return files.filter((path) => path.endsWith('.html')).sort();
}

test('every link of every page of a copy leads to a file of it or to the web, and every fragment to an element', async ({ page }) => {
  const heard = listen(page);
  for (const copy of ['volume', 'site']) {
    const ids = new Map<string, ReadonlySet<string>>();
    const links = new Map<string, URL[]>();
    for (const path of pagesOf(copy)) {
      const address = pathToFileURL(join(top, copy, path));
      await page.goto(address.href, { waitUntil: 'domcontentloaded' });
      const seen = await page.evaluate(() => ({
        ids: [...document.querySelectorAll('[id], a[name]')].map((element) => element.id || (element.getAttribute('name') ?? '')),
        links: [...document.querySelectorAll('a[href], area[href]')].map((link) => link.getAttribute('href') ?? ''),
        scripts: document.querySelectorAll('script:not([type="application/ld+json"]), noscript').length,
      }));
      expect(seen.scripts, path).toBe(0);
      ids.set(address.pathname, new Set(seen.ids));
      links.set(
        path,
        seen.links.map((link) => new URL(link, address)),
      );
    }
    const broken: string[] = [];
    for (const [path, addresses] of links) {
      for (const address of addresses) {
        if (address.protocol !== 'file:') continue;
        const fragment = decodeURIComponent(address.hash.slice(1));
        const known = ids.get(address.pathname);
        if (!existsSync(fileURLToPath(address)) || address.pathname.endsWith('/') || (known && fragment !== '' && !known.has(fragment)))
          broken.push(`${path} → ${address.href}`);
      }
    }
    expect(broken).toEqual([]);
  }
  expect(heard).toEqual([]);
});

for (const width of [320, 1280]) {
  test(`at ${width} pixels a volume opens from the disk in the look of the site, and its papers are a click away`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const heard = listen(page);
    await page.goto(pathToFileURL(join(top, 'volume/index.html')).href);
    await expect(page.locator('h1')).toBeVisible();
    await expect.poll(() => page.evaluate(() => [...document.fonts].some(({ status }) => status === 'loaded'))).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const pictures = await page.locator('img').evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth));
    expect(pictures.every((wide) => wide > 0)).toBe(true);
    // What only a script can do is not offered.
    for (const button of await page.locator('button:visible').all())
      expect(await button.evaluate((one) => one.closest('form')?.action ?? '')).toMatch(/^https:/u);
    await page.locator('main a[href*="papers/"]').first().click();
    await expect(page.locator('h1')).toBeVisible();
    expect(page.url()).toMatch(/^file:.*\/papers\/handbook\/01\/index\.html$/u);
    await expect(page.locator('footer')).toContainText('This is a copy to be read without the network');
    await page.locator('header a[hreflang="az"], header a[lang="az"]').first().click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'az');
    await expect(page.locator('footer')).toContainText('şəbəkəsiz oxumaq üçün surətdir');
    expect(heard).toEqual([]);
  });
}

test('a resolution shows all its languages, as it does without scripts', async ({ page }) => {
  const heard = listen(page);
  await page.goto(pathToFileURL(join(top, 'volume/resolutions/handbook/01/index.html')).href);
  const offline = await page.locator('main').innerText();
  const plain = await page.context().browser()?.newContext({ javaScriptEnabled: false });
  const other = await plain?.newPage();
  await other?.goto(`${process.env['PLENARY_TEST_ADDRESS'] ?? ''}resolutions/handbook/01/`);
  expect(offline).toBe(await other?.locator('main').innerText());
  await plain?.close();
  expect(heard).toEqual([]);
});

test('the command writes the same bytes each time', () => {
  const sum = (zip: Uint8Array) => createHash('sha256').update(zip).digest('hex');
  const files = new Map([
    ['b/ə.html', Buffer.from('<p>ə')],
    ['a.css', Buffer.from('p{}')],
  ]);
  const elsewhere = spawnSync(process.execPath, ['--input-type=module', '-e', zipElsewhere], {
    encoding: 'utf8',
    env: { ...process.env, TZ: 'America/New_York' },
  });
  expect(elsewhere.stdout, elsewhere.stderr).toBe(sum(zipBytes('x', files)));
  expect(sum(zipBytes('x', new Map([...files].reverse())))).toBe(sum(zipBytes('x', files)));
});

const zipElsewhere = `
import { createHash } from 'node:crypto';
import { zipBytes } from './src/cli/offline/zip-bytes.ts';
const files = new Map([['a.css', Buffer.from('p{}')], ['b/ə.html', Buffer.from('<p>ə')]]);
process.stdout.write(createHash('sha256').update(zipBytes('x', files)).digest('hex'));
`;
