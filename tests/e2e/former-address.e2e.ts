import AxeBuilder from '@axe-core/playwright';
import { expect, test } from 'playwright/test';
import { inventedSite, type InventedSite } from './invented-site.ts';

// A small invented site with a person who was two in the register, and whose old address was printed somewhere.

test.describe.configure({ mode: 'serial' });

const register = (id: string, more: string) => `${id}:\n  name: { family: Inventor, given: Abel }\n${more}`;

const files = {
  'proceedings/center.yaml': `name: { en: Invented centre, az: Uydurma mərkəz, ru: Вымышленный центр }
languages: [en, az, ru]
address: https://invented.example/press/
license: CC-BY-4.0
citationStyle: apa
`,
  'proceedings/people.yaml': register('abel-inventor', '  formerIds: [a-inventor]\n'),
  'proceedings/first/volume.yaml': 'status: published\ncitationKey: first2019volume\ntitle: { en: First volume }\npublished: 2019-05-10\n',
  'papers/first/01.md': `---
status: published
kind: paper
citationKey: inventor2019things
title: { en: Things of nothing }
language: en
authors: [{ person: abel-inventor }]
dates: { published: 2019-05-10 }
text: external
externalText: https://invented.example/elsewhere/
---
`,
};

let site: InventedSite;

test.beforeAll(async () => {
  test.setTimeout(600_000);
  site = await inventedSite(files, '/press/');
});

test.afterAll(() => site.close());

const languages = [
  { prefix: '', language: 'en', title: 'This page has moved' },
  { prefix: 'az/', language: 'az', title: 'Bu səhifənin ünvanı dəyişib' },
  { prefix: 'ru/', language: 'ru', title: 'Страница переехала' },
];

for (const { prefix, language, title } of languages) {
  test(`the former address leads to the person’s page, in ${language}`, async ({ page }) => {
    await page.goto(`${site.address}${prefix}people/a-inventor/`);
    await expect(page).toHaveURL(`${site.address}${prefix}people/abel-inventor/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Abel Inventor');
  });

  test(`the page there says so to whoever is not led on, names nobody and is not to be indexed, in ${language}`, async ({
    page,
    request,
  }) => {
    const answer = await request.get(`${site.address}${prefix}people/a-inventor/`);
    const html = await answer.text();
    expect(html).not.toMatch(/Abel|a-inventor/u);
    // Without the refresh, as in a browser that does not follow it.
    await page.setContent(html.replace(/<meta http-equiv[^>]*>/u, ''));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.getByRole('link')).toHaveAttribute('href', `/press/${prefix}people/abel-inventor/`);
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', 'https://invented.example/press/people/abel-inventor/');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
}

test('hosts find the list, lists of pages and the search do not know the former address', async ({ page, request }) => {
  const list = await (await request.get(`${site.address}_redirects`)).text();
  expect(list.split('\n')[0]).toBe('/press/people/a-inventor/ /press/people/abel-inventor/ 301');
  expect(await (await request.get(`${site.address}sitemap.xml`)).text()).not.toContain('a-inventor/');
  await page.goto(`${site.address}people/`);
  await expect(page.locator('main').getByRole('link', { name: 'Inventor, Abel' })).toHaveCount(1);
  await page.goto(`${site.address}search/?q=Inventor`);
  const results = page.locator('main a[href*="/people/"]');
  await expect(results.first()).toHaveAttribute('href', /people\/abel-inventor\//u);
  await expect(page.locator('main a[href*="/people/a-inventor"]')).toHaveCount(0);
});

test('an address in use that somebody claims stops the build', () => {
  const twice = `${register('abel-inventor', '  formerIds: [a-inventor]\n')}${register('a-inventor', '')}`;
  expect(() => {
    site.rebuild({ 'proceedings/people.yaml': twice });
  }).toThrow('former-id-taken');
});
