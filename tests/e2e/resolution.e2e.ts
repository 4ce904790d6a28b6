import type { Page } from 'playwright/test';
import { field, openChoices, output } from './cite-panel.ts';
import { expect, test } from './site-test.ts';

const path = 'resolutions/handbook/01/';

/** The texts of a clause that a reader sees, by their languages. */
function shown(page: Page, id: string): Promise<string[]> {
  return page
    .locator(`[id="${id}"] > .clause [data-text]`)
    .evaluateAll((texts) => texts.filter((text) => text.checkVisibility()).map((text) => (text as HTMLElement).lang));
}

test('a resolution is read in the language of the page, and side by side in those of the address', async ({ page }) => {
  await page.goto(path);
  expect(await shown(page, 'op-3-b')).toEqual(['en']);
  await page.goto(`ru/${path}`);
  expect(await shown(page, 'op-3-b')).toEqual(['ru']);

  await page.goto(`${path}?text=az,en`);
  expect(await shown(page, 'op-3-b')).toEqual(['en', 'az']);
  const tops = await page
    .locator('#op-3-b > .clause [data-text]:visible')
    .evaluateAll((texts) => texts.map((text) => Math.round(text.getBoundingClientRect().top)));
  expect(new Set(tops).size).toBe(1);
});

test('the languages are chosen by keyboard, the address follows, and the last one stays', async ({ page }) => {
  await page.goto(path);
  const choice = page.getByRole('group', { name: 'Languages side by side' });
  await choice.getByRole('checkbox', { name: 'Russian' }).focus();
  await page.keyboard.press('Space');
  expect(await shown(page, 'pp-2')).toEqual(['en', 'ru']);
  expect(new URL(page.url()).search).toBe('?text=en,ru');
  await choice.getByRole('checkbox', { name: 'English' }).uncheck();
  expect(await shown(page, 'pp-2')).toEqual(['ru']);
  await choice.getByRole('checkbox', { name: 'Russian' }).click();
  await expect(choice.getByRole('checkbox', { name: 'Russian' })).toBeChecked();
  expect(await shown(page, 'pp-2')).toEqual(['ru']);
});

test('numbers are part of what is read out, in the tradition of each language', async ({ page }) => {
  await page.goto(`${path}?text=en,az,ru`);
  const texts = page.locator('#op-3-b > .clause [data-text]');
  await expect(texts).toHaveText([/^\(b\) To mark/u, /^b\) orijinal/u, /^b\) помечать/u]);
  await expect(page.locator('#pp-2 > .clause [data-text]')).toHaveText([
    /^Preambular clause 2\. Recognizing/u,
    /^Preambula, bənd 2\. yazıların/u,
    /^Преамбула, абзац 2\. признавая/u,
  ]);
  await expect(page.locator('#pp-2 i')).toHaveText(['Recognizing', 'etiraf edərək', 'признавая']);
});

test('a resolution is taken away as a PDF in each of its languages', async ({ page }) => {
  await page.goto(path);
  for (const [name, language] of [
    ['English', 'en'],
    ['Azerbaijani', 'az'],
    ['Russian', 'ru'],
  ] as const) {
    const link = page.getByRole('link', { name: `PDF, ${name}`, exact: true });
    await expect(link).toHaveAttribute('hreflang', language);
    const answer = await page.request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href);
    expect(answer.headers()['content-type']).toBe('application/pdf');
    expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-');
  }
});

test('languages that were chosen are there again after the page of a clause, and a browser that keeps nothing shows the text all the same', async ({
  page,
}) => {
  const columns = page.locator('[data-resolution]');
  await page.goto('/resolutions/handbook/01/?text=en,az');
  await expect(columns).toHaveAttribute('data-columns', '2');
  await page.goto('/resolutions/handbook/01/op-3-b/');
  await page.goto('/resolutions/handbook/01/#op-3-b');
  await expect(columns).toHaveAttribute('data-columns', '2');
  await page.addInitScript(() => {
    Object.defineProperty(window, 'sessionStorage', {
      get() {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  await page.goto('/resolutions/handbook/01/?text=en,ru,az');
  await expect(columns).toHaveAttribute('data-columns', '3');
  await expect(page.getByRole('button', { name: /^Copy: Clause 4 \(b\)/u })).toBeVisible();
});

test('a clause is copied with its number and its address', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(path);
  await page.getByRole('button', { name: 'Copy: Clause 4 (b)' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied: Clause 4 (b)' })).toHaveCount(1);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  // The address is the one that the site has for everyone, not that of the copy which is read.
  expect(copied).toBe(
    '(b) On which day it was corrected;\nOn the permanence of published records, Clause 4 (b), https://example.org/resolutions/handbook/01/op-4-b/',
  );
});

test('a clause has a page of its own, which is cited in every form', async ({ page }) => {
  await page.goto(path);
  await page.getByRole('link', { name: 'Cite: Clause 4 (b)' }).click();
  await expect(page).toHaveURL(/\/resolutions\/handbook\/01\/op-4-b\/#cite$/u);
  await expect(output(page)).toContainText('On the permanence of published records, clause 4 (b)');
  await openChoices(page);
  await field(page, 'Form').selectOption('in-text');
  await expect(output(page)).toHaveText('(The centre, 2026, Clause 4 (b))');
  await field(page, 'Language of the citation').selectOption('az');
  await expect(output(page)).toHaveText('(Mərkəz, 2026, Bənd 4 b))');
  const answer = await page.request.get(new URL('op-4-b.bib', page.url().replace(/#.*$/u, '')).href);
  expect(await answer.text()).toContain('resolution2026permanence-op-4-b');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('all languages stand below each other, clause by clause', async ({ page }) => {
    await page.goto(path);
    const texts = page.locator('#op-4 > .clause [data-text]');
    await expect(texts).toHaveCount(3);
    for (const text of await texts.all()) await expect(text).toBeVisible();
    await expect(page.getByRole('group', { name: 'Languages side by side' })).toBeHidden();
    await page.getByRole('link', { name: 'Clause 4 (b): its own page' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Clause 4 (b)');
  });
});

test('a resolution whose text is not deposited says so, and how the centre adds it', async ({ page }) => {
  await page.goto('resolutions/2017-migration-policy/01/');
  await expect(page.locator('.missing').filter({ hasText: 'its text is not deposited' })).toContainText(
    'proceedings/2017-migration-policy/resolutions/01.yaml',
  );
  await expect(page.locator('[data-resolution]')).toHaveCount(0);
});

test('the list of clauses is narrowed, and the choice can be shared', async ({ page }) => {
  await page.goto('resolutions/clauses/');
  const rows = page.locator('[data-filters]');
  const all = await rows.count();
  await page.getByLabel('Addressed to').selectOption({ label: 'libraries and archives (1)' });
  await expect(rows.filter({ visible: true })).toHaveCount(1);
  await expect(page.getByRole('status').filter({ hasText: '1 is shown' })).toBeVisible();
  expect(all).toBeGreaterThan(20);
  await page.goto(page.url());
  await expect(rows.filter({ visible: true })).toHaveCount(1);
  await expect(rows.filter({ visible: true })).toContainText('Clause 11');
});
