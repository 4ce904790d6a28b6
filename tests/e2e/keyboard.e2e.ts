import type { Page } from 'playwright/test';
import { pageKinds } from './page-kinds.ts';
import { expect, test } from './site-test.ts';

test.use({ viewport: { width: 1280, height: 900 } });

for (const { name, path } of pageKinds()) {
  test(`${name}: the first Tab reaches the way past the header, and focus is always seen`, async ({ page }) => {
    await page.goto(path);
    await page.keyboard.press('Tab');
    const first = await focused(page);
    expect(first.href).toBe('#content');
    expect(first.visible).toBe(true);

    const unseen: string[] = [];
    const reached = new Set<string>();
    for (let step = 0; step < 25; step += 1) {
      await page.keyboard.press('Tab');
      const { place, text, visible, seen } = await focused(page);
      if (place === 'body') break;
      reached.add(place);
      if (!visible || !seen) unseen.push(`${place} ${text}`);
    }
    expect(unseen).toEqual([]);
    expect(reached.size).toBeGreaterThan(3);
  });
}

test('the way past the header leads to the text', async ({ page }) => {
  await page.goto('proceedings/');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

test('a slash leads to the search', async ({ page }) => {
  await page.goto('about/');
  await page.keyboard.press('/');
  await expect
    .poll(() => page.evaluate(() => location.pathname + (document.activeElement?.localName ?? '')))
    .toMatch(/search\/input$|input$/u);
});

test('at 320 px the menu opens, leads on and closes by keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 720 });
  await page.goto('');
  const link = page.locator('header a[href$="/people/"]').first();
  for (let step = 0; step < 12 && !(await link.isVisible()); step += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.matches('header summary, header button') ?? false))
      await page.keyboard.press('Enter');
  }
  await expect(link).toBeVisible();
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/people\/$/u);
});

interface Focused {
  readonly place: string;
  readonly text: string;
  readonly href: string | null;
  /** True when it lies in the window, has a size and nothing covers it. */
  readonly visible: boolean;
  /** True when it differs from how it looks without focus. */
  readonly seen: boolean;
}

function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const box = element.getBoundingClientRect();
    const inWindow = box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    const style = getComputedStyle(element);
    const outlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 1;
    const path: string[] = [];
    for (let one: Element | null = element; one && one !== document.documentElement; one = one.parentElement) {
      path.unshift(`${one.localName}:${[...(one.parentElement?.children ?? [])].indexOf(one)}`);
    }
    return {
      place: element === document.body ? 'body' : path.join('>'),
      text: element.textContent.trim().slice(0, 40),
      href: element.getAttribute('href'),
      visible: inWindow,
      seen: outlined || style.boxShadow !== 'none',
    };
  });
}
