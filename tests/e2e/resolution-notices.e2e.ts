import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { expect, test } from 'playwright/test';
import { output, panel } from './cite-panel.ts';
import { fixtureFiles, inventedSite } from './invented-site.ts';
import type { InventedSite } from './invented-site.ts';

// Resolutions that were superseded, withdrawn, archived and corrected, and clauses that were struck out.

test.describe.configure({ mode: 'serial' });

const RESOLUTIONS = 'proceedings/2020-river-league/resolutions/';
const successor = `status: adopted
text: deposited
title: { en: On the ferry and its bell }
symbol: RL/2021/1
citationKey: league2021ferry
adoptedBy: { en: The League of River Towns }
adopted: 2021-06-03
adoption: { manner: consensus }
relations: [{ kind: supersedes, record: resolutions/2020-river-league/02 }]
operative: [{ number: 1, text: { en: '*Decides* that the ferry rings.' } }]
`;

let site: InventedSite;

test.beforeAll(async () => {
  test.setTimeout(600_000);
  site = await inventedSite(fixtureFiles('resolutions'), '/kept/');
});

test.afterAll(() => site.close());

const notices = (page: Page) => page.getByRole('region', { name: 'What became of this record' });
const open = (page: Page, path: string) => page.goto(`${site.address}${path}`);
const at = (path: string) => `resolutions/2020-river-league/${path}`;

test('a clause in the basket stands in a resolution that is superseded: the basket says so', async ({ page }) => {
  test.setTimeout(300_000);
  await open(page, at('02/op-1/'));
  await page
    .getByRole('button', { name: /^Add to basket/u })
    .first()
    .click();
  await open(page, 'basket/');
  await expect(page.locator('[data-work]')).toHaveCount(1);
  await expect(page.locator('[data-work]')).not.toContainText('Superseded');
  site.rebuild({ [`${RESOLUTIONS}06.yaml`]: successor });
  await page.reload();
  await expect(page.locator('[data-work]')).toContainText('Superseded by a newer version · 3 June 2021');
  await page.locator('[data-work]').getByRole('link', { name: 'See the record that takes its place' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('On the ferry and its bell');
});

test('a resolution and its clauses say what became of them, and lead to what took their place', async ({ page }) => {
  await open(page, at('03/'));
  await expect(notices(page)).toContainText('Superseded on 3 June 2020 · The newer record: On the ferry');
  await expect(notices(page)).toContainText('Corrected on 10 May 2018 · There is one bell');
  await expect(panel(page)).toContainText('A newer record has taken the place of this one.');
  await notices(page).getByRole('link').click();
  await expect(page.locator('main')).toContainText('This record takes the place of On the old ferry');
  await open(page, at('03/op-1/'));
  await expect(notices(page)).toContainText('The whole resolution: Superseded on 3 June 2020');
  await open(page, at('01/op-7/'));
  await expect(notices(page)).toContainText('Struck out on 1 September 2020 · Merged with clause 8');
  await expect(notices(page).locator('p')).toHaveCSS('text-decoration-line', 'none');
  await expect(output(page)).toContainText('clause 7 [Struck out]');
  await open(page, at('01/op-4/'));
  await expect(notices(page)).toContainText('Superseded on 3 June 2020 · The newer record: On the ferry');
  await open(page, at('04/'));
  await expect(notices(page)).toHaveText('Withdrawn before adoption');
  await open(page, `ru/${at('05/')}`);
  await expect(page.getByRole('region', { name: 'Что стало с этой записью' })).toHaveText('В архиве');
});

test('lists and machines say it', async ({ page }) => {
  const mark = (title: string) => page.getByRole('listitem').filter({ hasText: title }).locator('.state-mark');
  for (const path of ['resolutions/', 'proceedings/2020-river-league/']) {
    await open(page, path);
    await expect(mark('On the old ferry')).toHaveText('superseded');
    await expect(mark('On fishing from bridges')).toHaveText('withdrawn before adoption');
    await expect(mark('On lanterns')).toHaveText('archived');
    await expect(mark('On benches, lamps and bridges')).toHaveCount(0);
  }
  await open(page, 'resolutions/clauses/');
  const row = (words: string) => page.getByRole('listitem').filter({ hasText: words });
  await expect(row('Invites the ferrymen to ring the bell').locator('.state-mark')).toHaveText('superseded');
  await expect(page.locator('.state-mark.struck').first()).toHaveText('struck out');
  await open(page, 'topics/bridges/');
  await expect(row('Invites the ferrymen to ring the bell').locator('.state-mark')).toHaveText('superseded');
  const read = async (path: string) => (await page.request.get(site.address + at(path))).text();
  expect(await read('03/')).toContain('"creativeWorkStatus":"Superseded"');
  expect(await read('03/op-1/')).toContain('"creativeWorkStatus":"Superseded"');
  expect(await read('03/03.ris')).toContain('Superseded on 2020-06-03');
  expect(await read('03/03.ru.txt')).toContain('Заменено 3 июня 2020');
});

test('results of a search say it, narrowed or not', async ({ page }) => {
  const result = (title: string) => page.locator('.result-list > li').filter({ has: page.getByRole('link', { name: title, exact: true }) });
  for (const filter of ['', '&type=resolution']) {
    await open(page, `search/?q=ferry${filter}`);
    await expect(result('On the old ferry').locator('.result-facts .state-mark')).toHaveText('superseded');
    await expect(result('On the ferry and its bell')).toBeVisible();
    await expect(result('On the ferry and its bell').locator('.state-mark')).toHaveCount(0);
  }
  await open(page, `search/?q=${encodeURIComponent('"keep each shade tree"')}`);
  const places = page.locator('.result-place');
  await expect(places.filter({ has: page.getByRole('link', { name: 'Clause 7', exact: true }) }).locator('.state-mark')).toHaveText(
    'struck out',
  );
  await open(page, `search/?q=${encodeURIComponent('"Having heard"')}`);
  await expect(places.first()).toHaveText('Preambular clause 1');
});

test('nothing of it is out of reach for anyone', async ({ page }) => {
  for (const [width, scheme] of [
    [320, 'dark'],
    [1280, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: scheme });
    for (const path of [at('03/'), at('03/op-2/'), at('01/op-7/'), 'resolutions/', 'resolutions/clauses/']) {
      await open(page, path);
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  }
});
