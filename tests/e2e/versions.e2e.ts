import AxeBuilder from '@axe-core/playwright';
import { expect, test } from 'playwright/test';
import { output, panel } from './cite-panel.ts';
import { inventedSite } from './invented-site.ts';
import type { InventedSite } from './invented-site.ts';

// A small invented site: a paper of which there is a third version, one that was retracted after it was revised, and one that was removed.

test.describe.configure({ mode: 'serial' });

const REVISED = (number: number, note: string) =>
  `{ kind: revised, date: 2020-0${number}-01, note: { en: '${note}', az: 'Yenidən: ${number}.' } }`;

const paper = (title: string, key: string, fields: string, text: string) => `---
status: published
kind: paper
citationKey: ${key}
title: { en: '${title}' }
language: en
abstract: { en: 'On ${title}.' }
authors: [{ name: { family: Inventor, given: Abel } }]
dates: { published: 2019-05-10 }
${fields}---
${text}`;

const SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4" width="40" height="40"><rect width="4" height="4"/></svg>';

const files = {
  'proceedings/center.yaml': `name: { en: Invented centre, az: Uydurma mərkəz }
languages: [en, az]
address: https://invented.example/press/
license: CC-BY-4.0
citationStyle: apa
`,
  'proceedings/first/volume.yaml': 'status: published\ncitationKey: first2019volume\ntitle: { en: First volume }\npublished: 2019-05-10\n',
  'papers/first/01.mdx': paper(
    'Numbers of nothing, recounted',
    'inventor2019numbers',
    `notices:\n  - ${REVISED(1, 'Table 1 was <b>recounted</b>.')}\n  - ${REVISED(2, 'A figure was added.')}\n`,
    '\n## What we counted\n\nThe newest words.\n',
  ),
  'papers/first/01.v1.mdx': paper(
    'Numbers of nothing',
    'inventor2019numbers',
    '',
    '\n## What we counted\n\nThe oldest words, see [the signs](../02/), and $a^2$.\n\n<Figure src="01-square.svg" alt="A square" />\n\n<Table data="01.data.csv" caption="Counts" />\n',
  ),
  'papers/first/01.v1-square.svg': SQUARE,
  'papers/first/01.v1.data.csv': 'what,count\nnothing,0\n',
  'papers/first/01.v1.pdf': '%PDF-1.4\n% the first\n%%EOF\n',
  'papers/first/01.pdf': '%PDF-1.4\n% the third\n%%EOF\n',
  'papers/first/01.v2.md': paper(
    'Numbers of nothing, recounted',
    'inventor2019numbers',
    `notices:\n  - ${REVISED(1, 'Table 1 was <b>recounted</b>.')}\n`,
    '\nThe second words, see [the signs](../02/).\n',
  ),
  'papers/first/02.md': paper(
    'Signs of nothing',
    'inventor2019signs',
    `notices:\n  - ${REVISED(1, 'Signs were added.')}\n  - { kind: retracted, date: 2021-01-01, note: { en: There were none. } }\n`,
    '\nSigns.\n',
  ),
  'papers/first/02.v1.md': paper('Signs of nothing', 'inventor2019signs', '', '\nFirst signs.\n'),
  'papers/first/03.md': paper(
    'Letters of nothing',
    'inventor2019letters',
    `text: deposited\nnotices:\n  - ${REVISED(1, 'Letters were added.')}\n  - { kind: removed, date: 2021-02-01, note: { en: A court ordered it. } }\n`,
    '',
  ).replace(/abstract: .*\n/u, ''),
  'proceedings/ledger.yaml':
    'papers/first/03:\n  key: inventor2019letters\n  date: 2019-05-10\npapers/first/03/v1:\n  key: inventor2019letters-v1\n  date: 2020-01-01\n',
};

let site: InventedSite;

test.beforeAll(async () => {
  test.setTimeout(600_000);
  site = await inventedSite(files, '/press/');
});

test.afterAll(() => site.close());

test('the page of the paper says which version it is, what changed, and leads to each earlier one', async ({ page }) => {
  await page.goto(`${site.address}papers/first/01/`);
  await expect(page.getByRole('region', { name: 'What became of this record' })).toHaveText(
    /^\s*Version 3, revised on 1 February 2020 · A figure was added\. · Versions\s*$/u,
  );
  await expect(page.locator('main')).toContainText('The newest words.');
  const versions = page.getByRole('region', { name: 'Versions' }).getByRole('listitem');
  await expect(versions).toHaveText([
    /Version 3 \(the newest, this page\) · Revised on 1 February 2020 · PDF\s*A figure was added\./u,
    /Version 2 · Revised on 1 January 2020\s*Table 1 was <b>recounted<\/b>\./u,
    /Version 1 · Published on 10 May 2019 · PDF/u,
  ]);
  await expect(page.locator('meta[name="citation_title"]')).toHaveCount(1);
  await expect(page.locator('meta[name="DCTERMS.hasVersion"]')).toHaveCount(2);
  await versions.nth(2).getByRole('link', { name: 'Version 1', exact: true }).click();
  await expect(page).toHaveURL(/papers\/first\/01\/v1\/$/u);
});

test('the page of a version shows the old text, warns, and leads to the newest', async ({ page }) => {
  const address = `${site.address}papers/first/01/v1/`;
  await page.goto(address);
  const warning = page.locator('.version-warning');
  await expect(warning).toContainText('You are reading version 1 of 3. It was replaced by a newer one on 1 January 2020.');
  await expect(warning).toContainText('Table 1 was <b>recounted</b>.');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Numbers of nothing');
  await expect(page.locator('main')).toContainText('The oldest words');
  await expect(page.locator('main')).not.toContainText('The newest words');
  await expect(page.locator('.fulltext math')).toHaveCount(1);
  await expect(page.getByRole('cell', { name: 'nothing' })).toBeVisible();
  const picture = page.getByRole('img', { name: 'A square' });
  await picture.scrollIntoViewIfNeeded();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', 'https://invented.example/press/papers/first/01/v1/');
  await expect(page.locator('link[rel="latest-version"]')).toHaveAttribute('href', 'https://invented.example/press/papers/first/01/');
  await expect(page.locator('link[rel="successor-version"]')).toHaveAttribute('href', 'https://invented.example/press/papers/first/01/v2/');
  await expect(page.locator('meta[name^="citation_"]')).toHaveCount(0);
  await expect(page.locator('meta[name="DCTERMS.isReplacedBy"]')).toHaveCount(1);
  const pdf = await page.request.get(
    await page
      .getByRole('link', { name: 'PDF', exact: true })
      .first()
      .evaluate((link: HTMLAnchorElement) => link.href),
  );
  expect(await pdf.text()).toContain('% the first');
  // A text leads where it led from its first address.
  for (const path of ['papers/first/01/v1/', 'papers/first/01/v2/']) {
    await page.goto(site.address + path);
    await page.getByRole('link', { name: 'the signs' }).click();
    await expect(page).toHaveURL(/papers\/first\/02\/$/u);
  }
  await page.goto(address);
  await warning.getByRole('link', { name: 'Go to the newest version (3)' }).click();
  await expect(page.locator('main')).toContainText('The newest words.');
  await page.goto(`${site.address}az/papers/first/01/v1/`);
  await expect(warning).toContainText('Oxuduğunuz versiya: 1 (cəmi 3).');
  await expect(warning).toContainText('Yenidən: 1.');
});

test('exactly that version is cited, in references, files and the basket', async ({ page }) => {
  await page.goto(`${site.address}papers/first/01/v1/`);
  await expect(output(page)).toContainText('Numbers of nothing [Version 1].');
  await expect(output(page)).toContainText('/papers/first/01/v1/');
  await expect(panel(page)).toContainText('This is not the newest version.');
  const read = async (path: string) => (await page.request.get(site.address + path)).text();
  const bib = await read('papers/first/01/v1/01.bib');
  expect(bib).toContain('{inventor2019numbers-v1,');
  expect(bib).toContain('version = {1}');
  expect(bib).toContain('note = {Version 1; Superseded on 2020-01-01: Table 1 was');
  expect(await read('papers/first/01/v1/01.ris')).toContain('N1  - Version 1; Superseded on 2020-01-01');
  expect(await read('papers/first/01/v1/01.csl.json')).toContain('"version": "1"');
  expect(await read('papers/first/01/01.bib')).toContain('note = {Version 3; Revised on 2020-02-01: A figure was added.}');
  await page
    .getByRole('button', { name: /^Add to basket/u })
    .first()
    .click();
  await page.goto(`${site.address}basket/`);
  await expect(page.locator('[data-work]')).toHaveCount(1);
  await expect(page.locator('[data-work]')).toContainText('Superseded by a newer version');
  await expect(page.locator('[data-basket-reference]')).toContainText('Numbers of nothing [Version 1].');
});

test('lists, a search, the feed and machines say that a work was revised, and find its newest version alone', async ({ page }) => {
  await page.goto(`${site.address}proceedings/first/`);
  const row = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Numbers of nothing, recounted', exact: true }) });
  await expect(row).toContainText('revised');
  await page.goto(`${site.address}search/?q=words`);
  const found = page.locator('.result-list > li').filter({ has: page.getByRole('link', { name: 'Numbers of nothing, recounted' }) });
  await expect(found.locator('.result-facts .state-mark')).toHaveText('revised');
  await page.goto(`${site.address}search/?q=oldest`);
  await expect(page.locator('.result-list')).not.toContainText('oldest words');
  const read = async (path: string) => (await page.request.get(site.address + path)).text();
  expect(await read('feed.atom')).toContain('<title>Revised: Numbers of nothing, recounted</title>');
  expect(await read('sitemap.xml')).not.toContain('/v1/');
  expect(await read('works.bib')).not.toContain('-v1');
  expect(await read('_headers')).toContain('/press/papers/first/01/v1/01.pdf\n  X-Robots-Tag: noindex');
  expect(await read('papers/first/01/v1/')).toContain('"version":"1"');
});

test('what befell the paper befell its versions', async ({ page }) => {
  await page.goto(`${site.address}papers/first/02/v1/`);
  await expect(page.getByRole('region', { name: 'What became of this record' }).last()).toContainText('Retracted on 1 January 2021');
  await expect(output(page)).toContainText('Signs of nothing [Version 1] [Retracted].');
  await page.goto(`${site.address}papers/first/03/v1/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Removed version');
  await page.getByRole('link').click();
  await expect(page.locator('main')).toContainText('A court ordered it.');
});

test('nothing of it needs a script or is out of reach for anyone', async ({ browser }) => {
  for (const [width, scheme, javaScriptEnabled] of [
    [320, 'dark', true],
    [1280, 'light', true],
    [1280, 'dark', false],
  ] as const) {
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme: scheme, javaScriptEnabled });
    const page = await context.newPage();
    for (const path of ['papers/first/01/', 'papers/first/01/v1/', 'az/papers/first/01/v2/', 'papers/first/02/v1/']) {
      await page.goto(site.address + path);
      await expect(page.locator('main')).toBeVisible();
      if (!javaScriptEnabled) continue;
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    if (!javaScriptEnabled) {
      await page.goto(`${site.address}papers/first/01/v1/`);
      await expect(page.locator('.version-warning')).toContainText('You are reading version 1 of 3.');
      await expect(page.locator('main')).toContainText('The oldest words');
      await expect(page.getByText('Numbers of nothing [Version 1].')).toBeVisible();
    }
    await context.close();
  }
});
