import type { Page } from 'playwright/test';
import { expect, test } from 'playwright/test';
import { inventedSite } from './invented-site.ts';
import type { ContentFiles, InventedSite } from './invented-site.ts';

// More resolutions and clauses than one page of a list holds.

test.describe.configure({ mode: 'serial' });

const resolution = (number: number) => `status: ${number % 10 === 0 ? 'archived' : 'adopted'}
text: deposited
title: { en: On bench ${number} }
symbol: R/${number}
citationKey: bench2020r${number}
adoptedBy: { en: The League of Benches }
adopted: ${1990 + (number % 4)}-05-05
topics: [${number % 2 ? 'benches' : 'lamps'}]
addressees: { guard: { en: the guard } }
operative:
  - { number: 1, text: { en: '*Decides* that bench ${number} stays.' } }
  - { number: 2, text: { en: '*Requests* that bench ${number} be painted.' }, ${number === 3 || number === 104 ? 'addressees: [guard]' : 'topics: [benches]'} }
`;

const files: ContentFiles = {
  'proceedings/center.yaml': `name: { en: Invented centre }
languages: [en]
address: https://invented.example/many/
license: CC-BY-4.0
citationStyle: apa
`,
  'proceedings/topics.yaml': 'benches: { label: { en: Benches } }\nlamps: { label: { en: Lamps } }\n',
  'proceedings/first/volume.yaml': 'status: published\ncitationKey: first2019volume\ntitle: { en: First volume }\npublished: 2019-05-10\n',
  ...Object.fromEntries(
    Array.from({ length: 105 }, (_, at) => [`proceedings/first/resolutions/${String(at + 1).padStart(3, '0')}.yaml`, resolution(at + 1)]),
  ),
};

let site: InventedSite;

test.beforeAll(async () => {
  test.setTimeout(600_000);
  site = await inventedSite(files, '/many/');
});

test.afterAll(() => site.close());

const rows = (page: Page) => page.locator('.works > li').filter({ visible: true });

test('the lists have pages, which lead to each other and stand in the sitemap', async ({ page }) => {
  await page.goto(`${site.address}resolutions/clauses/`);
  await expect(rows(page)).toHaveCount(100);
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Page 3' }).click();
  await expect(rows(page)).toHaveCount(10);
  await expect(rows(page).last()).toContainText('bench 105 be painted');
  await page.goto(`${site.address}resolutions/`);
  await expect(rows(page)).toHaveCount(100);
  await page.getByRole('link', { name: 'Page 2' }).click();
  await expect(rows(page)).toHaveCount(5);
  const sitemap = await (await page.request.get(`${site.address}sitemap.xml`)).text();
  expect(sitemap).toContain('/resolutions/clauses/page/3/');
  expect(sitemap).toContain('/resolutions/page/2/');
});

test('a choice is found on all pages, and only pages with such rows are fetched', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto(`${site.address}resolutions/clauses/`);
  await page.getByLabel('Addressed to').selectOption({ label: 'the guard (2)' });
  await expect(rows(page)).toHaveCount(2);
  await expect(rows(page)).toContainText(['bench 3 be painted', 'bench 104 be painted']);
  await expect(page.getByRole('status').filter({ hasText: '2 are shown' })).toBeVisible();
  expect(fetched.filter((path) => path.includes('/page/'))).toEqual(['/many/resolutions/clauses/page/3/']);
  await rows(page)
    .last()
    .getByRole('link', { name: /^On bench 104/u })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('On bench 104');
});

test('the choice stands in the address, on whatever page it is opened, and can be taken back', async ({ page }) => {
  await page.goto(`${site.address}resolutions/page/2/?status=archived&topic=Lamps`);
  await expect(rows(page)).toHaveCount(10);
  await expect(rows(page).getByRole('button', { name: /^Add to basket: On bench 100/u })).toBeVisible();
  await page.getByLabel('Status').selectOption({ index: 0 });
  await page.getByLabel('Topic').selectOption({ index: 0 });
  await expect(rows(page)).toHaveCount(5);
  expect(new URL(page.url()).search).toBe('');
});

test('more than fifty rows come when they are asked for, and the keyboard goes on there', async ({ page }) => {
  await page.goto(`${site.address}resolutions/clauses/?topic=Lamps`);
  await expect(rows(page)).toHaveCount(50);
  await page.getByRole('button', { name: 'Show more' }).press('Enter');
  await expect(rows(page)).toHaveCount(53);
  await expect(rows(page).nth(50).getByRole('link').first()).toBeFocused();
  await expect(page.getByRole('button', { name: 'Show more' })).toBeHidden();
});

test('what does not arrive is said, and can be asked for again', async ({ page }) => {
  await page.route('**/clauses.rows.en.json', (route) => route.abort());
  await page.goto(`${site.address}resolutions/clauses/`);
  await page.getByLabel('Addressed to').selectOption({ index: 1 });
  await expect(page.getByRole('status').filter({ hasText: 'could not be loaded' })).toBeVisible();
  await page.unroute('**/clauses.rows.en.json');
  await page.getByLabel('Addressed to').selectOption({ index: 0 });
  await page.getByLabel('Addressed to').selectOption({ index: 1 });
  await expect(rows(page)).toHaveCount(2);
});

test('a topic shows the first fifty clauses and leads to all of them', async ({ page }) => {
  await page.goto(`${site.address}topics/benches/`);
  await expect(rows(page)).toHaveCount(50);
  await page.getByRole('link', { name: /^All \d+ clauses on this topic/u }).click();
  await expect(page.getByLabel('Topic')).toHaveValue('Benches');
  await expect(rows(page)).toHaveCount(50);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('every row is on some page', async ({ page }) => {
    await page.goto(`${site.address}resolutions/clauses/page/2/?topic=Lamps`);
    await expect(rows(page)).toHaveCount(100);
    await expect(page.getByLabel('Topic')).toBeHidden();
  });
});
