import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { expect, test } from 'playwright/test';
import { chooseStyle, openChoices, output, panel } from './cite-panel.ts';
import { inventedSite } from './invented-site.ts';
import type { InventedSite } from './invented-site.ts';

// A small invented site in which something became of four papers and of a volume after they were published.

test.describe.configure({ mode: 'serial' });

const paper = (title: string, key: string, notices: string) => `---
status: published
kind: paper
citationKey: ${key}
title: { en: '${title}' }
language: en
authors: [{ name: { family: Inventor, given: Abel } }]
dates: { published: 2019-05-10 }
text: external
externalText: https://invented.example/elsewhere/
${notices}---
`;

const before = paper('Numbers of nothing', 'inventor2019numbers', '');
const after = paper(
  'Numbers of nothing',
  'inventor2019numbers',
  "notices: [{ kind: retracted, date: 2020-03-01, note: { en: 'The numbers were <b>invented</b>.', az: 'Rəqəmlər uydurulub.' }, by: papers/first/04 }]\n",
);

const files = {
  'proceedings/center.yaml': `name: { en: Invented centre, az: Uydurma mərkəz }
languages: [en, az]
address: https://invented.example/press/
license: CC-BY-4.0
citationStyle: apa
`,
  'proceedings/first/volume.yaml': `status: published
citationKey: first2019volume
title: { en: First volume }
published: 2019-05-10
notices: [{ kind: corrected, date: 2021-01-01, note: { en: The table of contents lacked a paper. } }]
`,
  'papers/first/01.md': before,
  'papers/first/02.md': paper(
    'Words of nothing',
    'inventor2019words',
    "notices: [{ kind: corrected, date: 2020-04-01, note: { en: 'Table 2 had the rows of Table 1.' } }]\n",
  ),
  'papers/first/03.md': paper(
    'Signs of nothing',
    'inventor2019signs',
    'notices: [{ kind: superseded, date: 2020-05-01, by: papers/first/05 }]\n',
  ),
  'papers/first/04.md': paper('On the numbers of nothing: a retraction', 'inventor2019on', ''),
  'papers/first/06.md': paper(
    'Letters of nothing',
    'inventor2019letters',
    "notices: [{ kind: removed, date: 2020-06-01, note: { en: 'A court <i>ordered</i> it.', az: 'Məhkəmə belə qərar verib.' } }]\n",
  ).replace(/text: external\n.*\n/u, 'text: deposited\n'),
  'papers/first/05.md': paper('Signs of nothing, counted again', 'inventor2019signsa', ''),
};

let site: InventedSite;

test.beforeAll(async () => {
  test.setTimeout(600_000);
  site = await inventedSite(files, '/press/');
});

test.afterAll(() => site.close());

const notices = (page: Page) => page.getByRole('region', { name: 'What became of this record' });

test('a work in the basket is retracted: the basket says so', async ({ page }) => {
  test.setTimeout(300_000);
  await page.goto(`${site.address}papers/first/01/`);
  await page
    .getByRole('button', { name: /^Add to basket/u })
    .first()
    .click();
  await page.goto(`${site.address}basket/`);
  await expect(page.locator('[data-work]')).toHaveCount(1);
  await expect(page.locator('[data-basket-reference]')).toContainText('(2019');
  site.rebuild({ 'papers/first/01.md': after });
  await page.reload();
  const row = page.locator('[data-work]');
  await expect(row).toContainText('Retracted');
  await expect(row).toContainText('The numbers were <b>invented</b>.');
  await expect(page.locator('[data-basket-reference]')).toContainText('Numbers of nothing [Retracted].');
});

test('the page says what became of the work, when and why, and leads to the notice', async ({ page }) => {
  await page.goto(`${site.address}papers/first/01/`);
  await expect(notices(page)).toContainText('Retracted on 1 March 2020');
  await expect(notices(page)).toContainText('The numbers were <b>invented</b>.');
  expect(await notices(page).locator('b').count()).toBe(0);
  await expect(panel(page)).toContainText('This work was retracted.');
  await notices(page).getByRole('link').click();
  await expect(page.locator('main')).toContainText('This record is a notice on Numbers of nothing');
  await page.goto(`${site.address}az/papers/first/01/`);
  await expect(page.locator('main')).toContainText('Rəqəmlər uydurulub.');
});

test('a newer record and the one whose place it takes lead to each other', async ({ page }) => {
  await page.goto(`${site.address}papers/first/03/`);
  await notices(page).getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Signs of nothing, counted again');
  await expect(page.locator('main')).toContainText('This record takes the place of Signs of nothing');
});

test('lists, the volume, machines and the feed say it', async ({ page }) => {
  await page.goto(`${site.address}proceedings/first/`);
  await expect(notices(page)).toContainText('Corrected on 1 January 2021 · The table of contents lacked a paper.');
  const row = (title: string) => page.getByRole('listitem').filter({ has: page.getByRole('link', { name: title, exact: true }) });
  await expect(row('Numbers of nothing')).toContainText('retracted');
  await expect(row('Words of nothing')).toContainText('corrected');
  await expect(row('Signs of nothing')).toContainText('superseded');
  const read = async (path: string) => (await page.request.get(site.address + path)).text();
  expect(await read('papers/first/01/')).toContain('"creativeWorkStatus":"Retracted"');
  expect(await read('papers/first/01/01.bib')).toContain('note = {Retracted on 2020-03-01: The numbers were');
  const entry = /<entry>(?:(?!<\/entry>).)*papers\/first\/01\/.*?<\/entry>/su.exec(await read('feed.atom'))?.[0] ?? '';
  expect(entry).toContain('<title>Retracted: Numbers of nothing</title>');
  expect(entry).toContain('<updated>2020-03-01T00:00:00Z</updated>');
});

test('results of a search say it, narrowed or not', async ({ page }) => {
  const mark = (title: string) =>
    page
      .locator('.result-list > li')
      .filter({ has: page.getByRole('link', { name: title, exact: true }) })
      .locator('.result-facts .state-mark');
  for (const narrowed of ['', '&year=2019']) {
    await page.goto(`${site.address}search/?q=nothing${narrowed}`);
    await expect(mark('Numbers of nothing')).toHaveText('retracted');
    await expect(mark('Words of nothing')).toHaveText('corrected');
    await expect(mark('Signs of nothing')).toHaveText('superseded');
    await expect(mark('Signs of nothing, counted again')).toHaveCount(0);
  }
  await page.goto(`${site.address}az/search/?q=volume`);
  await expect(mark('First volume')).toHaveText('düzəliş edilib');
});

test('of a removed work the page stays, says why, and offers no text', async ({ page }) => {
  const address = `${site.address}papers/first/06/`;
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Letters of nothing');
  await expect(page.locator('main')).toContainText('Abel Inventor');
  await expect(notices(page)).toHaveText(/Removed on 1 June 2020 · A court <i>ordered<\/i> it\./u);
  await expect(panel(page)).toContainText('This work was removed from the site');
  await expect(output(page)).toContainText('Letters of nothing [Removed].');
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
  await expect(page.locator('meta[name^="citation_"]')).toHaveCount(0);
  await expect(page.locator('main')).not.toContainText(/not deposited/iu);
  await page.goto(`${site.address}az/papers/first/06/`);
  await expect(page.locator('main')).toContainText('Saytdan çıxarılıb: 1 iyun 2020');
  const read = async (path: string) => (await page.request.get(site.address + path)).text();
  expect(await read('papers/first/06/')).toContain('"creativeWorkStatus":"Removed"');
  expect(await read('papers/first/06/06.bib')).toContain('Removed on 2020-06-01: A court');
  expect(await read('papers/first/06/06.ris')).toContain('Removed on 2020-06-01');
  expect(await read('papers/first/06/06.csl.json')).toMatch(/"status": ?"[Rr]emoved/u);
  expect(await read('feed.atom')).toContain('<title>Removed: Letters of nothing</title>');
  expect(await read('sitemap.xml')).not.toContain('papers/first/06/');
});

test('lists, a search and the basket say that a work was removed', async ({ page }) => {
  await page.goto(`${site.address}proceedings/first/`);
  const row = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Letters of nothing', exact: true }) });
  await expect(row).toContainText('removed');
  await page.goto(`${site.address}search/?q=letters`);
  const found = page.locator('.result-list > li').filter({ has: page.getByRole('link', { name: 'Letters of nothing', exact: true }) });
  await expect(found.locator('.result-facts .state-mark')).toHaveText('removed');
  await page.goto(`${site.address}papers/first/06/`);
  await page
    .getByRole('button', { name: /^Add to basket/u })
    .first()
    .click();
  await page.goto(`${site.address}basket/`);
  await expect(page.locator('[data-work]').filter({ hasText: 'Letters of nothing' })).toContainText('Removed from the site');
});

test('every style marks a retracted work', async ({ page }) => {
  await page.goto(`${site.address}papers/first/01/`);
  await expect(output(page)).toContainText('Numbers of nothing [Retracted].');
  await openChoices(page);
  for (const style of ['MLA 9', 'IEEE', 'Vancouver', 'GOST R 7.0.5-2008']) {
    await chooseStyle(page, style);
    await expect(output(page)).toContainText(/Numbers of nothing”? \[Retracted\]/iu);
  }
});

test('nothing of it is out of reach for anyone', async ({ page }) => {
  for (const [width, scheme] of [
    [320, 'dark'],
    [1280, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: scheme });
    for (const path of ['papers/first/01/', 'papers/first/04/', 'papers/first/06/', 'proceedings/first/']) {
      await page.goto(site.address + path);
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  }
});
