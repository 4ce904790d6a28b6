import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { expect, test } from 'playwright/test';
import { inventedPdf } from '../pdf/invented-pdf.ts';
import { inventedSite } from './invented-site.ts';
import type { InventedSite } from './invented-site.ts';

const FILES = {
  'proceedings/center.yaml':
    'name: { en: Invented Centre }\nlanguages: [en, az, ru]\naddress: https://repository.example.org/press/\nlicense: CC-BY-4.0\ncitationStyle: apa\n',
  'proceedings/people.yaml': 'nobody-example:\n  name: { family: Example, given: Nobody }\n',
  'proceedings/2019-lake-towns/volume.yaml':
    'status: published\ntitle: { en: Lake towns }\npdf: the whole.pdf\nevent:\n  kind: conference\n  dates: { from: 2019-05-10, to: 2019-05-11 }\n',
  'papers/2019-lake-towns/01.md':
    '---\nkind: paper\nlanguage: az\ntitle: { en: Quays of an invented lake, az: Uydurma gölün körpüləri }\nauthors: [{ person: nobody-example }]\nstatus: published\n---\n',
};
const PAGES = [
  'Birinci səhifədə körpülər sayılır.',
  'İkinci səhifədə qayıqçılar danı-\nşır, çırağ yanır.',
  'Üçüncü səhifədə heç kim yoxdur.',
];
const WHOLE = ['A volume about lake towns.', 'Contents of it.', 'On the third page stands a lighthouse.'];

// One site for all of them.
test.describe.configure({ mode: 'serial' });

let site: InventedSite;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  const files = {
    ...FILES,
    'papers/2019-lake-towns/01.pdf': await inventedPdf(PAGES),
    'proceedings/2019-lake-towns/the whole.pdf': await inventedPdf(WHOLE),
  };
  site = await inventedSite(files, '/press/');
});

test.afterAll(async () => {
  await site.close();
});

const list = (page: Page) => page.locator('.result-list');
const search = (page: Page, query: string, language = '') => page.goto(`${site.address}${language}search/?q=${encodeURIComponent(query)}`);

const hits: readonly (readonly [query: string, language: string, words: string, address: RegExp])[] = [
  ['qayiqcilar', '', 'PDF, page 2', /\/press\/papers\/2019-lake-towns\/01\/01\.pdf#page=2$/u],
  ['danışır', 'az/', 'PDF, səh. 2', /\/press\/papers\/2019-lake-towns\/01\/01\.pdf#page=2$/u],
  ['lighthouse', 'ru/', 'PDF, с. 3', /\/press\/proceedings\/2019-lake-towns\/the%20whole\.pdf#page=3$/u],
];
for (const [query, language, words, address] of hits) {
  test(`“${query}” stands only in a PDF, and its page is named in the language of the page /${language}`, async ({ page }) => {
    await search(page, query, language);
    const link = list(page).getByRole('link', { name: words });
    await expect(link).toHaveAttribute('href', address);
    await expect(list(page).locator('h3')).toHaveCount(1);
    await expect(list(page).locator('mark').first()).toHaveText(/^(?:qayıqçılar|danışır|lighthouse)$/u);
    const file = await page.request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href);
    expect(file.status()).toBe(200);
    expect(file.headers()['content-type']).toBe('application/pdf');
  });
}

test('a record found by its metadata opens its page', async ({ page }) => {
  await search(page, 'quays');
  const link = list(page).locator('h3 a');
  await expect(link).toHaveAttribute('href', /\/press\/papers\/2019-lake-towns\/01\/$/u);
  await expect(list(page).getByRole('link', { name: /^PDF/u })).toHaveCount(0);
});

test('a word of several pages names each of them', async ({ page }) => {
  await search(page, 'səhifədə');
  await expect(list(page).getByRole('link', { name: /^PDF, page/u })).toHaveText([/page \d/u, /page \d/u, /page \d/u]);
});

test.describe('page one of a PDF', () => {
  for (const [language, alt] of [
    ['', 'Page one of the PDF'],
    ['az/', 'PDF faylının birinci səhifəsi'],
    ['ru/', 'Первая страница файла PDF'],
  ] as const) {
    test(`is shown beside what a reader takes, and leads to it /${language}`, async ({ page }) => {
      await page.goto(`${site.address}${language}papers/2019-lake-towns/01/`);
      const picture = page.getByRole('img', { name: alt });
      await expect(picture).toHaveAttribute('loading', 'lazy');
      await picture.scrollIntoViewIfNeeded();
      await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(240);
      const shown = await picture.evaluate((image: HTMLImageElement) => [
        image.naturalWidth,
        image.naturalHeight,
        image.width,
        image.height,
      ]);
      // What the page says of the picture before it is there is true, so nothing moves when it comes.
      expect(shown.slice(0, 2).map(String)).toEqual([await picture.getAttribute('width'), await picture.getAttribute('height')]);
      await expect(page.getByRole('link', { name: alt })).toHaveAttribute('href', /\/press\/papers\/2019-lake-towns\/01\/01\.pdf$/u);
      const response = await page.request.get(`${site.address}papers/2019-lake-towns/01/first-page.webp`);
      expect([response.status(), response.headers()['content-type']]).toEqual([200, 'image/webp']);
      expect((await response.body()).length).toBeLessThan(30_000);
    });
  }

  test('axe finds nothing there at 320 and 1280 px, light and dark', async ({ page }) => {
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.goto(`${site.address}papers/2019-lake-towns/01/`);
        expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    }
  });

  test('a record whose page is not drawn, and a volume, have no picture', async ({ page }) => {
    await page.goto(`${site.address}proceedings/2019-lake-towns/`);
    await expect(page.locator('.first-page')).toHaveCount(0);
  });
});
