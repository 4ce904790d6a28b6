import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { expect, test } from 'playwright/test';
import { BASKET_STORE, writeBasket } from '../../src/basket/stored-basket.ts';
import { output } from './cite-panel.ts';
import { inventedSite, type InventedSite } from './invented-site.ts';
import { STATE_FILES, STATES } from './record-states.ts';

// A small invented site with a record in each state; every state is looked for in each place where readers and machines meet it.

test.describe.configure({ mode: 'serial' });

let site: InventedSite;

test.beforeAll(async () => {
  test.setTimeout(600_000);
  site = await inventedSite(STATE_FILES, '/press/');
});

test.afterAll(() => site.close());

const main = (page: Page) => page.locator('main');
const read = async (page: Page, path: string) => (await page.request.get(site.address + path)).text();
const found = (page: Page, title: string) => page.locator('.result-list > li').filter({ hasText: title });

for (const { state, at, to = at, title, page: told, list, searched = [], citation, exported, feed } of STATES) {
  const isSplit = state === 'split';
  test.describe(state, () => {
    test('page: the address answers, says what became of the record, and leads to it', async ({ page }) => {
      await page.goto(`${site.address}${at}/`);
      await expect(main(page)).toContainText(told);
      if (isSplit) await main(page).getByRole('link', { name: title }).click();
      else await expect(page).toHaveURL(`${site.address}${to}/`);
      await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
    });

    test('list', async ({ page }) => {
      await page.goto(`${site.address}proceedings/first/`);
      const row = main(page)
        .getByRole('listitem')
        .filter({ has: page.getByRole('link', { name: title }) });
      await expect(row).toHaveCount(1);
      const mark = row.locator('.state-mark');
      await (list === undefined ? expect(mark).toHaveCount(0) : expect(mark).toHaveText(list));
    });

    test('search', async ({ page }) => {
      for (const query of [title, ...searched]) {
        await page.goto(`${site.address}search/?q=${encodeURIComponent(query)}`);
        const result = found(page, title).first();
        await expect(result, query).toBeVisible();
        const mark = result.locator('.result-facts .state-mark');
        await (list === undefined ? expect(mark).toHaveCount(0) : expect(mark).toHaveText(list));
      }
    });

    test('citation', async ({ page }) => {
      await page.goto(`${site.address}${at}/`);
      if (isSplit) await main(page).getByRole('link', { name: title }).click();
      await expect(output(page)).toContainText(citation);
    });

    test('export: the file beside the address that readers know', async ({ page }) => {
      expect(await read(page, `${at}/${at.split('/').at(-1) ?? ''}.bib`)).toMatch(exported);
    });

    test('feed', async ({ page }) => {
      expect(await read(page, 'feed.atom')).toContain(`<title>${feed}</title>`);
    });
  });
}

test.describe('basket', () => {
  const fill = async (page: Page) => {
    const kept = writeBasket({ order: 'own', entries: STATES.map(({ at }) => ({ id: at })) });
    await page.addInitScript(([name, text]) => localStorage.getItem(name) ?? localStorage.setItem(name, text), [
      BASKET_STORE,
      kept,
    ] as const);
    await page.goto(`${site.address}basket/`);
  };
  const row = (page: Page, id: string) => page.locator(`[data-work="${id}"]`);

  test('what became of each work is told in its place', async ({ page }) => {
    await fill(page);
    for (const { at, to = at, basket } of STATES) await expect(row(page, to), at).toContainText(basket);
    await expect(page.locator('[data-work]')).toHaveCount(STATES.length);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });

  test('a work that moved or was merged stands there under its new address, and what was told of it can be put away', async ({ page }) => {
    await fill(page);
    for (const id of ['papers/first/07', 'papers/first/08']) {
      await expect(row(page, id).locator('[data-basket-reference]')).toContainText('of nothing');
      await row(page, id).locator('[data-act="seen"]').click();
      await expect(row(page, id).locator('.basket-news')).toHaveCount(0);
    }
    await page.reload();
    await expect(row(page, 'papers/first/07')).toBeVisible();
    await expect(row(page, 'papers/first/17')).toHaveCount(0);
    await expect(row(page, 'papers/first/07').locator('.basket-news')).toHaveCount(0);
  });

  test('the parts of a work that was split take its place when the reader says so', async ({ page }) => {
    await fill(page);
    await row(page, 'papers/first/19').getByRole('button', { name: 'Put all its parts here' }).click();
    await expect(row(page, 'papers/first/19')).toHaveCount(0);
    await expect(row(page, 'papers/first/09')).toContainText('the first');
    await expect(row(page, 'papers/first/10')).toContainText('the second');
  });

  test('a list that is shared by a link brings each record from where it stands now', async ({ page }) => {
    await page.goto(`${site.address}basket/#papers/first/17,papers/first/07,papers/first/18,papers/first/19`);
    await expect(row(page, 'papers/first/07')).toContainText('Ways of nothing');
    await expect(row(page, 'papers/first/08')).toContainText('Sums of nothing');
    await expect(row(page, 'papers/first/19')).toContainText('This work was split.');
    await expect(page.locator('[data-work]')).toHaveCount(3);
  });
});

test('machines are told the addresses that a record had', async ({ page }) => {
  expect(await read(page, 'papers/first/07/')).toContain('"sameAs":"https://invented.example/press/papers/first/17/"');
  expect(await read(page, 'papers/first/09/')).toContain('"isBasedOn":"https://invented.example/press/papers/first/19/"');
  expect(await read(page, '_redirects')).toContain('/press/papers/first/17/17.bib /press/papers/first/07/07.bib 301\n');
});

for (const language of ['', 'az/']) {
  for (const width of [320, 1280]) {
    test(`tombstones, pages that lead on and pages of parts read without a script at ${width} in “${language}”`, async ({ browser }) => {
      const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width, height: 800 } });
      const page = await context.newPage();
      for (const path of ['papers/first/06/', 'people/cain-inventor/', 'papers/first/17/', 'papers/first/18/', 'papers/first/19/']) {
        const html = await read(page, language + path);
        // As a browser shows it that does not follow a refresh.
        if (html.includes('http-equiv="refresh"')) await page.setContent(html.replace(/<meta http-equiv[^>]*>/u, ''));
        else await page.goto(`${site.address}${language}${path}`);
        await expect(page.locator('h1')).toHaveCount(1);
        await expect(page.getByRole('link').first()).toBeVisible();
        expect(html).toContain('content="noindex"');
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
      await context.close();
    });

    test(`nobody is kept out of them at ${width} in “${language}”`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      for (const path of ['papers/first/06/', 'people/cain-inventor/', 'papers/first/19/', 'papers/first/07/']) {
        await page.goto(`${site.address}${language}${path}`);
        expect((await new AxeBuilder({ page }).analyze()).violations, path).toEqual([]);
      }
    });
  }
}

test('the tombstone of someone who was taken out of the register names nobody', async ({ page }) => {
  await page.goto(`${site.address}people/cain-inventor/`);
  await expect(main(page)).toContainText('removed to protect a person');
  expect(await page.content()).not.toMatch(/cain|inventor\b/iu);
});
