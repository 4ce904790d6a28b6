import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { builtSite } from './built-site.ts';
import { chooseStyle, citedPaper as paper, field, openChoices, output, panel, status } from './cite-panel.ts';
import { expect, test } from './site-test.ts';

const volume = 'proceedings/2017-migration-policy/';

test.describe('copying', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('as plain text', async ({ page }) => {
    await page.goto(paper);
    await panel(page).getByRole('button', { name: 'Copy as plain text' }).click();
    await expect(status(page)).toHaveText('Copied as plain text');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe((await output(page).innerText()).trim());
  });

  test('with its formatting: HTML for a word processor, and plain text beside it', async ({ page }) => {
    await page.goto(paper);
    await panel(page).getByRole('button', { name: 'Copy with formatting' }).click();
    await expect(status(page)).toHaveText('Copied with its formatting');
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string) => (await item?.getType(type))?.text() ?? '';
      return { html: await read('text/html'), text: await read('text/plain') };
    });
    expect(copied.html).toMatch(/<p lang="en">Eminov, Z\..*<i>Main directions of migration.*<\/i>/u);
    expect(copied.html).not.toContain('class=');
    expect(copied.text).toBe((await output(page).innerText()).trim());
  });

  test('a footnote, as it is shown', async ({ page }) => {
    await page.goto(paper);
    await openChoices(page);
    await chooseStyle(page, 'Chicago 17, notes and bibliography');
    await field(page, 'Form').selectOption({ label: 'Footnote, first' });
    await expect(output(page)).toHaveText(/^Zakir Eminov/u);
    await panel(page).getByRole('button', { name: 'Copy as plain text' }).click();
    await expect(status(page)).toHaveText('Copied as plain text');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^Zakir Eminov/u);
  });

  test('a file', async ({ page }) => {
    await page.goto(paper);
    await openChoices(page);
    await panel(page).getByRole('button', { name: 'Copy', exact: true }).click();
    await expect(status(page)).toHaveText('BibTeX: copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(builtSite.read(`${paper}07.bib`));
  });
});

test('a browser that does not let pages copy selects the citation instead', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    Object.defineProperty(window, 'ClipboardItem', { value: undefined });
  });
  await page.goto(paper);
  for (const button of ['Copy as plain text', 'Copy with formatting']) {
    await panel(page).getByRole('button', { name: button }).click();
    await expect(status(page)).toHaveText(/^This browser does not let a page copy\. The citation is selected/u);
    expect((await page.evaluate(() => getSelection()?.toString()))?.trim()).toBe((await output(page).innerText()).trim());
    await page.evaluate(() => getSelection()?.removeAllRanges());
  }
});

for (const [label, file] of [
  ['BibTeX', '07.bib'],
  ['RIS', '07.ris'],
  ['CSL-JSON', '07.csl.json'],
] as const) {
  test(`the ${label} that the browser makes is the file of the site`, async ({ page }) => {
    expect((await download(page, paper, label)).text).toBe(builtSite.read(paper + file));
  });
}

for (const [label, form] of [
  [/8-bit/u, /^@unpublished\{eminov2017main,\n[\x00-\x7F]*$/u],
  [/EndNote/u, /^%0 .*%A Eminov, Zakir/su],
  [/MODS/u, /<modsCollection.*<title>Main directions of migration/su],
] as const) {
  test(`a file made on wish: ${label.source}`, async ({ page }) => {
    expect((await download(page, paper, label)).text).toMatch(form);
  });
}

test('a reader who is quicker than the program gets the file all the same', async ({ page }) => {
  const held: (() => void)[] = [];
  await page.route(/\/panel\.[^/]*$/u, async (route) => {
    await new Promise<void>((release) => held.push(release));
    await route.continue();
  });
  await page.goto(paper);
  await openChoices(page);
  const download = page.waitForEvent('download');
  await panel(page).getByRole('button', { name: 'Download' }).click();
  await expect.poll(() => held.length).toBe(2);
  for (const release of held) release();
  expect((await download).suggestedFilename()).toBe('07.bib');
});

test('the files of a volume hold all that belongs to it, and its reference is its own', async ({ page }) => {
  const { text, name } = await download(page, volume, 'RIS');
  expect(name).toBe('2017-migration-policy.ris');
  expect(text).toBe(builtSite.read(`${volume}2017-migration-policy.ris`));
  await chooseStyle(page, 'MLA 9');
  await expect(output(page)).toHaveText(/^Migration policy in Azerbaijan/iu);
});

async function download(page: Page, path: string, label: string | RegExp): Promise<{ readonly name: string; readonly text: string }> {
  await page.goto(path);
  await openChoices(page);
  const formats = field(page, 'File for a reference manager');
  const options = await formats.locator('option').allTextContents();
  const wanted = options
    .map((option) => option.trim())
    .find((option) => (typeof label === 'string' ? option === label : label.test(option)));
  await formats.selectOption({ label: wanted ?? String(label) });
  const [saved] = await Promise.all([page.waitForEvent('download'), panel(page).getByRole('button', { name: 'Download' }).click()]);
  await expect(status(page)).toHaveText(/: the file is downloaded$/u);
  return { name: saved.suggestedFilename(), text: readFileSync(await saved.path(), 'utf8') };
}
