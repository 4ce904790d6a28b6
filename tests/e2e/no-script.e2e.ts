import { builtFormats } from '../../src/export/formats.ts';
import { pageKinds } from './page-kinds.ts';
import { expect, test } from './site-test.ts';

test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 720 } });

for (const { name, path } of pageKinds()) {
  test(`${name} reads without JavaScript`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('h1')).toHaveCount(1);
    await expect(page.locator('h1')).toBeVisible();
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(40);
    // What only a script can do is not offered.
    for (const button of await page.locator('button:visible').all())
      expect(await button.evaluate((one) => one.closest('form') !== null)).toBe(true);
  });
}

test('the menu opens and leads on', async ({ page }) => {
  await page.goto('');
  const link = page.locator('header a[href$="/people/"]').first();
  if (!(await link.isVisible())) await page.locator('header summary').first().click();
  await link.click();
  await expect(page).toHaveURL(/\/people\/$/u);
});

test('a paper gives its citation and its files', async ({ page }) => {
  await page.goto('papers/2017-migration-policy/10/');
  const reference = page.locator('main').getByText(/2017/u).first();
  await expect(reference).toBeVisible();
  for (const { extension } of builtFormats) {
    const link = page.locator(`a[href$="/papers/2017-migration-policy/10/10.${extension}"]`).first();
    await expect(link).toHaveCount(1);
    const address = (await link.getAttribute('href')) ?? '';
    expect((await page.request.get(address)).status()).toBe(200);
  }
});

test('the search page says that searching needs a script, and what works without', async ({ page }) => {
  await page.goto('search/');
  await expect(page.locator('main noscript, main .no-script').first()).toHaveCount(1);
});
