import { pathToFileURL } from 'node:url';
import { expect, type Locator, type Page } from 'playwright/test';
import { escapeXml } from '../../../src/text/xml.ts';
import { filesOf, giveFolder } from '../edited-folder.ts';
import type { Part } from './guide-picture.ts';
import type { GuideStage, Said } from './guide-stage.ts';
import type { GuideLanguage } from './guide-words.ts';

/** One picture of the guides: what is shown, and in which of them. */
export interface GuideScene {
  /** The name of the picture without the number of the paper and its ending. */
  readonly name: string;
  readonly guide: Guide;
  /** Brings the page there and says which part of it is pictured. */
  show(page: Page, stage: GuideStage): Promise<Part>;
}

/** The guides that have pictures: from a desk to a volume, after the publication, on putting the site online. */
export type Guide = 'volume' | 'after' | 'online';

/** The number in the handbook of each guide in each language. */
export const guidePapers: Readonly<Record<Guide, Readonly<Record<GuideLanguage, string>>>> = {
  volume: { az: '09', en: '14', ru: '15' },
  after: { az: '11', en: '12', ru: '13' },
  online: { az: '16', en: '10', ru: '17' },
};

/** Every picture of the guides. What stands in them is invented, and says so. */
export const guideScenes: readonly GuideScene[] = [
  { name: 'check', guide: 'volume', show: showCheck },
  { name: 'volume', guide: 'volume', show: (page, stage) => showPage(page, stage, volume, 'img', '.actions') },
  { name: 'changes', guide: 'after', show: showChanges },
  { name: 'editor-list', guide: 'after', show: showList },
  { name: 'editor-form', guide: 'after', show: showForm },
  { name: 'late', guide: 'after', show: showLate },
  { name: 'corrected', guide: 'after', show: (page, stage) => showPage(page, stage, paper('07'), '.record-line', '.take') },
  { name: 'retracted', guide: 'after', show: (page, stage) => showPage(page, stage, paper('05'), '.record-line', CITATION) },
  { name: 'removed', guide: 'after', show: (page, stage) => showPage(page, stage, paper('03'), '.record-line', '.take') },
  { name: 'rename', guide: 'after', show: (page, { rename }) => showTerminal(page, rename) },
  { name: 'moved', guide: 'after', show: showMoved },
  { name: 'person', guide: 'after', show: (page, stage) => showPage(page, stage, () => 'people/nigar-uydurma/', 'h1', '.facts') },
  { name: 'language', guide: 'after', show: (page, stage) => showPage(page, stage, paper('11'), '.record-line', '.take') },
  { name: 'host', guide: 'after', show: (page, { newHost }) => showTerminal(page, newHost) },
  { name: 'same', guide: 'after', show: (page, { sameEdition }) => showTerminal(page, sameEdition) },
  { name: 'desk', guide: 'online', show: (page, { desk }) => showTerminal(page, desk) },
];

/** The formatted reference in the panel of a record. */
const CITATION = '#reference';

const paper =
  (id: string) =>
  ({ words }: GuideStage) =>
    `papers/${words.volume}/${id}/`;
const volume = ({ words }: GuideStage): string => `proceedings/${words.volume}/`;

/** A page of the site, from the first thing to the last that is to be seen. */
async function showPage(page: Page, stage: GuideStage, path: (stage: GuideStage) => string, from: string, until: string): Promise<Part> {
  await page.goto(stage.address + path(stage), { waitUntil: 'networkidle' });
  const main = page.locator('main');
  return { from: main.locator(from).first(), until: main.locator(until).first() };
}

/** The page at a former address, kept from leading on at once. */
async function showMoved(page: Page, { address }: GuideStage): Promise<Part> {
  await page.route(`${address}people/n-uydurma/`, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace(/<meta http-equiv="refresh"[^>]*>/u, '') });
  });
  await page.goto(`${address}people/n-uydurma/`);
  return { from: page.locator('h1, p').first(), until: page.locator('a').last() };
}

/** The late paper and those before it in the contents of the volume. */
async function showLate(page: Page, stage: GuideStage): Promise<Part> {
  await page.goto(stage.address + volume(stage), { waitUntil: 'networkidle' });
  const work = (title: string): Locator =>
    page
      .locator('main li')
      .filter({ has: page.getByRole('link', { name: title }) })
      .first();
  return { from: work(stage.words.titles.corrected), until: work(stage.words.titles.late) };
}

async function showCheck(page: Page, { report }: GuideStage): Promise<Part> {
  await page.goto(pathToFileURL(report).href);
  const section = page.locator('main section').first();
  return { from: section.locator('h2'), until: section.locator('ol > li').first() };
}

/** The first record that changed, before and after; the table wants a little more room than a telephone has. */
async function showChanges(page: Page, { changes }: GuideStage): Promise<Part> {
  await page.setViewportSize({ width: 440, height: 640 });
  await page.goto(pathToFileURL(changes).href);
  return { from: page.locator('#changed'), until: page.locator('#changed ~ * .wide').first() };
}

/** A window of a terminal: the command as it is typed, and what it answers. */
async function showTerminal(page: Page, { called, text }: Said): Promise<Part> {
  // A command is not broken at its hyphens.
  const lines = (words: string) => escapeXml(words).replaceAll(/[^\s]+/gu, '<span>$&</span>');
  await page.setContent(`<!doctype html><meta charset="utf-8"><style>
body { margin: 0; background: #f6f5f2 } span { white-space: nowrap }
pre { margin: 12px; font: 14px/1.45 'Liberation Mono', 'DejaVu Sans Mono', monospace; color: #1d1d1f; white-space: pre-wrap }
</style><pre><b>${lines(called)}</b>\n${lines(text.trimEnd())}</pre>`);
  return { from: page.locator('pre'), until: page.locator('pre') };
}

/** The list of the papers in the editor, opened in a wide window and then seen in a narrow one, where letters stay legible. */
async function showList(page: Page, stage: GuideStage): Promise<Part> {
  await openList(page, stage);
  return narrowed(page, 400);
}

async function showForm(page: Page, stage: GuideStage): Promise<Part> {
  await openList(page, stage);
  await page.getByRole('gridcell', { name: /^07 /u }).dblclick();
  await expect(page.getByRole('group').first()).toBeVisible();
  return narrowed(page, 600);
}

async function openList(page: Page, { editor, content, language, words }: GuideStage): Promise<void> {
  await page.setViewportSize({ width: 1000, height: 700 });
  await page.goto(`${editor}?language=${language}`);
  await giveFolder(page, filesOf(content));
  await page
    .getByRole('button')
    .filter({ hasText: /Local Repository|локальн/iu })
    .first()
    .click();
  // While the editor still reads, it goes back to the first list.
  await expect(async () => {
    await page.getByRole('treeitem', { name: words.volume }).first().click();
    await expect(page.getByRole('gridcell', { name: /^24 /u })).toBeVisible({ timeout: 2000 });
  }).toPass();
}

async function narrowed(page: Page, height: number): Promise<Part> {
  await page.setViewportSize({ width: 400, height });
  await expect(page.getByRole('treeitem')).toHaveCount(0);
  return 'window';
}
