import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test, type Locator, type Page } from 'playwright/test';
import { builtSite } from './built-site.ts';
import { check, filesOf, folderOf, giveFolder, startEditor, writeBehind, type EditorServer } from './edited-folder.ts';

const content = resolve('tests/fixtures/whole');
const files = filesOf(content);
const PAPER = 'papers/2021-mountain-roads/01.md';
const before = textOf(files, PAPER);
let editor: EditorServer;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(240_000);
  editor = await startEditor(content);
});
test.afterAll(() => editor.close());

/** Opens the editor on a folder with the files of the fixture; complaints and calls to other hosts are gathered. */
async function open(page: Page, language: string, given: ReadonlyMap<string, Buffer> = files): Promise<string[]> {
  const heard: string[] = [];
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(editor.address).origin) heard.push(`another host: ${request.url()}`);
  });
  page.on('pageerror', (error) => heard.push(`script: ${error.message}`));
  page.on('console', (message) => {
    // Sveltia shows previews in a frame of its own page.
    if (['error', 'warning'].includes(message.type()) && !message.text().startsWith('An iframe which')) heard.push(message.text());
  });
  await page.goto(`${editor.address}?language=${language}`);
  await giveFolder(page, given);
  await page.getByRole('button', { name: 'Work with Local Repository' }).click();
  await expect(page.getByRole('treeitem').first()).toBeVisible();
  return heard;
}

/** Opens a paper from the list of its volume. */
async function openPaper(page: Page, collection: string, id: string): Promise<void> {
  await page.getByRole('treeitem', { name: collection }).click();
  await page.getByRole('gridcell', { name: new RegExp(`^${id} `, 'u') }).dblclick();
  await expect(save(page)).toBeVisible();
}

/** A field of the form; the editor sets its label between marks of direction. */
const field = (page: Page, label: string): Locator => page.getByRole('group', { name: new RegExp(`“.?${label}.?” Field`, 'u') });

async function type(page: Page, label: string, text: string): Promise<void> {
  const group = field(page, label).first();
  // The editor makes the fields of a form when they are scrolled to.
  await page.mouse.move(300, 400);
  await expect(async () => {
    if (!(await group.isVisible())) await page.mouse.wheel(0, 300);
    expect(await group.isVisible()).toBe(true);
  }).toPass();
  await group.scrollIntoViewIfNeeded();
  await group.getByRole('textbox').fill(text);
}

const save = (page: Page): Locator => page.getByRole('button', { name: 'Save', exact: true });

/** Saves and waits until the editor is back at its list. */
async function saved(page: Page): Promise<ReadonlyMap<string, Buffer>> {
  await save(page).click();
  await expect(page.getByRole('grid', { name: 'Entries' })).toBeVisible();
  return folderOf(page);
}

function textOf(folder: ReadonlyMap<string, Buffer>, path: string): string {
  return folder.get(path)?.toString() ?? '';
}

/** The paths of the files that are not as they were. */
function changed(folder: ReadonlyMap<string, Buffer>): string[] {
  const paths = [...new Set([...files.keys(), ...folder.keys()])].sort();
  return paths.filter((path) => !folder.get(path)?.equals(files.get(path) ?? Buffer.from('none')));
}

test('a paper is found, changed and saved in Azerbaijani: only what was changed is another, and the check passes', async ({ page }) => {
  const heard = await open(page, 'az');
  await openPaper(page, '2021-mountain-roads: əsərlər', '01');
  await type(page, 'İngilis', 'A night on a pass');
  await type(page, 'Məqalənin nömrəsi', 'e17');
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toHaveText('Aşırımda bir gecə');
  const after = await saved(page);
  expect(changed(after)).toEqual([PAPER]);
  expect(textOf(after, PAPER)).toBe(
    before.replace('A night on the pass', 'A night on a pass').replace('articleNumber: e7', 'articleNumber: e17'),
  );
  expect(check(after)).toMatchObject({ sound: true });
  expect(heard).toEqual([]);
});

test('a PDF under any name is put beside its paper under the paper’s id', async ({ page }) => {
  const heard = await open(page, 'en');
  await openPaper(page, '2021-mountain-roads: papers', '01');
  // Two papers with one and the same PDF would be an error.
  const pdf = Buffer.concat([files.get('papers/2019-river-towns/02.pdf') ?? Buffer.of(), Buffer.from('% of the other paper\n')]);
  await field(page, 'PDF of the paper').getByRole('button', { name: 'Browse' }).click();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('dialog').getByRole('button', { name: 'Upload' }).click();
  await (await choosing).setFiles({ name: 'My paper (final).pdf', mimeType: 'application/pdf', buffer: pdf });
  await page.getByRole('dialog').getByRole('button', { name: 'Insert' }).click();
  const after = await saved(page);
  expect(changed(after)).toEqual(['papers/2021-mountain-roads/01.pdf']);
  expect(after.get('papers/2021-mountain-roads/01.pdf')?.equals(pdf)).toBe(true);
  expect(check(after)).toMatchObject({ sound: true });
  expect(heard).toEqual([]);
});

test('a replaced version of a paper is not in the list', async ({ page }) => {
  await open(page, 'az', new Map([...files, [PAPER.replace('.md', '.v1.md'), Buffer.from(before)]]));
  await page.getByRole('treeitem', { name: '2021-mountain-roads: əsərlər' }).click();
  await expect(page.getByRole('gridcell', { name: /^01 /u })).toHaveCount(1);
  await expect(page.getByRole('gridcell', { name: /^01\.v1/u })).toHaveCount(0);
});

test('what someone else changed meanwhile elsewhere in the file is joined with the save', async ({ page }) => {
  await open(page, 'en');
  await openPaper(page, '2021-mountain-roads: papers', '01');
  await type(page, 'English', 'A night on a pass');
  const theirs = `${before.replace('articleNumber: e7', '# from the printed volume\narticleNumber: e8')}\nTheir last line.\n`;
  await writeBehind(page, PAPER, theirs);
  await save(page).click();
  await expect(page.locator('.plenary-notice')).toContainText('Someone else changed 01.md');
  await page.locator('.plenary-notice').getByRole('button', { name: 'Close' }).click();
  const after = await folderOf(page);
  expect(textOf(after, PAPER)).toBe(theirs.replace('A night on the pass', 'A night on a pass'));
  expect(changed(after)).toEqual([PAPER]);
});

test('two who change the same: the second is told, and both versions are kept', async ({ page }) => {
  await open(page, 'en');
  await openPaper(page, '2021-mountain-roads: papers', '01');
  await type(page, 'English', 'Mine');
  const theirs = before.replace('A night on the pass', 'Theirs');
  await writeBehind(page, PAPER, theirs);
  await save(page).click();
  await expect(page.getByRole('alertdialog')).toContainText('01.md.kept-1~');
  const after = await folderOf(page);
  expect(textOf(after, PAPER)).toBe(theirs);
  expect(textOf(after, `${PAPER}.kept-1~`)).toContain('en: Mine');
  expect(changed(after)).toEqual([PAPER, `${PAPER}.kept-1~`]);
  // The copy that was kept is no record.
  expect(check(after)).toMatchObject({ sound: true });
});

test('the public site has no editor; a build that is asked for it has', () => {
  test.setTimeout(240_000);
  expect(existsSync(join(builtSite.folder, 'index.html'))).toBe(true);
  expect(existsSync(join(builtSite.folder, 'admin'))).toBe(false);
  const top = mkdtempSync(join(tmpdir(), 'plenary-with-editor-'));
  const env = { ...process.env, PLENARY_CONTENT: content, PLENARY_OUT: join(top, 'site'), PLENARY_CACHE: join(top, 'cache') };
  const { status, stderr } = spawnSync(process.execPath, [resolve('src/cli/plenary.ts'), 'build', '--with-editor'], {
    env,
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  for (const name of ['index.html', 'editor.js', 'editor.az.json']) expect(existsSync(join(top, 'site', 'admin', name)), name).toBe(true);
  rmSync(top, { recursive: true, force: true });
});
