import { pageKinds } from './page-kinds.ts';
import { expect, test } from './site-test.ts';

test.use({ viewport: { width: 1280, height: 900 }, colorScheme: 'dark' });

for (const { name, path } of pageKinds()) {
  test(`${name} prints as a document: no menu, no buttons, dark on white`, async ({ page }) => {
    await page.goto(path);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('header nav').first()).toBeHidden();
    for (const control of await page.locator('button, .skip').all()) await expect(control).toBeHidden();
    await expect(page.locator('h1')).toBeVisible();
    const [ink, paper] = await page.evaluate(() => {
      const brightness = (color: string) => {
        const channels = /^rgba\(.*, 0\)$/u.test(color) ? [255, 255, 255] : (color.match(/[\d.]+/gu) ?? []).slice(0, 3).map(Number);
        return channels.reduce((sum, channel) => sum + channel, 0) / 3;
      };
      const heading = document.querySelector('h1') ?? document.body;
      return [brightness(getComputedStyle(heading).color), brightness(getComputedStyle(document.body).backgroundColor)];
    });
    expect(ink).toBeLessThan(100);
    expect(paper).toBeGreaterThan(240);
  });
}

test('a printed paper says where it stands', async ({ page }) => {
  await page.goto('papers/2017-migration-policy/10/');
  await page.emulateMedia({ media: 'print' });
  const text = await page.evaluate(() => {
    const generated = [...document.querySelectorAll('main, main *')]
      .map((element) => getComputedStyle(element, '::after').content)
      .join(' ');
    return document.body.innerText + generated;
  });
  expect(text).toContain('/papers/2017-migration-policy/10/');
});
