import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { builtSite } from './built-site.ts';
import { chooseStyle, citedPaper as paper, field, openChoices, output, panel, status } from './cite-panel.ts';
import { expect, test } from './site-test.ts';

const other = 'papers/2017-migration-policy/09/';
const [resolution = ''] = builtSite.files('resolutions/2017-migration-policy/*/index.html').map((page) => page.replace('index.html', ''));

const styles = [
  ['MLA 9', /^Eminov, Zakir\. .*17 Feb\. 2017/u],
  ['Chicago 17, author–date', /^Eminov, Zakir\. 2017\./u],
  ['Chicago 17, notes and bibliography', /^Eminov, Zakir\. “/u],
  ['Harvard (Cite Them Right)', /^Eminov, Z\. \(2017\)/u],
  ['Vancouver', /^Eminov Z\. /u],
  ['IEEE', /^Z\. Eminov, “/u],
  ['GOST R 7.0.5-2008', /^Eminov Z\.[ \u00A0]?/u],
  ['GOST R 7.0.5-2008, numbered', /^Eminov Z\.[ \u00A0]?/u],
  ['AAK (Higher Attestation Commission of Azerbaijan)', /^Eminov,? Z\./u],
] as const;

test('the reader goes through the ten styles, and back to that of the page', async ({ page }) => {
  await page.goto(paper);
  const built = await output(page).innerHTML();
  await openChoices(page);
  await expect(field(page, 'Style').locator('option')).toHaveCount(11);
  const seen = new Set([built]);
  for (const [style, reference] of styles) {
    await chooseStyle(page, style);
    await expect(output(page)).toHaveText(reference);
    await expect(status(page)).toHaveText(`Reference · ${style} · English`);
    seen.add(await output(page).innerHTML());
  }
  expect(seen.size).toBeGreaterThan(8);
  await chooseStyle(page, 'APA 7');
  expect(await output(page).innerHTML()).toBe(built);
});

test('a citation speaks the language that was chosen', async ({ page }) => {
  await page.goto(paper);
  await openChoices(page);
  await chooseStyle(page, 'MLA 9');
  await field(page, 'Language of the citation').selectOption('ru');
  await expect(output(page)).toHaveText(/Баку/u);
  await expect(output(page)).toHaveAttribute('lang', 'ru');
  await field(page, 'Language of the citation').selectOption('az');
  await expect(output(page)).toHaveText(/Bakı/u);
  await expect(status(page)).toHaveText(/Azerbaijani/u);
});

test('text and footnotes, first, repeated and right after, with the page that the reader types', async ({ page }) => {
  await page.goto(paper);
  await openChoices(page);
  await expect(field(page, 'Place in the work')).toBeHidden();
  await field(page, 'Form').selectOption({ label: 'Citation in the text' });
  await expect(output(page)).toHaveText('(Eminov, 2017)');
  await field(page, 'Place in the work').fill('12');
  await expect(output(page)).toHaveText(/^\(Eminov, 2017, p\.\s12\)$/u);
  await field(page, 'What the place is').selectOption({ label: 'Paragraph' });
  await expect(output(page)).toHaveText(/^\(Eminov, 2017, para\.\s12\)$/u);
  await chooseStyle(page, 'Chicago 17, notes and bibliography');
  await field(page, 'Form').selectOption({ label: 'Footnote, first' });
  await expect(output(page)).toHaveText(/^Zakir Eminov, “Main directions of migration.*12/iu);
  await field(page, 'Form').selectOption({ label: 'Footnote, repeated' });
  await expect(output(page)).toHaveText(/^Eminov, “Main directions[^(]{0,90}12\.?$/iu);
  await expect(status(page)).toHaveText('Footnote, repeated · Chicago 17, notes and bibliography · English');
  await chooseStyle(page, 'IEEE');
  await expect(status(page)).toHaveText(/This style has no footnotes: it cites in the text\.$/u);
});

test('whoever chooses and types at once is told what is shown', async ({ page }) => {
  await page.goto(paper);
  await openChoices(page);
  await field(page, 'Form').selectOption({ label: 'Citation in the text' });
  await field(page, 'Style').selectOption({ label: 'Vancouver' });
  await field(page, 'Place in the work').fill('12');
  await expect(status(page)).toHaveText('Citation in the text · Vancouver · English');
});

test('a resolution is cited by clause', async ({ page }) => {
  await page.goto(resolution);
  await openChoices(page);
  await field(page, 'Form').selectOption({ label: 'Citation in the text' });
  await expect(field(page, 'What the place is')).toHaveValue('clause');
  const before = await output(page).innerText();
  await field(page, 'Place in the work').fill('3');
  await expect(output(page)).not.toHaveText(before);
  await expect(output(page)).toHaveText(/3/u);
});

test('the date of access is the reader’s own day, and only on wish', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2031-08-09T12:00:00'));
  await page.goto(paper);
  await openChoices(page);
  await chooseStyle(page, 'Harvard (Cite Them Right)');
  await expect(output(page)).not.toHaveText(/2031/u);
  const access = panel(page).getByRole('switch', { name: 'With today as the date of access' });
  await access.check();
  await expect(output(page)).toHaveText(/Accessed: 9 August 2031/u);
  await access.uncheck();
  await expect(output(page)).not.toHaveText(/2031/u);
});

test('any other style is found by keyboard alone', async ({ page }) => {
  await page.goto(paper);
  await panel(page).locator('summary').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(field(page, 'Style')).toBeFocused();
  await page.keyboard.press('End');
  const search = panel(page).getByRole('combobox', { name: 'Find a style' });
  await expect(search).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(search).toBeFocused();
  await page.keyboard.type('taylor chicago author');
  const list = panel(page).getByRole('listbox', { name: 'Styles that match' });
  const options = list.getByRole('option');
  await expect(options.first()).toHaveText(/Taylor & Francis - Chicago/u);
  await expect(search).toHaveAttribute('aria-expanded', 'true');
  await expect(panel(page).locator('[data-cite-other]').getByRole('status')).toHaveText(/^\d+ styles? match/u);
  await page.keyboard.press('ArrowDown');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  expect(await search.getAttribute('aria-activedescendant')).toBe(await options.first().getAttribute('id'));
  await page.keyboard.press('ArrowUp');
  await expect(options.last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await expect(search).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('ArrowDown');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(list).toBeHidden();
  await expect(search).toBeFocused();
  await expect(status(page)).toHaveText(/^Reference · Taylor & Francis - Chicago/u);
  await expect(output(page)).toHaveText(/^Eminov, Z.* 2017\./u);
  await expect(field(page, 'Style')).toHaveValue('taylor-and-francis-chicago-author-date');
});

test('a style is found by mouse, letters are folded, and what no style has is said', async ({ page }) => {
  await page.goto(paper);
  await openChoices(page);
  await field(page, 'Style').selectOption({ label: 'Another style…' });
  const search = panel(page).getByRole('combobox', { name: 'Find a style' });
  await search.fill('bibliotheque');
  await panel(page)
    .getByRole('option', { name: /Bibliothèque/u })
    .first()
    .click();
  await expect(status(page)).toHaveText(/Bibliothèque/u);
  await search.fill('no such style at all');
  await expect(panel(page).getByText('No style matches')).toBeVisible();
});

test('what was chosen holds on the next page, where nothing moves by it', async ({ page }) => {
  await page.goto(paper);
  await openChoices(page);
  await chooseStyle(page, 'Chicago 17, author–date');
  await field(page, 'Language of the citation').selectOption('ru');
  await expect(output(page)).toHaveText(/Баку/u);
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    await page.evaluate(() => localStorage.clear());
    const plain = await heightOn(page, other);
    await page.evaluate(() => localStorage.setItem('plenary.cite', '{"style":"chicago-author-date","language":"ru"}'));
    await page.goto(other);
    await panel(page).scrollIntoViewIfNeeded();
    await expect(status(page)).toHaveText('Reference · Chicago 17, author–date · Russian');
    expect(await output(page).evaluate((one) => one.clientHeight)).toBe(plain.reference);
    expect(await page.locator('#content').evaluate((one) => one.scrollHeight)).toBe(plain.page);
  }
  await panel(page).locator('summary').click();
  await expect(field(page, 'Style')).toHaveValue('chicago-author-date');
  await expect(field(page, 'Language of the citation')).toHaveValue('ru');
  const { clientHeight, scrollHeight } = await output(page).evaluate(({ clientHeight, scrollHeight }) => ({ clientHeight, scrollHeight }));
  expect(scrollHeight).toBeLessThanOrEqual(clientHeight + 1);
});

/** How high a page and its reference stand when all its letters have come. */
async function heightOn(page: Page, path: string): Promise<{ readonly reference: number; readonly page: number }> {
  await page.goto(path);
  await page.evaluate(() => document.fonts.ready);
  return {
    reference: await output(page).evaluate((one) => one.clientHeight),
    page: await page.locator('#content').evaluate((one) => one.scrollHeight),
  };
}

test('a reader who is quicker than the program has chosen all the same', async ({ page }) => {
  let arrive = (): void => undefined;
  const held = new Promise<void>((resolve) => (arrive = resolve));
  await page.route(/panel\.[\w-]+\.js/u, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(paper);
  await openChoices(page);
  await field(page, 'Style').selectOption({ label: 'IEEE' });
  await field(page, 'Form').selectOption({ label: 'Citation in the text' });
  arrive();
  await expect(status(page)).toHaveText('Citation in the text · IEEE · English');
  await expect(output(page)).toHaveText('[1]');
  expect(await page.evaluate(() => localStorage.getItem('plenary.cite'))).toBe('{"style":"ieee","form":"in-text"}');
});

test('a style that was searched for holds too, and a store that is malformed does no harm', async ({ page }) => {
  await page.goto(paper);
  await page.evaluate(() => localStorage.setItem('plenary.cite', '{"style":"nature","language":"en"}'));
  await page.goto(other);
  await panel(page).scrollIntoViewIfNeeded();
  await expect(status(page)).toHaveText('Reference · Nature · English');
  for (const kept of ['{', '[]', 'null', '{"style":7,"form":"poem","language":"<b>"}', '{"style":"no-such-style"}']) {
    await page.evaluate((text) => localStorage.setItem('plenary.cite', text), kept);
    await page.goto(paper);
    await openChoices(page);
    await chooseStyle(page, 'IEEE');
    await expect(output(page)).toHaveText(/^Z\. Eminov/u);
  }
});

for (const width of [320, 1280]) {
  for (const scheme of ['light', 'dark'] as const) {
    test(`axe finds nothing in the open panel at ${width} px, ${scheme}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: scheme });
      await page.goto(paper);
      await openChoices(page);
      await field(page, 'Form').selectOption({ label: 'Footnote, first' });
      await field(page, 'Style').selectOption({ label: 'Another style…' });
      await panel(page).getByRole('combobox', { name: 'Find a style' }).fill('nature');
      await page.keyboard.press('ArrowDown');
      await expect(panel(page).locator('[role="option"][aria-selected="true"]')).toBeVisible();
      expect((await new AxeBuilder({ page }).include('#cite').analyze()).violations).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  }
}

for (const [language, name, summary] of [
  ['az/', 'Bu yazıya istinad', 'Başqa üslublar, formalar və fayllar'],
  ['ru/', 'Ссылка на эту запись', 'Другие стили, формы и файлы'],
] as const) {
  test(`the panel speaks the language of the page: ${language}`, async ({ page }) => {
    await page.goto(language + paper);
    const section = page.getByRole('region', { name });
    await section.getByText(summary).click();
    await section.locator('[name="style"]').selectOption('modern-language-association');
    await expect(section.locator('[data-cite-status]')).toContainText('MLA 9');
    await expect(section.locator('[data-cite-output]')).toHaveText(language === 'az/' ? /Bakı/u : /Баку/u);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the reference and the files are there, and nothing that needs a script', async ({ page }) => {
    await page.goto(paper);
    await expect(output(page)).toHaveText(/^Eminov, Z\. \(2017/u);
    for (const label of ['BibTeX', 'RIS', 'CSL-JSON']) await expect(panel(page).getByRole('link', { name: label })).toBeVisible();
    for (const control of await panel(page).locator('button, select, input, summary').all()) await expect(control).toBeHidden();
  });
});

test('only the reference is printed, whichever is shown', async ({ page }) => {
  await page.goto(paper);
  await openChoices(page);
  await chooseStyle(page, 'IEEE');
  await page.emulateMedia({ media: 'print' });
  await expect(output(page)).toBeVisible();
  expect((await panel(page).innerText()).replace(/\s+/gu, ' ')).toMatch(/^Cite this record Z\. Eminov, “[^·]*$/u);
  for (const control of await panel(page).locator('button, select, input, summary, a').all()) await expect(control).toBeHidden();
});
