import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readRepository } from '../../src/files/read.ts';
import { siteOf } from '../../src/model/address.ts';
import { link } from '../../src/model/link.ts';
import type { Resolution } from '../../src/model/repository.ts';
import { PdfReader } from '../../src/pdf/pdf-reader.ts';
import { PDF_LIMITS } from '../../src/pdf/pdf-reading.ts';
import { typesetResolution } from '../../src/resolution-document.ts';
import { resolutionPdf } from '../../src/typeset/resolution-pdf.ts';
import { fixtures } from '../files/content.ts';

const site = siteOf('https://towns.example.org/kept', ['en', 'az', 'ru']);
const { records } = await readRepository(join(fixtures, 'resolutions'));
const { resolutions } = link(records, { drafts: false });
const folder = mkdtempSync(join(tmpdir(), 'plenary-typeset-'));
const reader = new PdfReader(PDF_LIMITS);

afterAll(async () => {
  await reader.close();
  rmSync(folder, { recursive: true, force: true });
});

async function set(resolution: Resolution | undefined, language: string): Promise<Uint8Array> {
  const document = resolution && typesetResolution(resolution, language, site);
  if (!document) throw new Error('nothing to set');
  return resolutionPdf(document);
}

async function pagesOf(pdf: Uint8Array): Promise<readonly string[]> {
  const path = join(folder, `${createHash('sha256').update(pdf).digest('hex')}.pdf`);
  writeFileSync(path, pdf);
  const reading = await reader.read(path);
  if (!('pages' in reading)) throw new Error(reading.fault);
  return reading.pages.map((page) => page.replace(/\s+/gu, ' '));
}

test('a resolution is a document with its header, its line of adoption, its numbers and its pages', async () => {
  const pages = await pagesOf(await set(resolutions[0], 'en'));
  const text = pages.join(' ');
  expect(pages[0]).toContain('Resolution RL/2020/1 On benches, lamps and bridges by the river The Korpu programme');
  expect(pages[0]).toContain('Adopted by recorded vote, 4–1–1, 3rd plenary meeting, 3 June 2020');
  expect(pages[0]).toContain('The League of River Towns, Recalling what each bench by the river is for,');
  expect(text).toContain('1. Decides that every town keep each bench in good order: (a) Whether the ferry is safe; (b) Whether');
  expect(text).toMatch(/\(iii\) By day and by night, for the stair;/u);
  expect(text).toMatch(/7\. \(struck out on 1 September 2020\. [^)]+\) Requests/u);
  expect(text).toContain('Annex 2. Dates and sums');
  expect(text).toMatch(/Town Crowns By Arrakol 750 2021/u);
  expect(text).toContain('Arrakol: for');
  for (const [at, page] of pages.entries()) {
    expect(page).toContain(`Page ${at + 1} of ${pages.length}`);
    expect(page).toContain('https://towns.example.org/kept/resolutions/2020-river-league/01/');
  }
});

test('every language has its letters, its words and its numbers', async () => {
  expect((await pagesOf(await set(resolutions[2], 'az'))).join(' ')).toMatch(
    /Köhnə bərə haqqında .*Yenisi ilə əvəz edilib.*Səhifə 1, cəmi 1/u,
  );
  const russian = (await pagesOf(await set(resolutions[0], 'ru'))).join(' ');
  expect(russian).toContain('Перевод: Office of the League');
  expect(russian).toContain('1. постановляет каждому городу содержать в порядке состояние скамьи: a) безопасность парома;');
  expect(russian).toContain('10. На этом языке текста нет: русский.');
});

test('the same resolution gives the same bytes, tagged for those who do not see it', async () => {
  const [one, two] = [await set(resolutions[0], 'az'), await set(resolutions[0], 'az')];
  expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
  const raw = Buffer.from(one).toString('latin1');
  expect(raw).toContain('/StructTreeRoot');
  expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>');
  expect(raw).toMatch(/SourceSerif4-Regular/u);
});

test('nothing in a text is read as markup', async () => {
  const [, second] = resolutions;
  const [first] = second?.operative ?? [];
  if (!second || !first) throw new Error('the fixture has clauses');
  const hostile = '#panic("no") $x^2$ _a_ = b `c` <d> @e // f \\ [g] #[h] "i" ~ -- *Decides* on';
  const changed = { ...second, operative: [{ ...first, text: { en: hostile } }] };
  const [page] = await pagesOf(await set(changed, 'en'));
  expect(page).toContain('1. #panic("no") $x^2$ _a_ = b `c` <d> @e // f \\ [g] #[h] "i" ~ -- Decides on');
});

test('what cannot be set is not offered: no text, or letters that no face has', () => {
  const [first, , , , archived] = resolutions;
  expect(archived && typesetResolution(archived, 'en', site)).toBeUndefined();
  const georgian = first && { ...first, record: { ...first.record, title: { en: 'საქართველო' } } };
  expect(georgian && typesetResolution(georgian, 'en', site)).toBeUndefined();
});
