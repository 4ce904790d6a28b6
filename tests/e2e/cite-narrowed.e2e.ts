import type { Page } from 'playwright/test';
import { expect, test } from 'playwright/test';
import { field, openChoices, output, panel, status } from './cite-panel.ts';
import { inventedSite } from './invented-site.ts';
import type { InventedSite } from './invented-site.ts';

// A small invented site of its own, below a base path: its centre allows three styles, and a name and a title stand in Cyrillic letters.

test.describe.configure({ mode: 'serial' });

const files = {
  'proceedings/center.yaml': `name: { en: Invented centre }
languages: [en]
address: https://invented.example/press/
license: CC-BY-4.0
citationStyle: ieee
citationStyles: [ieee, apa, gost-r-7-0-5-2008]
`,
  'proceedings/people.yaml': `anna-primerova:
  name: { family: Primerowa, given: Anna, language: en }
`,
  'proceedings/first/volume.yaml': `status: published
citationKey: first2019volume
title: { en: First volume }
event: { kind: conference, name: { en: First meeting }, dates: { from: 2019-05-10 } }
`,
  'papers/first/01.md': `---
status: published
kind: paper
citationKey: primerova2019mosty
title: { ru: 'Мосты </script><img src=x onerror="hurt=1"><script>hurt=1</script> и берега' }
language: ru
authors:
  - person: anna-primerova
    name: { family: Примерова, given: Анна, language: ru }
text: external
externalText: https://invented.example/elsewhere/
---
`,
  'papers/first/02.md': `---
status: published
kind: paper
citationKey: primerova2019homo
title: { en: 'How *Homo fictus* counts to $10^6$ and pays $5 or *' }
language: en
authors:
  - person: anna-primerova
text: external
externalText: https://invented.example/elsewhere/2/
---
`,
};

let site: InventedSite;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  site = await inventedSite(files, '/press/');
});

test.afterAll(() => site.close());

async function open(page: Page): Promise<void> {
  await page.goto(`${site.address}papers/first/01/`);
  await openChoices(page);
}

test('only the styles that the centre allows are offered', async ({ page }) => {
  await open(page);
  await expect(field(page, 'Style').locator('option')).toHaveText(['APA 7', 'IEEE', 'GOST R 7.0.5-2008']);
  await expect(field(page, 'Style')).toHaveValue('ieee');
  await expect(panel(page).getByRole('combobox', { name: 'Find a style' })).toHaveCount(0);
});

test('a style that was remembered on another site and is not allowed here changes nothing', async ({ page }) => {
  await page.goto(site.address);
  await page.evaluate(() => localStorage.setItem('plenary.cite', '{"style":"vancouver"}'));
  await open(page);
  await expect(status(page)).toHaveText('Reference · IEEE · English');
  await field(page, 'Style').selectOption({ label: 'APA 7' });
  await expect(output(page)).toHaveText(/^Примерова, А\./u);
});

test('a name in Cyrillic letters can be had in Latin ones, as its owner writes it', async ({ page }) => {
  await open(page);
  await field(page, 'Style').selectOption({ label: 'APA 7' });
  await expect(output(page)).toHaveText(/^Примерова, А\./u);
  await field(page, 'Names').selectOption({ label: 'In Latin letters' });
  await expect(output(page)).toHaveText(/^Primerowa, A\./u);
});

test('a title that is code runs nowhere, built or chosen', async ({ page }) => {
  await open(page);
  for (const label of ['IEEE', 'APA 7', 'GOST R 7.0.5-2008']) {
    await field(page, 'Style').selectOption({ label });
    await expect(status(page)).toContainText(label);
    await expect(output(page)).toHaveText(/<img src=x onerror=/u);
  }
  expect(await panel(page).locator('img').count()).toBe(0);
  expect(await page.evaluate(() => 'hurt' in window)).toBe(false);
});

test('italics and formulas of a title are those of the page, of every style and of the copied text', async ({ page }) => {
  await page.goto(`${site.address}papers/first/02/`);
  const marked = 'How <i>Homo fictus</i> counts to 10<sup>6</sup> and pays $5 or *';
  const plain = 'How Homo fictus counts to 10⁶ and pays $5 or *';
  expect((await page.locator('h1').innerHTML()).replace(/<\/?span[^>]*>/gu, '').trim()).toBe(marked);
  await expect(page).toHaveTitle(new RegExp(`^${plain.replaceAll(/[$*]/gu, String.raw`\$&`)}`, 'u'));
  expect(await page.locator('meta[name="citation_title"]').getAttribute('content')).toBe(plain);
  await openChoices(page);
  for (const label of ['IEEE', 'APA 7', 'GOST R 7.0.5-2008']) {
    await field(page, 'Style').selectOption({ label });
    await expect(status(page)).toContainText(label);
    expect(await output(page).innerHTML()).toContain('<i>Homo fictus</i> counts to 10<sup>6</sup>');
  }
  await page.goto(`${site.address}proceedings/first/`);
  await expect(page.locator('main').getByRole('link', { name: 'How Homo fictus counts' }).locator('i')).toHaveText('Homo fictus');
  for (const [file, title] of [
    ['02.bib', 'title = {{How \\textit{Homo fictus} counts to $10^6$ and pays \\$5 or *}}'],
    ['02.ris', `TI  - ${plain}`],
  ] as const) {
    const text = await (await page.request.get(`${site.address}papers/first/02/${file}`)).text();
    expect(text).toContain(title);
  }
});
