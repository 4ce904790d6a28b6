import { gunzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { readHit } from '../../src/search/hit.ts';
import { builtSite } from './built-site.ts';
import { expect, test } from './site-test.ts';

const status = (page: Page) => page.getByRole('status');
const links = (page: Page) => page.locator('.result-list h3 a');
const box = (page: Page) => page.locator('main').getByRole('searchbox');
const suggestions = (page: Page) => page.getByRole('list', { name: 'People, topics and volumes' }).getByRole('link');

test('a mistyped word is corrected, which is said, and searched for as typed if the reader wants', async ({ page }) => {
  await page.goto('search/?q=migartion');
  await expect(status(page)).toHaveText(/^Showing results for “migration”\. \d+ results$/u);
  await page.getByRole('button', { name: 'Search instead for “migartion”' }).click();
  await expect(status(page)).toHaveText('No results for “migartion”');
  await expect(page).toHaveURL(/\?q=migartion&spelling=typed$/u);
  await page.goBack();
  await expect(status(page)).toHaveText(/^Showing results/u);
});

test('a field that does not exist is named, and the one that was meant is offered', async ({ page }) => {
  await page.goto('search/?q=autor:Eminov');
  await expect(status(page)).toHaveText(/^There is no field “autor”; it was searched for as a word\. \d+ results? for/u);
  await page.getByRole('button', { name: 'Did you mean “author:”?' }).click();
  await expect(box(page)).toHaveValue('author:Eminov');
  await expect(box(page)).toBeFocused();
  await expect(status(page)).toHaveText(/^\d+ results? for “author:Eminov”$/u);
});

const precise: readonly (readonly [query: string, found: RegExp | undefined])[] = [
  ['year:2011 kind:paper', undefined],
  ['type:volume year:2010-2012', /proceedings\/2011-/u],
  ['növ:məruzə', undefined],
  ['lang:azerbaijani', /./u],
  ['volume:handbook skeleton', /papers\/handbook\/02\//u],
  ['"name to its skeleton"', /papers\/handbook\/02\/#/u],
  ['has:text -volume:handbook', /papers\/2017-migration-policy\/10\//u],
];
for (const [query, found] of precise) {
  test(`“${query}” is understood`, async ({ page }) => {
    await page.goto(`search/?q=${encodeURIComponent(query)}`);
    await expect(status(page)).toHaveText(/result/iu);
    if (found) await expect(links(page).first()).toHaveAttribute('href', found);
  });
}

test('a result opens at the heading below which the words stand', async ({ page }) => {
  await page.goto('search/?q=folding+skeleton+classes');
  const link = links(page).first();
  await expect(link).toHaveAttribute('href', /\/papers\/handbook\/02\/#.+/u);
  await expect(page.getByRole('link', { name: /^In: / }).first()).toBeVisible();
  await link.click();
  const id = new URL(page.url()).hash.slice(1);
  await expect(page.locator(`h2[id="${id}"], h3[id="${id}"]`)).toBeInViewport();
});

test('every heading, session and clause that a result may open at is there', () => {
  const packs = builtSite.files('pagefind/*/texts/*.bin').map((file) => String(gunzipSync(builtSite.bytes(file))));
  const hits = packs.flatMap((pack) => (JSON.parse(pack) as [string, string][]).flatMap(([url]) => readHit(url) ?? []));
  const places = hits.flatMap(({ type, path, anchor, passages }) => [
    ...(anchor === undefined ? [] : [{ path, address: `#${anchor}` }]),
    // A page of the centre has the headings of its own language only.
    ...passages.flatMap(([language, , place]) =>
      place && place.page === undefined && (type !== 'page' || language === 'en') ? [{ path, address: place.address }] : [],
    ),
  ]);
  expect(places.length).toBeGreaterThan(50);
  for (const { path, address } of places) {
    // A clause of a resolution has a page of its own.
    const isThere = address.startsWith('#')
      ? builtSite.read(`${path}index.html`).includes(`id="${address.slice(1)}"`)
      : builtSite.read(`${path}${address}index.html`).includes('<h1');
    expect.soft(isThere, `${path}${address}`).toBe(true);
  }
});

test('a session is found and opens on the page of its volume', async ({ page }) => {
  await page.goto('search/?q=type:session');
  const link = links(page).first();
  await expect(link).toHaveAttribute('href', /\/proceedings\/[^#]+\/#session-/u);
  await link.click();
  await expect(page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`)).toBeInViewport();
});

test('what was searched for is marked on the opened page, whose address stays its own, until the marks are taken away', async ({
  page,
}) => {
  await page.goto('search/?q=qacqin');
  await expect(page.locator('.result-list mark', { hasText: /^Qaçqın/u }).first()).toBeVisible();
  await links(page).first().click();
  const bar = page.getByRole('status').filter({ hasText: 'marked for “qacqin”' });
  await expect(bar).toBeVisible();
  await expect(page.locator('main mark', { hasText: /^Qaçqın/iu }).first()).toBeVisible();
  expect(page.url()).not.toContain('find=');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  const text = await page.locator('main').textContent();
  await page.getByRole('button', { name: 'Remove the marks' }).click();
  await expect(page.locator('main mark')).toHaveCount(0);
  await expect(bar).toHaveCount(0);
  expect(await page.locator('main').textContent()).toBe(text);
});

test('a page that is asked to mark markup marks nothing and runs nothing', async ({ page }) => {
  await page.goto(`about/?find=${encodeURIComponent('<img src=x onerror="window.hurt=1"> "')}`);
  await expect(page).toHaveURL(/\/about\/$/u);
  expect(await page.evaluate(() => 'hurt' in window)).toBe(false);
  expect(await page.locator('main img[src="x"]').count()).toBe(0);
});

test('years are chosen as a range, shared by address, removed', async ({ page }) => {
  await page.goto('search/?q=migration');
  await page.locator('[data-search-filter="year"] summary').click();
  await page.getByLabel('From', { exact: true }).selectOption('2017');
  await expect(page).toHaveURL(/\?q=migration&year=2017-$/u);
  await page.getByLabel('To', { exact: true }).focus();
  await page.getByLabel('To', { exact: true }).selectOption('2017');
  await expect(page).toHaveURL(/&year=2017$/u);
  await expect(page.getByLabel('To', { exact: true })).toBeFocused();
  await page.reload();
  await expect(page.getByLabel('From', { exact: true })).toHaveValue('2017');
  await page.getByRole('button', { name: 'Remove the filter Year: 2017' }).click();
  await expect(page).toHaveURL(/\?q=migration$/u);
});

test('advice for an empty result fits to what was asked', async ({ page }) => {
  await page.goto('search/?q=' + encodeURIComponent('"policy zxcv" year:1901') + '&type=volume');
  await expect(status(page)).toHaveText(/^No results/u);
  const advice = page.locator('[data-search-empty]');
  for (const words of [/quotation marks/u, /conditions/u, /fewer filters/u]) await expect(advice.getByText(words)).toBeVisible();
  await page.goto('search/?q=zxcvbnm');
  await expect(advice).toBeVisible();
  for (const words of [/quotation marks/u, /conditions/u, /fewer filters/u]) await expect(advice.getByText(words)).toBeHidden();
});

for (const path of ['search/', 'about/']) {
  test(`suggestions stand under the box of ${path} and are reached by keyboard`, async ({ page }) => {
    await page.goto(path);
    await page.keyboard.press('/');
    await page.keyboard.type('эмин');
    await expect(suggestions(page)).toHaveCount(1);
    await expect(page.locator('[aria-live="polite"]')).toHaveText('1 suggestion: people, topics and volumes');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(suggestions(page).first()).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await expect(suggestions(page)).toHaveCount(0);
    await page.keyboard.type('о');
    await page.keyboard.press('ArrowDown');
    await expect(suggestions(page).first()).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/people\/zakir-eminov\/$/u);
  });
}

test('where suggestions do not arrive, the search works', async ({ page, quiet }) => {
  quiet.expected.push(/suggestions/u, /Failed to (?:load|fetch)/u, /net::/u);
  await page.route(/\/suggestions\//u, (route) => route.abort());
  await page.goto('search/');
  await box(page).pressSequentially('eminov');
  await expect(links(page).first()).toBeVisible();
  await expect(suggestions(page)).toHaveCount(0);
});

for (const width of [320, 1280]) {
  test(`everything is done by keyboard at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('search/?q=migration');
    await expect(links(page).first()).toBeVisible();
    const reach = async (selector: string) => {
      for (let presses = 0; presses < 60; presses += 1) {
        if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`Tab does not lead to ${selector}`);
    };
    await box(page).focus();
    await reach('[data-search-filter="type"] summary');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('checkbox').first()).toBeVisible();
    await reach('[data-search-filter="type"] input');
    await page.keyboard.press('Space');
    await expect(page).toHaveURL(/&type=/u);
    await expect(page.locator('[data-search-filter="type"] input:checked')).toBeFocused();
    await page.keyboard.press('Space');
    await expect(page).not.toHaveURL(/&type=/u);
    await reach('[data-search-sort]');
    await page.keyboard.press('ArrowDown');
    await expect(page).toHaveURL(/sort=newest/u);
    await expect(page.locator('[data-search-sort]')).toBeFocused();
    await reach('.result-list h3 a');
  });

  for (const scheme of ['light', 'dark'] as const) {
    test(`axe finds nothing in suggestions, notices, years and help at ${width} px, ${scheme}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: scheme });
      await page.goto('search/?q=migartion&year=2011-');
      await expect(page.getByLabel('From', { exact: true })).toBeVisible();
      await page.getByText('How to ask precisely').click();
      await box(page).press('End');
      await box(page).fill('migration');
      await expect(suggestions(page).first()).toBeVisible();
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  }
}

test('every language has its description for browsers, every topic and volume its feed', async ({ page, request }) => {
  for (const [path, description] of [
    ['about/', 'opensearch.xml'],
    ['az/about/', 'opensearch.az.xml'],
    ['ru/search/', 'opensearch.ru.xml'],
  ] as const) {
    await page.goto(path);
    const href = await page.locator('link[rel="search"]').getAttribute('href');
    expect(href).toMatch(new RegExp(`/${description.replaceAll('.', '\\.')}$`, 'u'));
    expect((await request.get(href ?? '')).status()).toBe(200);
  }
  for (const path of ['topics/migration-policy/', 'proceedings/2017-migration-policy/']) {
    await page.goto(path);
    const feed = page.getByRole('link', { name: /^New records: / });
    const href = (await feed.getAttribute('href')) ?? '';
    expect(await page.locator(`link[type="application/atom+xml"][href="${href}"]`).count()).toBe(1);
    const answer = await request.get(href);
    expect(answer.headers()['content-type']).toContain('application/atom+xml');
    expect(await answer.text()).toContain('<entry');
  }
});
