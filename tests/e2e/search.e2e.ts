import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { expect, test } from './site-test.ts';

const status = (page: Page) => page.getByRole('status');
const links = (page: Page) => page.locator('.result-list h3 a');
const box = (page: Page) => page.locator('main').getByRole('searchbox');

const found: readonly (readonly [query: string, path: string])[] = [
  ['isakhanli', 'people/hamlet-isakhanli/'],
  ['isaxanlı', 'people/hamlet-isakhanli/'],
  ['ISAXANLI', 'people/hamlet-isakhanli/'],
  ['Исаханлы', 'people/hamlet-isakhanli/'],
  ['эминов', 'people/zakir-eminov/'],
  ['Eminov Zakir', 'people/zakir-eminov/'],
  ['Pariz Musayev', 'people/parviz-musayev/'],
  ['migrasiya', 'proceedings/2017-migration-policy/'],
  ['miqrasiya siyasəti', 'proceedings/2017-migration-policy/'],
  ['siyasetinin', 'proceedings/2017-migration-policy/'],
  ['миграционной политики', 'proceedings/2017-migration-policy/'],
  ['chronology governance', 'papers/2017-migration-policy/10/'],
];
for (const [query, path] of found) {
  test(`“${query}” finds ${path}`, async ({ page }) => {
    await page.goto(`search/?q=${encodeURIComponent(query)}`);
    // A result opens where the words stand, and sessions are results of their own beside their volume.
    await expect(page.locator(`.result-list h3 a:is([href$="${path}"], [href*="${path}#"])`).first()).toBeVisible();
  });
}

test('the first of the Azerbaijani pages leads to Azerbaijani pages', async ({ page }) => {
  await page.goto('az/search/?q=eminov');
  await expect(links(page).first()).toHaveAttribute('href', /\/az\/people\/zakir-eminov\/$/u);
});

test('searches while one types, keeps the address and the focus, and marks what was found', async ({ page }) => {
  await page.goto('search/');
  await box(page).pressSequentially('qacqin');
  await expect(page.locator('.result-list mark', { hasText: /^Qaçqın/u }).first()).toBeVisible();
  await expect(page).toHaveURL(/\?q=qacqin$/u);
  await expect(box(page)).toBeFocused();
  await expect(status(page)).toHaveText(/^\d+ results? for “qacqin”$/u);
});

test('filters are counted, chosen, shared by address, left by the back button, removed', async ({ page }) => {
  await page.goto('search/?q=migration');
  await expect(status(page)).toHaveText(/results/u);
  const all = await status(page).textContent();
  await page.getByText('What it is', { exact: true }).first().click();
  await page.getByRole('checkbox', { name: /^Volume/u }).check();
  await expect(page).toHaveURL(/\?q=migration&type=volume$/u);
  await expect(links(page).first()).toHaveAttribute('href', /\/proceedings\//u);
  await page.reload();
  await expect(page.getByRole('checkbox', { name: /^Volume/u })).toBeChecked();
  await expect(links(page).first()).toHaveAttribute('href', /\/proceedings\//u);
  await page.getByRole('button', { name: 'Remove the filter What it is: Volume' }).click();
  await expect(page).toHaveURL(/\?q=migration$/u);
  await expect(status(page)).toHaveText(all ?? '');
  await page.goBack();
  await expect(page).toHaveURL(/&type=volume$/u);
  await expect(links(page).first()).toHaveAttribute('href', /\/proceedings\//u);
});

test('people, topics and volumes stand in the filters under their names', async ({ page }) => {
  await page.goto('search/?q=migration');
  await page.locator('[data-search-filter="person"] summary').click();
  await expect(page.getByRole('checkbox', { name: /Zakir Eminov/u })).toBeVisible();
  await page.locator('[data-search-filter="volume"] summary').click();
  await expect(page.getByRole('checkbox', { name: /Migration policy in Azerbaijan/u })).toBeVisible();
});

test('more results are added, and the reader goes on with the first of them', async ({ page }) => {
  await page.goto('search/?q=migration');
  await expect(links(page)).toHaveCount(10);
  await page.getByRole('button', { name: 'Show more results' }).focus();
  await page.keyboard.press('Enter');
  await expect(links(page).nth(10)).toBeFocused();
});

test('results can be put in order', async ({ page }) => {
  await page.goto('search/?q=migration&type=volume');
  await expect(links(page).first()).toBeVisible();
  await page.getByLabel('Order').selectOption('oldest');
  await expect(page).toHaveURL(/&sort=oldest$/u);
  await expect(links(page).first()).toHaveAttribute('href', /\/2011-/u);
});

test('where nothing is found, the page says what may help', async ({ page }) => {
  await page.goto('search/?q=zxcvbnm');
  await expect(status(page)).toHaveText('No results for “zxcvbnm”');
  await expect(page.getByText('What may help:')).toBeVisible();
});

test('a slash leads into the box, Escape empties it and then leaves it', async ({ page }) => {
  await page.goto('search/?q=migration');
  await expect(links(page).first()).toBeVisible();
  await page.keyboard.press('/');
  await expect(box(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(box(page)).toHaveValue('');
  await expect(page).not.toHaveURL(/q=/u);
  await page.keyboard.press('Escape');
  await expect(box(page)).not.toBeFocused();
});

test('the box of any page leads to the results', async ({ page }) => {
  await page.goto('about/');
  await page.keyboard.press('/');
  await page.keyboard.type('eminov');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=eminov$/u);
  await expect(links(page).first()).toBeVisible();
});

const hostile = [
  '<img src=x onerror="window.hurt=1">',
  '"',
  'a'.repeat(10_000),
  '!!! ???',
  '🙂🏳️‍🌈',
  'title:',
  '-',
  'مهاجرت עברית',
  '"not closed',
  'colour:red',
  'year:soon',
  '\u202Emigration',
];
for (const [at, query] of hostile.entries()) {
  test(`hostile query ${at + 1} is only a query`, async ({ page }) => {
    await page.goto(`search/?q=${encodeURIComponent(query)}`);
    await expect(status(page)).toHaveText(/result|Type a word/iu);
    expect(await page.evaluate(() => 'hurt' in window)).toBe(false);
    expect(await page.locator('main img').count()).toBe(0);
  });
}

test('an index that does not arrive is said, and tried again', async ({ page, quiet }) => {
  quiet.expected.push(/pagefind/u, /Failed to load/u, /net::/u, /Error/u);
  await page.route(/\/words\/\d+\.bin$/u, (route) => route.abort());
  await page.goto('search/?q=migration');
  await expect(status(page)).toHaveText(/could not be loaded/u);
  await page.unroute(/\/words\/\d+\.bin$/u);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(links(page).first()).toBeVisible();
});

test('a table of contents that does not arrive is said, and tried again', async ({ page, quiet }) => {
  quiet.expected.push(/pagefind/u, /Failed to load/u, /net::/u, /Error/u);
  await page.route(/contents\.bin$/u, (route) => route.abort());
  await page.goto('search/?q=migration');
  await expect(status(page)).toHaveText(/could not be loaded/u);
  await page.unroute(/contents\.bin$/u);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(links(page).first()).toBeVisible();
});

for (const width of [320, 1280]) {
  for (const scheme of ['light', 'dark'] as const) {
    test(`axe finds nothing in box, filters and results at ${width} px, ${scheme}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: scheme });
      await page.goto('search/?q=migration&type=paper');
      await expect(page.getByRole('checkbox').first()).toBeVisible();
      await page.locator('[data-search-filter="person"] summary').click();
      await expect(page.getByRole('checkbox', { name: /Zakir Eminov/u })).toBeVisible();
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  }
}
