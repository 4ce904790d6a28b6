import { gzipSync } from 'node:zlib';
import { builtSite } from './built-site.ts';
import { chooseStyle, citedPaper as paper, field, openChoices, output, panel, status } from './cite-panel.ts';
import { expect, test } from './site-test.ts';

test('a title that is code stays text', async ({ page }) => {
  const hostile = '</script><img src=x onerror="hurt=1"><script>hurt=1</script>{{}}\\write18{x}\r\nTY  - ';
  await page.route(/07\.csl\.json$/u, async (route) => {
    const answer = await route.fetch();
    const [item] = (await answer.json()) as [{ custom: { plenary: { title: string } } }];
    item.custom.plenary.title = hostile;
    await route.fulfill({ json: [item] });
  });
  await page.goto(paper);
  await openChoices(page);
  for (const style of ['MLA 9', 'Chicago 17, notes and bibliography', 'GOST R 7.0.5-2008']) {
    await chooseStyle(page, style);
    await expect(output(page)).toHaveText(/<img src=x onerror=/iu);
  }
  expect(await output(page).locator('img, script').count()).toBe(0);
  expect(await page.evaluate(() => 'hurt' in window)).toBe(false);
});

test.describe('what does not arrive', () => {
  test.beforeEach(({ quiet }) => {
    quiet.expected.push(/Failed to load/u, /net::/u, /Error/u, /did not arrive/u);
  });

  test('a style: it is said, the reference stays, and trying again helps', async ({ page }) => {
    await page.goto(paper);
    const built = await output(page).innerText();
    await openChoices(page);
    await page.route(/\/csl\/styles\//u, (route) => route.abort());
    await field(page, 'Style').selectOption({ label: 'IEEE' });
    await expect(status(page)).toHaveText('IEEE could not be loaded. Shown: Reference · APA 7 · English');
    expect(await output(page).innerText()).toBe(built);
    await page.unroute(/\/csl\/styles\//u);
    await panel(page).getByRole('button', { name: 'Try again' }).click();
    await expect(output(page)).toHaveText(/^Z\. Eminov/u);
    await expect(panel(page).getByRole('button', { name: 'Try again' })).toBeHidden();
  });

  test('the work, the words of a language, the list of styles', async ({ page }) => {
    await page.goto(paper);
    await openChoices(page);
    await page.route(/\.csl\.json$|\/locales\/|styles\.json$/u, (route) => route.abort());
    await field(page, 'Style').selectOption({ label: 'MLA 9' });
    await expect(status(page)).toHaveText(/^MLA 9 could not be loaded/u);
    await field(page, 'Style').selectOption({ label: 'Another style…' });
    await panel(page).getByRole('combobox', { name: 'Find a style' }).fill('nature');
    await expect(panel(page).getByText('The list of styles could not be loaded')).toBeVisible();
    await panel(page).getByRole('button', { name: 'Download' }).click();
    await expect(status(page)).toHaveText(/^BibTeX: this did not succeed/u);
  });

  test('the program itself: another page brings it', async ({ page }) => {
    await page.goto(paper);
    await page.route(/program\.[\w-]+\.js/u, (route) => route.abort());
    await openChoices(page);
    await field(page, 'Style').selectOption({ label: 'IEEE' });
    await expect(status(page)).toHaveText(/^IEEE could not be loaded/u);
    await page.unroute(/program\.[\w-]+\.js/u);
    await panel(page).getByRole('button', { name: 'Try again' }).click();
    await expect(output(page)).toHaveText(/^Z\. Eminov/u);
  });

  test('the choices: the reference and the files stay', async ({ page }) => {
    await page.goto(paper);
    await page.route(/panel\.[\w-]+\.js/u, (route) => route.abort());
    await panel(page).locator('summary').click();
    await expect(status(page)).toHaveText(/^The choices could not be loaded/u);
    await expect(output(page)).toHaveText(/^Eminov, Z\./u);
  });
});

test('a browser that keeps nothing cites all the same', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  await page.goto(paper);
  await openChoices(page);
  await chooseStyle(page, 'IEEE');
  await expect(output(page)).toHaveText(/^Z\. Eminov/u);
});

test('nothing is fetched before the reader asks, and then what formats weighs at most 150 kB', async ({ page }) => {
  const scripts = new Map<string, Promise<Buffer>>();
  const asked: string[] = [];
  page.on('response', (response) => {
    asked.push(new URL(response.url()).pathname);
    if (response.url().endsWith('.js')) scripts.set(response.url(), response.body());
  });
  await page.goto(paper, { waitUntil: 'networkidle' });
  expect(asked.filter((path) => /\/csl\/|csl\.json|program|panel/u.test(path))).toEqual([]);
  const before = new Set(scripts.keys());
  await openChoices(page);
  await chooseStyle(page, 'IEEE');
  expect(asked.filter((path) => path.endsWith('styles.json'))).toEqual([]);
  let program = 0;
  for (const [url, body] of scripts) if (!before.has(url)) program += gzipSync(await body).length;
  expect(program).toBeGreaterThan(50_000);
  const weights = (pattern: string) =>
    builtSite
      .files(pattern)
      .map((file) => gzipSync(builtSite.bytes(file)).length)
      .sort((a, b) => b - a);
  const [style = 0] = weights('csl/styles/*.json');
  // A style that describes a work in its own language asks for a second locale.
  const [locale = 0, second = 0] = weights('csl/locales/*.json');
  expect(program + style + locale + second).toBeLessThanOrEqual(150_000);
});
