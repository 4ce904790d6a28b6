import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { missingPage, pageKinds, translatedKinds } from './page-kinds.ts';
import { expect, test } from './site-test.ts';

const sizes = [
  { name: 'narrow', width: 320, height: 720 },
  { name: 'wide', width: 1280, height: 900 },
];
const colorSchemes = ['light', 'dark'] as const;
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const size of sizes) {
  for (const colorScheme of colorSchemes) {
    test.describe(`${size.name}, ${colorScheme}`, () => {
      test.use({ viewport: { width: size.width, height: size.height }, colorScheme });

      for (const { name, path } of [...pageKinds(), ...(colorScheme === 'light' ? translatedKinds() : [])]) {
        test(`${name} is accessible and fits`, async ({ page }) => {
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
    });
  }
}

async function holdsUp(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  expect(await overflowing(page)).toEqual([]);
  const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
  expect(found).toEqual([]);
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
