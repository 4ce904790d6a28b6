import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readRepository } from '../../src/files/read.ts';
import { link } from '../../src/model/link.ts';
import { PDF_LIMITS } from '../../src/pdf/pdf-reading.ts';
import type { PdfLimits } from '../../src/pdf/pdf-reading.ts';
import { readPdfTexts } from '../../src/pdf/pdf-texts.ts';
import { baseContent, passingFolder, put } from '../files/content.ts';
import { inventedPdf, lockedPdf, rawPdf } from './invented-pdf.ts';

const VOLUME = 'status: published\ntitle: { en: First volume }\npdf: whole.pdf\n';
const paper = (language: string, status = 'published') =>
  `---\nkind: paper\nlanguage: ${language}\ntitle: { ${language}: A }\nstatus: ${status}\n---\n`;

const CATALOGUE = '<< /Type /Catalog /Pages 2 0 R >>';
const ONE_PAGE = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
const pageWith = (resources: string) =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> ${resources} >> >>`;
const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';

/** Bytes that become six hundred times as many. */
const swollen = (megabytes: number) =>
  rawPdf([
    CATALOGUE,
    ONE_PAGE,
    pageWith(''),
    FONT,
    { dictionary: '/Filter /FlateDecode', stream: deflateSync(Buffer.alloc(megabytes * 1_000_000, 'BT /F1 9 Tf 10 10 Td (ha) Tj ET\n')) },
  ]);

/** A picture of ten pictures of ten pictures …: a million million lines of text. */
const nested = () =>
  rawPdf([
    CATALOGUE,
    ONE_PAGE,
    pageWith('/XObject << /X 6 0 R >>'),
    FONT,
    { dictionary: '', stream: Buffer.from('/X Do') },
    ...Array.from({ length: 12 }, (_, depth) => ({
      dictionary: `/Type /XObject /Subtype /Form /BBox [0 0 300 200] /Resources << /Font << /F1 4 0 R >> /XObject << /X ${7 + depth} 0 R >> >>`,
      stream: Buffer.from((depth === 11 ? 'BT /F1 9 Tf 10 10 Td (ha) Tj ET ' : '/X Do ').repeat(10)),
    })),
  ]);

interface Read {
  readonly texts: Readonly<Record<string, readonly string[]>>;
  readonly issues: readonly (readonly [rule: string, file: string, args: unknown])[];
  readonly progress: readonly string[];
}

async function read(
  content: string,
  { cache = passingFolder(), drafts = false, limits = {} }: { cache?: string; drafts?: boolean; limits?: Partial<PdfLimits> } = {},
): Promise<Read> {
  const { records } = await readRepository(content);
  const progress: string[] = [];
  const { texts, issues } = await readPdfTexts(link(records, { drafts }), {
    content,
    cache,
    limits: { ...PDF_LIMITS, ...limits },
    progress: (done, total) => progress.push(`${done}/${total}`),
  });
  return { texts: Object.fromEntries(texts), issues: issues.map(({ rule, place, args }) => [rule, place.file, args]), progress };
}

/** The smallest good content with papers 01, 02, … beside which these PDFs lie. */
function contentWith(...pdfs: readonly Uint8Array[]): string {
  const folder = baseContent();
  put(folder, 'proceedings/first/volume.yaml', VOLUME.replace('pdf: whole.pdf\n', ''));
  for (const [at, pdf] of pdfs.entries()) {
    put(folder, `papers/first/0${at + 1}.md`, paper('en'));
    put(folder, `papers/first/0${at + 1}.pdf`, pdf);
  }
  return folder;
}

test('three languages, page by page, of papers and of the volume; what lies beside them is read and not searched', async () => {
  const folder = baseContent();
  const about = 'A page that nobody is meant to find';
  put(folder, 'proceedings/first/volume.yaml', VOLUME);
  put(folder, 'proceedings/first/whole.pdf', await inventedPdf(['The whole volume', 'in two pages']));
  put(folder, 'proceedings/first/foreword.pdf', await inventedPdf([about]));
  put(folder, 'papers/first/01.md', paper('az'));
  put(folder, 'papers/first/01.pdf', await inventedPdf(['Şəhərin İçində ğöüçı\ndəyişik-\nliklər', 'İkinci səhifə', 'Üçüncü səhifə']));
  put(folder, 'papers/first/01-slides.pdf', await inventedPdf([about]));
  put(folder, 'papers/first/02.md', paper('ru'));
  put(folder, 'papers/first/02.pdf', await inventedPdf(['Объём и ёлка', 'Второй лист']));
  put(folder, 'papers/first/03.md', paper('en', 'draft'));
  put(folder, 'papers/first/03.pdf', await inventedPdf([about]));
  expect(await read(folder)).toEqual({
    texts: {
      'papers/first/01.pdf': ['Şəhərin İçində ğöüçı dəyişikliklər', 'İkinci səhifə', 'Üçüncü səhifə'],
      'papers/first/02.pdf': ['Объём и ёлка', 'Второй лист'],
      'proceedings/first/whole.pdf': ['The whole volume', 'in two pages'],
    },
    issues: [],
    progress: ['1/4', '2/4', '3/4', '4/4'],
  });
  // A preview shows drafts, and so does its search.
  expect((await read(folder, { drafts: true })).texts['papers/first/03.pdf']).toEqual([about]);
});

test('a repository without PDFs starts nothing', async () => {
  expect(await read(baseContent(), { drafts: true })).toEqual({ texts: {}, issues: [], progress: [] });
});

test('bad files are warnings, and the good one after them is read', async () => {
  const good = await inventedPdf(['The good one, read all the same']);
  const folder = contentWith(
    rawPdf([CATALOGUE, '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 1000 >>']),
    await lockedPdf(['A text behind a password']),
    Buffer.concat([good.subarray(0, 900), Buffer.from('\n%%EOF\n')]),
    rawPdf([CATALOGUE, ONE_PAGE, pageWith(''), FONT, { dictionary: '', stream: Buffer.from('0 0 m 9 9 l S') }]),
    good,
  );
  expect(await read(folder)).toMatchObject({
    texts: { 'papers/first/05.pdf': ['The good one, read all the same'] },
    issues: [
      ['pdf-damaged', 'papers/first/01.pdf', { name: '01.pdf' }],
      ['pdf-encrypted', 'papers/first/02.pdf', { name: '02.pdf' }],
      ['pdf-damaged', 'papers/first/03.pdf', { name: '03.pdf' }],
      ['pdf-no-text', 'papers/first/04.pdf', { name: '04.pdf', pages: 1 }],
    ],
  });
});

test('a stream that swells beyond the memory', async () => {
  const good = await inventedPdf(['The good one, read all the same']);
  const { texts, issues } = await read(contentWith(swollen(100), good), { limits: { memory: 64 } });
  expect(issues).toEqual([['pdf-too-large', 'papers/first/01.pdf', { name: '01.pdf', limit: 'memory', most: 64 }]]);
  expect(Object.keys(texts)).toEqual(['papers/first/02.pdf']);
});

test('a file that would be read for days', async () => {
  const { issues } = await read(contentWith(nested()), { limits: { seconds: 1, memory: 2000 } });
  expect(issues).toEqual([['pdf-too-slow', 'papers/first/01.pdf', { name: '01.pdf', seconds: 1 }]]);
});

test('files beyond the limits of size, pages and letters', async () => {
  const folder = contentWith(await inventedPdf(['One page of words', 'and another page']));
  const args = (limit: string, most: number) => [['pdf-too-large', 'papers/first/01.pdf', { name: '01.pdf', limit, most }]];
  expect((await read(folder, { limits: { size: 0.001 } })).issues).toEqual(args('size', 0.001));
  expect((await read(folder, { limits: { pages: 1 } })).issues).toEqual(args('length', 1));
  expect((await read(folder, { limits: { characters: 20 } })).issues).toEqual(args('length', PDF_LIMITS.pages));
});

test('what was read is kept by the bytes of the file; what is damaged there is read again', async () => {
  const folder = contentWith(await inventedPdf(['A text to be kept']), rawPdf([CATALOGUE]));
  const cache = passingFolder();
  const first = await read(folder, { cache });
  const kept = readdirSync(cache).sort();
  expect(kept).toHaveLength(2);
  const holding = kept.map((name) => join(cache, name));
  const contents = holding.map((file) => readFileSync(file, 'utf8')).find((text) => text.includes('pages'));
  // Told apart from a new reading by another text.
  for (const file of holding)
    writeFileSync(file, JSON.stringify({ ...(JSON.parse(contents ?? '{}') as object), pages: ['Some other words'] }));
  expect((await read(folder, { cache })).texts).toEqual({
    'papers/first/01.pdf': ['Some other words'],
    'papers/first/02.pdf': ['Some other words'],
  });
  for (const damage of ['', '{', '{"pages":[1]}', '{"fault":"none"}', 'null']) {
    for (const file of holding) writeFileSync(file, damage);
    expect(await read(folder, { cache })).toEqual(first);
  }
  put(folder, 'papers/first/01.pdf', await inventedPdf(['A text that was changed']));
  expect((await read(folder, { cache })).texts['papers/first/01.pdf']).toEqual(['A text that was changed']);
  rmSync(cache, { recursive: true });
  expect((await read(folder, { cache })).issues).toEqual(first.issues);
});

test('a volume in several languages is not taken for Azerbaijani', async () => {
  const folder = baseContent();
  const english = 'This page of a volume has many letters and not one of those that only one language has. '.repeat(1);
  const pages = Array.from({ length: 6 }, () => english.replaceAll('. ', '.'));
  put(folder, 'proceedings/first/volume.yaml', `${VOLUME}language: az\n`);
  put(folder, 'proceedings/first/whole.pdf', await inventedPdf(pages));
  put(folder, 'papers/first/01.md', paper('az'));
  expect((await read(folder)).issues.map(([rule, file]) => `${rule} ${file}`)).toEqual(['pdf-letters proceedings/first/whole.pdf']);
  put(folder, 'papers/first/02.md', paper('en'));
  expect((await read(folder)).issues).toEqual([]);
});
