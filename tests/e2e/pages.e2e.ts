import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { furtherPages, missingPage, pageKinds } from './page-kinds.ts';
import { expect, test } from './site-test.ts';

test.describe.configure({ timeout: 90_000 });

const sizes = [
  { width: 1280, height: 900 },
  { width: 320, height: 720 },
];
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The dark theme changes colours and nothing else. */
const rulesOfColor = ['color-contrast', 'link-in-text-block'];

for (const { name, path } of [...pageKinds(), ...furtherPages()]) {
  test(`${name} is accessible and fits, narrow and wide, light and dark`, async ({ page }) => {
    const response = await page.goto(path);
    expect(response?.status()).toBe(200);
    await holdsUp(page);
  });
}

test('a page that is not there says so, accessibly', async ({ page, quiet }) => {
  quiet.expected.push(/404/u);
  const response = await page.goto(missingPage.path);
  expect(response?.status()).toBe(404);
  await holdsUp(page);
});

async function holdsUp(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  for (const size of sizes) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: 'light' });
    expect.soft(await overflowing(page)).toEqual([]);
    const light = `${size.width} px, light`;
    expect.soft(await breaches(new AxeBuilder({ page }).withTags(standards)), light).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = `${size.width} px, dark`;
    expect.soft(await breaches(new AxeBuilder({ page }).withRules(rulesOfColor)), dark).toEqual([]);
  }
}

async function breaches(axe: AxeBuilder): Promise<string[]> {
  // The site has no frames, without which axe needs no second window.
  const { violations } = await axe.setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

/** What is wider than the window and does not scroll by itself; nothing when the page does not scroll sideways. */
function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const wide = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > width + 1);
    const lines = wide
      .slice(0, 5)
      .map((element) => `<${element.localName} class="${element.className}"> ${element.textContent.trim().slice(0, 40)}`);
    return [`the page is ${document.documentElement.scrollWidth} px wide in a window of ${width}`, ...lines];
  });
}
