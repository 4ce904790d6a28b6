import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { PdfFacts, PdfShelf } from '../../src/model/pdf-facts.ts';
import { drawFirstPages } from '../../src/pdf/first-pages.ts';
import { PDF_LIMITS } from '../../src/pdf/pdf-reading.ts';
import type { PdfLimits } from '../../src/pdf/pdf-reading.ts';
import { checksumOf } from '../../src/pdf/stored-reading.ts';
import { passingFolder, put } from '../files/content.ts';
import { inventedPdf, rawPdf } from './invented-pdf.ts';

const facts: PdfFacts = { heading: '', numbers: [], missingFonts: [], title: '', restricted: false, repaired: false, unopened: 0 };

/** A PDF of one page of this size, drawn by these commands, with forms that they may call. */
const drawnBy = (commands: string, box = '[0 0 300 200]', forms: readonly string[] = []) =>
  rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox ${box} /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>`,
    { dictionary: '', stream: Buffer.from(commands) },
    ...forms.map((stream, at) => ({
      dictionary: `/Type /XObject /Subtype /Form /BBox [0 0 300 200] /Resources << /XObject << /X ${6 + at} 0 R >> >>`,
      stream: Buffer.from(stream),
    })),
  ]);

async function drawn(
  pdfs: Readonly<Record<string, Uint8Array>>,
  { cache = passingFolder(), limits }: { cache?: string; limits?: PdfLimits } = {},
) {
  const content = passingFolder();
  const files = Object.entries(pdfs).map(([name, bytes]) => ({ name, path: `papers/first/${name}`, bytes: bytes.length }));
  for (const { name, path } of files) put(content, path, pdfs[name] ?? '');
  const shelf: PdfShelf = {
    read: new Map(files.map((file) => [file.path, { file, pages: [''], facts, isUsable: true }])),
    checksums: new Map(files.map(({ name, path }) => [path, checksumOf(pdfs[name] ?? Buffer.alloc(0))])),
  };
  const progress: string[] = [];
  const { pictures, issues } = await drawFirstPages(files, shelf, {
    content,
    cache,
    ...(limits && { limits }),
    progress: (done, total) => progress.push(`${done}/${total}`),
  });
  return { pictures, issues: issues.map(({ rule, place, args }) => [rule, place.file, args['fault']]), progress, shelf, files, content };
}

test('page one is drawn in the shape of the page, as WebP', async () => {
  const { pictures, issues, progress } = await drawn({
    '01.pdf': await inventedPdf(['Words on page one', 'and on page two']),
    '02.pdf': drawnBy('1 0 0 rg 0 0 300 200 re f'),
  });
  const [text, red] = [pictures.get('papers/first/01.pdf'), pictures.get('papers/first/02.pdf')];
  expect([text?.width, text?.height, red?.width, red?.height]).toEqual([240, 340, 240, 160]);
  expect(issues).toEqual([]);
  expect(progress).toEqual(['1/2', '2/2']);
  const paper = await sharp(text?.file).stats();
  expect(paper.isOpaque).toBe(true);
  // White paper with a few dark letters.
  expect(paper.channels[0]?.max).toBeGreaterThan(250);
  expect(paper.channels[0]?.min).toBeLessThan(150);
  const [r, g, b] = (await sharp(red?.file).stats()).channels.map(({ mean }) => Math.round(mean / 255));
  expect([r, g, b]).toEqual([1, 0, 0]);
});

test('a banner, a thread and a page without size stay pictures', async () => {
  const { pictures, issues } = await drawn({
    '01.pdf': drawnBy('0 g', '[0 0 14000 2]'),
    '02.pdf': drawnBy('0 g', '[0 0 2 14000]'),
    '03.pdf': drawnBy('0 g', '[0 0 0 0]'),
  });
  expect(issues).toEqual([]);
  for (const { width, height } of pictures.values()) {
    expect(width).toBe(240);
    expect(height).toBeGreaterThanOrEqual(1);
    expect(height).toBeLessThanOrEqual(480);
  }
});

test('a page that would be drawn for days costs its time once', async () => {
  const cache = passingFolder();
  const forms = Array.from({ length: 12 }, (_, depth) => (depth === 11 ? '0 0 300 200 re f ' : '/X Do ').repeat(10));
  const pdfs = { '01.pdf': drawnBy('/X Do', undefined, forms) };
  const limits = { ...PDF_LIMITS, seconds: 1 };
  const expected = [['pdf-not-drawn', 'papers/first/01.pdf', 'time']];
  expect((await drawn(pdfs, { cache, limits })).issues).toEqual(expected);
  const [refused = ''] = readdirSync(cache);
  // Told apart from a new drawing by another fault.
  writeFileSync(join(cache, refused), 'encrypted');
  expect((await drawn(pdfs, { cache, limits })).issues.map(([, , fault]) => fault)).toEqual(['encrypted']);
  writeFileSync(join(cache, refused), 'damage of the file itself');
  expect((await drawn(pdfs, { cache, limits })).issues).toEqual(expected);
});

test('one that cannot be opened leaves the others their pictures', async () => {
  const { pictures, issues } = await drawn({
    '01.pdf': Buffer.from('%PDF-1.7\nnothing\n%%EOF\n'),
    '02.pdf': await inventedPdf(['The good one']),
  });
  expect(issues).toEqual([['pdf-not-drawn', 'papers/first/01.pdf', 'damaged']]);
  expect([...pictures.keys()]).toEqual(['papers/first/02.pdf']);
});

test('a picture is kept by the bytes of its PDF, and drawn again when it is damaged', async () => {
  const cache = passingFolder();
  const pdfs = { '01.pdf': await inventedPdf(['Words to be kept']) };
  await drawn(pdfs, { cache });
  const [kept = ''] = readdirSync(cache).map((name) => join(cache, name));
  const bytes = readFileSync(kept);
  const other = await sharp({ create: { width: 240, height: 9, channels: 3, background: 'white' } })
    .webp()
    .toBuffer();
  writeFileSync(kept, other);
  expect((await drawn(pdfs, { cache })).pictures.get('papers/first/01.pdf')?.height).toBe(9);
  for (const damage of ['', 'no picture', bytes.subarray(0, 20)]) {
    writeFileSync(kept, damage);
    await drawn(pdfs, { cache });
    expect(readFileSync(kept).equals(bytes)).toBe(true);
  }
});

test('what could not be read is not drawn', async () => {
  const { files, content, shelf } = await drawn({ '01.pdf': await inventedPdf(['A page']) });
  const unread = await drawFirstPages(files, { ...shelf, read: new Map() }, { content, cache: passingFolder() });
  expect([unread.pictures.size, unread.issues.length]).toEqual([0, 0]);
});
