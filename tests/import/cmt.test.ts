import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cmt } from '../../src/import/cmt.ts';
import type { SourceFile } from '../../src/import/import-source.ts';
import { volumeSources } from '../../src/import/volume-sources.ts';
import { file, imported, separated, told, workbook } from './table-files.ts';

const headings = [
  'Paper ID',
  'Original Paper ID',
  'Created',
  'Last Modified',
  'Paper Title',
  'Abstract',
  'Primary Contact Author Name',
  'Primary Contact Author Email',
  'Authors',
  'Author Names',
  'Author Emails',
  'Track Name',
  'Primary Subject Area',
  'Secondary Subject Areas',
  'Conflicts',
  'Status',
  'Files',
];
const paper = (id: string, title: string, abstract: string, authors: string, names: string, addresses: string, status: string) => [
  id,
  '',
  '1/10/2027',
  '',
  title,
  abstract,
  '',
  'n@lakes.example',
  authors,
  names,
  addresses,
  'Main',
  '',
  '',
  '0',
  status,
  `${id}.pdf`,
];
const rows = [
  headings,
  paper(
    '12',
    'Göllərin səviyyəsi',
    'Göllər haqqında.',
    'Nərgiz Gölçü (Göllər Liqası)*; Elşən Yolçu (Yol Klubu)',
    'Gölçü, Nərgiz*; Yolçu, Elşən',
    'n@lakes.example*; e@roads.example',
    'Accept (Oral)',
  ),
  paper(
    '15',
    'On roads, and what they cost',
    'Roads are dear.',
    'Ann Lake (League of Lakes)*',
    'Lake, Ann*',
    'ann@lakes.example*',
    'Accept',
  ),
  paper('18', 'Bridges', '', 'Max Roe (Road Club)*', 'Roe, Max*', 'max@roads.example*', 'Reject'),
  paper(
    '21',
    'Озёра и дороги',
    '',
    'Иван Дорогин (Клуб дорог); Nərgiz Gölçü',
    'Дорогин, Иван; Gölçü, Nərgiz',
    'i@r.example; n@lakes.example',
    'Accept',
  ),
];
/** The XML of Excel 2003 under the name that CMT gives it, a line with the name of the conference above the headings. */
function export2003(): SourceFile {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['Days of Lakes 2027'], ...rows]), 'Papers');
  return { name: 'Papers.xls', bytes: new TextEncoder().encode(String(write(book, { type: 'string', bookType: 'xlml' }))) };
}
const pdfs = ['12.pdf', '15.pdf', '21.pdf'].map(file);
const shape = ({ volumes }: Awaited<ReturnType<typeof imported>>) => volumes[0]?.papers.map(({ key, authors }) => [key, authors.length]);

test('the export of papers is read field by field', async () => {
  const files = [export2003(), ...pdfs];
  expect(volumeSources.find(({ accepts }) => accepts(files))).toBe(cmt);
  const read = await imported(cmt, files);
  expect(told(read)).toEqual(['Papers.xls › Papers import-not-accepted']);
  expect(read.volumes[0]?.papers).toMatchObject([
    {
      key: '12',
      fields: { title: { az: 'Göllərin səviyyəsi' }, abstract: { az: 'Göllər haqqında.' }, language: 'az' },
      authors: [
        { name: { family: 'Gölçü', given: 'Nərgiz' }, affiliations: ['Göllər Liqası'], corresponding: true, key: 'person-1' },
        { name: { family: 'Yolçu', given: 'Elşən' }, affiliations: ['Yol Klubu'], key: 'person-2' },
      ],
      files: [{ kind: 'pdf', file: { name: '12.pdf' } }],
    },
    { key: '15', fields: { title: { en: 'On roads, and what they cost' } }, authors: [{ name: { family: 'Lake', given: 'Ann' } }] },
    {
      key: '21',
      fields: { title: { ru: 'Озёра и дороги' } },
      authors: [{ name: { family: 'Дорогин', given: 'Иван' }, affiliations: ['Клуб дорог'] }, { key: 'person-1' }],
    },
  ]);
  expect(JSON.stringify(read)).not.toContain('@');
});

describe('the same list', () => {
  test.each<readonly [string, () => SourceFile | Promise<SourceFile>]>([
    ['saved as a workbook', () => workbook('papers.xlsx', { Papers: rows })],
    ['saved as separated values', () => separated('cmt.csv', rows)],
    ['between tabs', () => separated('cmt.tsv', rows, '\t')],
  ])('%s', async (_, list) => {
    const files = [await list(), ...pdfs];
    expect(volumeSources.find(({ accepts }) => accepts(files))).toBe(cmt);
    expect(shape(await imported(cmt, files))).toEqual([
      ['12', 2],
      ['15', 1],
      ['21', 2],
    ]);
  });
});

describe('each fault is told', () => {
  const changed = (at: number, column: string, value: string) =>
    separated(
      'cmt.csv',
      rows.map((row, index) => row.map((cell, place) => (index === at && headings[place] === column ? value : cell))),
    );
  test.each<readonly [string, readonly SourceFile[], string]>([
    ['a paper without file', [separated('cmt.csv', rows), ...pdfs.slice(1)], 'cmt.csv:2:1 import-file-missing'],
    ['no file at all', [separated('cmt.csv', rows)], 'cmt.csv:1:1 import-files-none'],
    ['two files for one paper', [separated('cmt.csv', rows), ...pdfs, file('paper_12.pdf')], 'paper_12.pdf:1:1 import-text-twice'],
    ['a number twice', [changed(2, 'Paper ID', '12'), ...pdfs], 'cmt.csv:3:1 import-paper-twice'],
    ['no title', [changed(1, 'Paper Title', ''), ...pdfs], 'cmt.csv:2:5 sheet-value-missing'],
    [
      'no authors',
      [
        separated(
          'cmt.csv',
          rows.map((row, index) => row.map((cell, at) => (index > 0 && (at === 8 || at === 9) ? '' : cell))),
        ),
        ...pdfs,
      ],
      'cmt.csv:2:1 import-authors-missing',
    ],
    ['a surname that is a full stop', [changed(1, 'Author Names', '., Nizami'), ...pdfs], 'cmt.csv:2:10 import-name-missing'],
    ['two lists', [separated('cmt.csv', rows), separated('old.csv', rows), ...pdfs], 'old.csv:1:1 import-volumes-many'],
  ])('%s', async (_, files, expected) => {
    expect(told(await imported(cmt, files))).toContain(expected);
  });
});

test('whatever the bytes, reading ends in issues', async () => {
  const whole = export2003().bytes;
  const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(changes, fc.nat(whole.length), async (spots, length) => {
      const bytes = whole.slice(0, length);
      for (const [at, byte] of spots) bytes[at] = byte;
      const files = [{ name: 'Papers.xls', bytes }];
      cmt.accepts(files);
      expect(Array.isArray((await imported(cmt, files)).issues)).toBe(true);
    }),
    { numRuns: 60 },
  );
});
