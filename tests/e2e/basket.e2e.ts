import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { builtSite } from './built-site.ts';
import { expect, test } from './site-test.ts';

test.use({ serviceWorkers: 'block', permissions: ['clipboard-read', 'clipboard-write'] });

// A worker that is kept out says so in the console.
test.beforeEach(({ quiet }) => {
  quiet.expected.push(/registration blocked by Playwright/u);
});

const volume = '2017-migration-policy';
const work = (paper: string) => `papers/${volume}/${paper}`;
const three = [work('01'), work('07'), work('10')];

const status = (page: Page) => page.locator('[data-basket-status]');
const style = (page: Page) => page.getByRole('combobox', { name: 'Style', exact: true });
const rows = (page: Page) => page.locator('[data-basket-list] [data-work]');
const references = (page: Page) => page.locator('[data-basket-reference]');
const link = (page: Page) => page.getByRole('banner').getByRole('link', { name: /^Basket/u });
const kept = (page: Page) =>
  page.evaluate(() =>
    (JSON.parse(localStorage.getItem('plenary.basket') ?? '{"entries":[]}') as { entries: { id: string }[] }).entries.map(({ id }) => id),
  );

/** Opens the basket with works in it, taken from a link as a reader would. */
async function openWith(page: Page, ids: readonly string[], language = ''): Promise<void> {
  await page.goto(`${language}basket/`);
  await page.evaluate(
    (all) => localStorage.setItem('plenary.basket', JSON.stringify({ version: 1, order: 'style', entries: all.map((id) => ({ id })) })),
    ids,
  );
  await page.reload();
  await expect(rows(page)).toHaveCount(ids.length);
  await expect(references(page).last()).toContainText('(2', { timeout: 15_000 });
}

/** Lets the file of a work say something else. */
async function answer(page: Page, id: string, change: (work: Record<string, unknown>) => void): Promise<void> {
  const path = `${id}/${id.split('/').at(-1) ?? ''}.csl.json`;
  const items = JSON.parse(builtSite.read(path)) as { custom: { plenary: Record<string, unknown> } }[];
  for (const { custom } of items) change(custom.plenary);
  await page.route(`**/${path}`, (route) => route.fulfill({ json: items }));
}

test.describe('putting works in', () => {
  test('the buttons of a list add and remove, say so, and count in the header', async ({ page }) => {
    await page.goto(`proceedings/${volume}/`);
    await expect(link(page)).toHaveAccessibleName('Basket: empty');
    const button = page.locator(`button[data-basket="${work('07')}"]`);
    await expect(button).toHaveAccessibleName(/^Add to basket: Main directions of migration/u);
    await button.click();
    await expect(button).toHaveAccessibleName(/^Remove from basket: Main directions/u);
    await expect(page.locator('body > [role="status"]')).toHaveText(/^Added to the basket: Main directions .*\. Basket: 1 work$/u);
    await expect(link(page)).toHaveAccessibleName('Basket: 1 work');
    await button.focus();
    await page.keyboard.press('Space');
    await expect(page.locator('body > [role="status"]')).toHaveText(/^Removed from the basket: .*Basket: empty$/u);
    expect(await kept(page)).toEqual([]);
  });

  const places: readonly (readonly [name: string, path: string, id: string])[] = [
    ['a paper', `${work('07')}/`, work('07')],
    ['a volume', `proceedings/${volume}/`, `proceedings/${volume}`],
    ['a resolution', `resolutions/${volume}/01/`, `resolutions/${volume}/01`],
    ['the list of proceedings', 'proceedings/', `proceedings/${volume}`],
    ['the list of resolutions', 'resolutions/', `resolutions/${volume}/01`],
    ['a person', 'people/zakir-eminov/', work('07')],
    ['the home page', '', work('01')],
    ['a search', 'search/?q=chronology%20governance', work('10')],
  ];
  for (const [name, path, id] of places) {
    test(`${name} has a button for it`, async ({ page }) => {
      await page.goto(path);
      await page.locator(`main button[data-basket="${id}"]`).first().click();
      await expect(link(page)).toHaveAccessibleName('Basket: 1 work');
      await link(page).click();
      await expect(rows(page)).toHaveCount(1);
      expect(await kept(page)).toEqual([id]);
    });
  }

  test('an event of which nothing was published has none', async ({ page }) => {
    const [event = ''] = builtSite.files('proceedings/2011-*/index.html');
    await page.goto(event.replace('index.html', ''));
    await expect(page.locator('h1')).toBeVisible();
    await expect(page.locator('main .actions button[data-basket]')).toHaveCount(0);
  });

  test('two tabs are of one mind', async ({ page, context }) => {
    await page.goto(`${work('07')}/`);
    const other = await context.newPage();
    await other.goto(`${work('01')}/`);
    await other.locator('.actions button[data-basket]').click();
    await expect(link(page)).toHaveAccessibleName('Basket: 1 work');
    await page.locator('.actions button[data-basket]').click();
    await expect(link(other)).toHaveAccessibleName('Basket: 2 works');
    expect(await kept(page)).toEqual([work('01'), work('07')]);
  });

  test('a browser that keeps nothing, and one that has no room, are said', async ({ page }) => {
    await page.addInitScript(() => {
      const full = () => {
        throw new DOMException('no room', 'QuotaExceededError');
      };
      Object.defineProperty(Storage.prototype, 'setItem', { value: full });
    });
    await page.goto(`${work('07')}/`);
    await page.locator('.actions button[data-basket]').click();
    await expect(page.locator('body > [role="status"]')).toHaveText(/no more room/u);
    await expect(page.locator('body > [role="status"]')).toBeInViewport();
    await page.addInitScript(() => Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('no', 'SecurityError'); } })); // prettier-ignore
    await page.goto('basket/');
    await expect(page.getByRole('alert')).toHaveText(/keeps nothing for this site/u);
  });
});

test.describe('the list', () => {
  test('is shown in the style and language that are chosen, which the browser remembers', async ({ page }) => {
    await openWith(page, three);
    await style(page).selectOption('ieee');
    await expect(references(page).first()).toContainText(/^1\. /u);
    await page.getByLabel('Language of the citation').selectOption('ru');
    await page.reload();
    await expect(style(page)).toHaveValue('ieee');
    await expect(page.getByLabel('Language of the citation')).toHaveValue('ru');
    await expect(references(page).first()).toContainText(/^1\. /u);
  });

  test('takes any style that is searched for', async ({ page }) => {
    await openWith(page, three);
    await style(page).selectOption({ label: 'Another style…' });
    await expect(page.getByRole('combobox', { name: 'Find a style' })).toBeFocused();
    await page.keyboard.type('nature');
    await expect(page.locator('[role="option"]').first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(references(page).first()).toContainText(/^1\. /u);
  });

  test('is sorted as the style asks; that of the AAK by language, and numbered throughout', async ({ page }) => {
    await answer(page, work('07'), (cited) => Object.assign(cited, { language: 'ru', title: 'Основные направления миграции' }));
    await answer(page, work('10'), (cited) => Object.assign(cited, { language: 'az', title: 'Miqrasiya salnaməsi' }));
    await openWith(page, [work('01'), work('07'), work('10')]);
    await style(page).selectOption('azerbaijan-higher-attestation-commission');
    await expect(page.locator('[data-basket-heading]')).toHaveText(['Azerbaijani', 'Russian', 'English']);
    await expect(references(page)).toHaveText([/^1\. .*salnaməsi/u, /^2\. .*направления/u, /^3\. /u]);
  });

  test('is put in the reader’s own order by keyboard, and stays so', async ({ page }) => {
    await openWith(page, three);
    await page.getByLabel('Order of the list').selectOption('own');
    const down = page.getByRole('button', { name: /^Move down: \[Opening speech\]/u });
    await down.focus();
    await page.keyboard.press('Enter');
    await expect(status(page)).toHaveText('Now at place 2 of 3');
    await expect(down).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(status(page)).toHaveText('Now at place 3 of 3');
    await page.keyboard.press('Enter');
    await expect(status(page)).toHaveText('Now at place 3 of 3');
    expect(await kept(page)).toEqual([work('07'), work('10'), work('01')]);
    await page.reload();
    await expect(references(page).last()).toContainText('Opening speech');
  });

  test('gives back what was removed, one work or all', async ({ page }) => {
    await openWith(page, three);
    await page.getByRole('button', { name: /^Remove: Main directions/u }).click();
    await expect(status(page)).toHaveText(/^Removed: Main directions/u);
    await expect(rows(page)).toHaveCount(2);
    await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: /^Remove: Main directions/u })).toBeFocused();
    expect(await kept(page)).toEqual(three);
    await page.getByRole('button', { name: 'Empty the basket' }).click();
    await expect(status(page)).toHaveText('The basket was emptied: 3 works');
    await expect(page.getByText('The basket is empty.')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(rows(page)).toHaveCount(3);
  });

  test('is copied as plain and as rich text', async ({ page }) => {
    await openWith(page, three);
    await page.getByRole('button', { name: 'Copy as plain text' }).click();
    await expect(status(page)).toHaveText('The list is copied as plain text');
    const shown = await references(page).allTextContents();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shown.map((line) => `${line}\n`).join(''));
    await page.getByRole('button', { name: 'Copy with formatting' }).click();
    await expect(status(page)).toHaveText('The list is copied with its formatting');
    const html = await page.evaluate(async () => {
      const [copied] = await navigator.clipboard.read();
      return (await copied?.getType('text/html'))?.text() ?? '';
    });
    expect(html.match(/<p\b/gu)).toHaveLength(3);
    expect(html).toMatch(/<i\b[^>]*>[^<]+<\/i>/u);
  });

  for (const [format, start] of [
    ['BibTeX', /^@/u],
    ['RIS', /^TY {2}- /u],
    ['CSL-JSON', /^\[/u],
    ['EndNote', /^%0/u],
    ['MODS', /^<\?xml/u],
  ] as const) {
    // prettier-ignore
    test(`is downloaded as ${format}`, async ({ page }) => {
      await openWith(page, three);
      await page.getByLabel('File for a reference manager').selectOption({ label: format });
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download' }).click()]);
      const text = readFileSync(await download.path(), 'utf8');
      expect(text).toMatch(start);
      expect(text).toContain('eminov2017main'.slice(0, format === 'RIS' || format === 'EndNote' || format === 'MODS' ? 0 : undefined));
      expect(text.split('Eminov').length).toBeGreaterThan(1);
    });
  }
});

test.describe('what became of a work', () => {
  test('is said: corrected, retracted, superseded', async ({ page }) => {
    await answer(page, work('01'), (cited) =>
      Object.assign(cited, { state: { kind: 'retracted', date: '2026-03-01', note: 'Found to be invented' } }),
    );
    await answer(page, work('07'), (cited) => Object.assign(cited, { state: { kind: 'superseded', by: work('10') } }));
    await answer(page, work('10'), (cited) => Object.assign(cited, { state: { kind: 'corrected' } }));
    await openWith(page, three);
    await expect(page.getByText(/^Retracted · .*2026 · Found to be invented$/u)).toBeVisible();
    await expect(page.getByText(/^Superseded by a newer version/u).getByRole('link')).toHaveAttribute('href', `/${work('10')}/`);
    await expect(page.getByText('Corrected', { exact: true })).toBeVisible();
  });

  test('is said when its citation has changed, until the reader has understood', async ({ page }) => {
    await openWith(page, three);
    await answer(page, work('07'), (cited) => Object.assign(cited, { title: 'Main ways of migration', date: '2018' }));
    await page.reload();
    const row = rows(page).filter({ hasText: 'Main ways of migration' });
    await expect(row).toContainText('Changed since you added it: title and date.');
    await row.getByRole('button', { name: 'Understood' }).click();
    await expect(page.getByText('Changed since you added it')).toHaveCount(0);
    await page.reload();
    await expect(references(page).filter({ hasText: 'Main ways of migration' })).toBeVisible();
    await expect(page.getByText('Changed since you added it')).toHaveCount(0);
  });

  test('is said when its record is gone', async ({ page, quiet }) => {
    quiet.expected.push(/404/u);
    await openWith(page, three);
    await page.route(`**/${work('07')}/07.csl.json`, (route) => route.fulfill({ status: 404 }));
    await page.reload();
    await expect(rows(page).filter({ hasText: 'Main directions' })).toContainText('The site no longer has this record');
  });

  test('a title is text and nothing else', async ({ page }) => {
    const title = '</script><img src=x onerror="window.hurt=1"> & <b>bold</b> }\\write18{ls} \u2028 “ə”';
    await answer(page, work('07'), (cited) => Object.assign(cited, { title, translations: {} }));
    await openWith(page, three);
    await expect(references(page).filter({ hasText: '<img src=x onerror=' })).toBeVisible();
    await page.getByRole('button', { name: /^Remove: <\/script>/u }).click();
    await expect(status(page)).toContainText('<b>bold</b>');
    expect(await page.evaluate(() => 'hurt' in window)).toBe(false);
    await expect(page.locator('main img, main b')).toHaveCount(0);
  });
});

test.describe('a shared link', () => {
  test('leads from one reader to another, who takes the list or not', async ({ page, browser, baseURL }) => {
    await openWith(page, three);
    await page.getByRole('button', { name: 'Copy the link' }).click();
    await expect(status(page)).toHaveText('The link is copied');
    const address = await page.evaluate(() => navigator.clipboard.readText());
    expect(address).toBe(`${baseURL ?? ''}basket/#${three.join(',')}`);
    const other = await browser.newContext({ serviceWorkers: 'block' });
    const reader = await other.newPage();
    await reader.goto(address);
    await expect(reader.getByText(/^It brings 3 works/u)).toBeVisible();
    await expect(rows(reader)).toHaveCount(3);
    expect(await kept(reader)).toEqual([]);
    await reader.getByRole('button', { name: 'Add them to my basket' }).click();
    await expect(status(reader)).toHaveText('3 works were added to your basket');
    await expect(reader).toHaveURL(/\/basket\/$/u);
    expect(await kept(reader)).toHaveLength(3);
    await other.close();
  });

  test('takes the place of what the reader had only when asked, and can be undone', async ({ page }) => {
    await openWith(page, [work('01'), work('07')]);
    await page.goto(`basket/#${work('10')}`);
    await page.reload();
    await expect(rows(page)).toHaveCount(1);
    expect(await kept(page)).toEqual([work('01'), work('07')]);
    await page.getByRole('button', { name: 'Put them in place of my basket' }).click();
    await expect(status(page)).toHaveText('Your basket now holds 1 work');
    expect(await kept(page)).toEqual([work('10')]);
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await kept(page)).toEqual([work('01'), work('07')]);
  });

  test('that is hostile or wrong says what it left out, keeps the rest and runs nothing', async ({ page, quiet }) => {
    quiet.expected.push(/404/u);
    const hostile = [
      '<img src=x onerror=window.hurt=1>',
      'javascript:alert(1)',
      '../../../etc/passwd',
      '%E0%A4%A',
      '__proto__',
      `papers/${volume}/99`,
      work('07'),
    ];
    await page.goto(`basket/#${hostile.join(',')}`);
    await expect(rows(page)).toHaveCount(1);
    await expect(references(page)).toContainText('Eminov');
    const problems = page.locator('[data-shared-problems] li');
    await expect(problems).toHaveCount(6);
    await expect(problems.filter({ hasText: '<img src=x onerror=window.hurt=1>' })).toBeVisible();
    await expect(problems.last()).toHaveText(`Left out, as the site has no such work: papers/${volume}/99`);
    expect(await page.evaluate(() => 'hurt' in window)).toBe(false);
    await expect(page.locator('main img')).toHaveCount(0);
  });

  test('may be long', async ({ page, quiet }) => {
    quiet.expected.push(/404/u);
    await page.route(/\/papers\/long\//u, (route) => route.fulfill({ status: 404 }));
    const many = Array.from({ length: 400 }, (_, at) => `papers/long/${at}`);
    await page.goto(`basket/#${[...many, work('07')].join(',')}`);
    await expect(rows(page)).toHaveCount(1, { timeout: 20_000 });
    await expect(page.locator('[data-shared-problems] li')).toHaveCount(21);
    await expect(page.getByText('380 more like this')).toBeVisible();
  });
});

/** How many files of citation styles the newest cache of this page holds. */
async function keptForOffline(): Promise<number> {
  const names = await caches.keys();
  const kept = await (await caches.open(names.at(-1) ?? '')).keys();
  return kept.filter(({ url }) => url.includes('/csl/')).length;
}

test.describe('without the network', () => {
  test.use({ serviceWorkers: 'allow' });

  test('the basket opens, changes its style, and makes files', async ({ page, context, quiet }) => {
    quiet.expected.push(/ERR_INTERNET_DISCONNECTED|Failed to (?:load|fetch)/u);
    await openWith(page, three);
    await style(page).selectOption('ieee');
    await expect(references(page).first()).toContainText(/^1\. /u);
    await expect.poll(() => page.evaluate(keptForOffline)).toBeGreaterThanOrEqual(3);
    await page.reload();
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
    await expect(references(page).first()).toContainText(/^1\. /u);
    await context.setOffline(true);
    await page.reload();
    await expect(references(page).first()).toContainText(/^1\. /u);
    await expect(page.getByText('could not be compared with the site just now')).toBeVisible();
    await page.getByRole('button', { name: /^Remove: Main directions/u }).click();
    await expect(rows(page)).toHaveCount(2);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download' }).click()]);
    expect(readFileSync(await download.path(), 'utf8')).toContain('@');
    await context.setOffline(false);
  });

  test('what an earlier build left is neither shown nor kept while the site can be reached', async ({ page }) => {
    await openWith(page, three);
    await expect.poll(() => page.evaluate(keptForOffline)).toBeGreaterThanOrEqual(2);
    await page.evaluate(async () => {
      const old = await caches.open(`basket ${location.origin}${location.pathname} earlier`);
      const html = { headers: { 'Content-Type': 'text/html' } };
      for (const name of await caches.keys())
        await (await caches.open(name)).put(location.pathname, new Response('<h1>Earlier</h1>', html));
      await old.put('/assets/earlier.js', new Response(''));
    });
    await page.reload();
    await expect(page.locator('h1')).toHaveText('Basket');
    await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBe(1);
    const kept = await page.evaluate(async () => (await caches.match(location.pathname))?.text());
    expect(kept).not.toContain('Earlier');
    expect(await page.evaluate(async () => (await caches.match('/assets/earlier.js')) === undefined)).toBe(true);
  });
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what it needs and where to go on; no button of the basket is shown', async ({ page }) => {
    await page.goto('basket/');
    const offered = await page.locator('main noscript').innerHTML();
    expect(offered).toContain('needs JavaScript');
    expect(offered).toContain('/proceedings/');
    await expect(page.locator('[data-basket-link]')).toBeHidden();
    await page.goto(`proceedings/${volume}/`);
    await expect(page.locator('[data-basket]').first()).toBeHidden();
  });
});

for (const language of ['', 'az/', 'ru/']) {
  for (const width of [320, 1280]) {
    test(`axe finds nothing in the full basket ${language} at ${width} px, light and dark`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await answer(page, work('01'), (cited) => Object.assign(cited, { state: { kind: 'retracted', date: '2026-03-01' } }));
      await openWith(page, three, language);
      await page.locator('[name="order"]').selectOption('own');
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations).toEqual([]);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  }
}

test.describe('the citations of a list', () => {
  for (const [name, path] of [
    ['a topic', 'topics/'],
    ['a search', 'search/?q=migration&type=paper'],
  ] as const) {
    // prettier-ignore
    test(`those of ${name} are downloaded as one file`, async ({ page }) => {
      await page.goto(path);
      if (path === 'topics/') await page.locator('main .chips a, main li a').first().click();
      await page.getByText('Download these citations').click();
      await page.getByLabel('File for a reference manager').selectOption({ label: 'RIS' });
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download' }).click()]);
      const text = readFileSync(await download.path(), 'utf8');
      expect(text.match(/^TY {2}- /gmu)?.length).toBeGreaterThan(0);
      await expect(page.locator('[data-download-status]')).toHaveText('RIS: the file is downloaded');
    });
  }
});
