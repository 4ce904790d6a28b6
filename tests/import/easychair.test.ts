import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { easychair } from '../../src/import/easychair.ts';
import type { SourceFile } from '../../src/import/import-source.ts';
import { templateSource } from '../../src/import/template-source.ts';
import { volumeSources } from '../../src/import/volume-sources.ts';
import type { ImportedVolumes } from '../../src/import/volume-source.ts';
import { sortName } from '../../src/model/name.ts';
import { paper } from '../../src/schema/paper.ts';
import { file, imported, separated, told, workbook, type Rows } from './table-files.ts';

const submissions: Rows = [
  [
    '#',
    'title',
    'authors',
    'submitted',
    'last updated',
    'form fields',
    'keywords',
    'decision',
    'notified',
    'reviews sent',
    'abstract',
    'deleted?',
  ],
  [
    '12',
    'Göllərin səviyyəsi',
    'Nərgiz Gölçü and Elşən Yolçu',
    '2027-01-10 10:00',
    '',
    '',
    'göl\nsu səviyyəsi',
    'accept',
    'yes',
    'yes',
    'Göllər\nhaqqında.',
    '',
  ],
  [
    '15',
    'On roads, and what they cost',
    'Ann Lake',
    '',
    '',
    '',
    'roads\ncosts',
    'probably accept',
    '',
    '',
    'About the roads of the land.',
    '',
  ],
  ['18', 'Bridges', 'Max Roe', '', '', '', '', 'reject', '', '', '', ''],
  ['21', 'Озёра и дороги', 'Иван Дорогин', '', '', '', 'озёра\nдороги', 'ACCEPT', '', '', '', ''],
  ['22', 'Ferries', 'Max Roe', '', '', '', '', 'accept', '', '', '', 'yes'],
];
const authors: Rows = [
  ['submission #', 'first name', 'last name', 'email', 'country', 'affiliation', 'Web page', 'person #', 'corresponding?'],
  ['12', 'Nərgiz', 'Gölçü', 'n@lakes.example', 'Azerbaijan', 'Göllər Liqası', 'https://lakes.example/n', '1', '✔'],
  ['12', 'Elşən', 'Yolçu', 'e@roads.example', 'Azerbaijan', 'Yol Klubu', '', '2', ''],
  ['15', 'Ann', 'LAKE', 'ann@lakes.example', '', '', 'none', '3', ''],
  ['18', 'Max', 'Roe', 'max@roads.example', '', '', '', '4', ''],
  ['21', 'Иван', 'Дорогин', 'i@roads.example', '', '', '', '5', ''],
  ['21', 'Nərgiz', 'Gölçü', 'n@lakes.example', '', 'Göllər Liqası', '', '1', ''],
];

const readme = (title: string, pages: string, people: readonly string[]) =>
  [
    `Paper: ${title}`,
    '',
    `Pages: ${pages}`,
    '',
    'Authors:',
    '-----------------------',
    ...people,
    '-----------------------',
    '',
    'Command to create document: pdflatex main.tex',
    '',
  ].join('\n');
const bundle = (name: string): SourceFile => ({
  name,
  bytes: zipSync({
    '99990001/README_EASYCHAIR': strToU8(readme('Göllərin səviyyəsi', '1-9', ['Nərgiz | Gölçü', 'Elşən | Yolçu'])),
    '99990001/main.pdf': strToU8('%PDF-1.7'),
    '99990010/README_EASYCHAIR': strToU8(readme('Озёра и дороги', '10 - 15', ['Иван | Дорогин', '| Nizami'])),
    '99990010/main.docx': strToU8('PK\u0003\u0004'),
  }),
});

const titles = ({ volumes }: ImportedVolumes) => volumes[0]?.papers.map(({ key, fields }) => [key, Object.entries(fields.title ?? {})[0]]);

test('submissions, authors and PDFs are read field by field', async () => {
  const pdfs = ['lakes_2027_paper_12.pdf', 'lakes_2027_paper_15.pdf', 'lakes_2027_paper_18.pdf', 'lakes_2027_paper_21.pdf'].map(file);
  const files = [separated('submission.csv', submissions), separated('author.csv', authors), ...pdfs];
  expect(easychair.accepts(files)).toBe(true);
  const read = await imported(easychair, files);
  expect(told(read)).toEqual([
    'submission.csv:1:1 import-not-accepted',
    'submission.csv:1:1 import-deleted',
    'author.csv:4:3 import-name-capitals',
  ]);
  expect(titles(read)).toEqual([
    ['12', ['az', 'Göllərin səviyyəsi']],
    ['15', ['en', 'On roads, and what they cost']],
    ['21', ['ru', 'Озёра и дороги']],
  ]);
  const [level, roads, lakes] = read.volumes[0]?.papers ?? [];
  expect(level?.fields).toEqual({
    title: { az: 'Göllərin səviyyəsi' },
    language: 'az',
    abstract: { az: 'Göllər haqqında.' },
    keywords: { az: ['göl', 'su səviyyəsi'] },
  });
  expect(paper.safeParse({ status: 'draft', kind: 'paper', ...level?.fields }).error).toBeUndefined();
  expect(level?.authors).toMatchObject([
    {
      name: { family: 'Gölçü', given: 'Nərgiz' },
      key: 'person-1',
      affiliations: ['Göllər Liqası'],
      homepage: 'https://lakes.example/n',
      corresponding: true,
    },
    { name: { family: 'Yolçu', given: 'Elşən' }, key: 'person-2', affiliations: ['Yol Klubu'] },
  ]);
  expect(level?.files).toMatchObject([{ kind: 'pdf', file: { name: 'lakes_2027_paper_12.pdf' } }]);
  expect(roads?.authors[0]).toMatchObject({ name: { family: 'Lake', given: 'Ann' } });
  expect(roads?.authors[0]?.homepage).toBeUndefined();
  expect(lakes?.authors.map(({ key }) => key)).toEqual(['person-5', 'person-1']);
  expect(JSON.stringify(read)).not.toContain('@');
});

test('columns of another year, in another order, with people told apart by their addresses alone', async () => {
  const keep = (rows: Rows, ...columns: readonly string[]) =>
    rows.map((row) => columns.map((column) => row[rows[0]?.indexOf(column) ?? -1] ?? ''));
  const files = [
    separated('easychair/submission.csv', keep(submissions, 'title', 'decision', '#')),
    separated('easychair/author.csv', keep(authors, 'email', 'last name', 'submission #', 'first name')),
  ];
  const read = await imported(easychair, files);
  expect(titles(read)?.map(([key]) => key)).toEqual(['12', '15', '21', '22']);
  const people = read.volumes[0]?.papers.flatMap((one) => one.authors) ?? [];
  expect(people.filter(({ name }) => name.family === 'Gölçü').map(({ key }) => key)).toEqual(['person-1', 'person-1']);
  expect(JSON.stringify(read)).not.toContain('@');
});

test('the whole workbook is told from our template', async () => {
  const book = await workbook('data.xlsx', { Submissions: submissions, Authors: authors, Reviews: [['#', 'score']] });
  expect(easychair.accepts([book])).toBe(true);
  expect(titles(await imported(easychair, [book]))?.length).toBe(3);
  const ours = await workbook('list.xlsx', { Papers: [['No', 'Title']] });
  expect(volumeSources.find((source) => source.accepts([ours]))).toBe(templateSource);
});

test('a bundle of proceedings is read packed and unpacked, and gives a list its pages and files', async () => {
  const packed = await imported(easychair, [bundle('lncs.zip')]);
  expect(told(packed)).toEqual([]);
  expect(packed.volumes[0]?.papers).toMatchObject([
    {
      key: '99990001',
      fields: { title: { az: 'Göllərin səviyyəsi' }, pages: '1-9' },
      files: [{ kind: 'pdf', file: { name: 'lncs.zip/99990001/main.pdf' } }],
    },
    { key: '99990010', fields: { title: { ru: 'Озёра и дороги' }, pages: '10-15' }, files: [{ kind: 'word' }] },
  ]);
  expect(packed.volumes[0]?.papers.flatMap((one) => one.authors.map(({ name }) => sortName(name)))).toEqual([
    'Gölçü, Nərgiz',
    'Yolçu, Elşən',
    'Дорогин, Иван',
    'Nizami',
  ]);
  expect(new TextDecoder().decode(packed.volumes[0]?.papers[0]?.files[0]?.file.bytes)).toBe('%PDF-1.7');
  const loose = [
    { name: 'lncs/99990001/README_EASYCHAIR', bytes: strToU8(readme('Bridges', 'none', ['Max | Roe'])) },
    file('lncs/99990001/paper.pdf'),
  ];
  expect(titles(await imported(easychair, loose))).toEqual([['99990001', ['az', 'Bridges']]]);
  const both = await imported(easychair, [separated('submission.csv', submissions), separated('author.csv', authors), bundle('lncs.zip')]);
  expect(both.volumes[0]?.papers.map(({ key, fields: { pages }, files }) => [key, pages, files.length])).toEqual([
    ['12', '1-9', 1],
    ['15', undefined, 0],
    ['21', '10-15', 1],
  ]);
});

describe('each fault is told', () => {
  const changed = (at: number, column: number, value: string) =>
    submissions.map((row, index) => row.map((cell, place) => (index === at && place === column ? value : cell)));
  const list = (rows: Rows, ...people: Rows) => [separated('submission.csv', rows), separated('author.csv', [...authors, ...people])];
  test.each<readonly [string, readonly SourceFile[], string]>([
    [
      'nothing accepted',
      list(submissions.map((row, at) => row.map((cell, place) => (at > 0 && place === 7 ? 'reject' : cell)))),
      'submission.csv:1:1 import-none-accepted',
    ],
    ['a number twice', list(changed(2, 0, '12')), 'submission.csv:5:1 import-paper-twice'],
    ['no title', list(changed(1, 1, '')), 'submission.csv:2:2 sheet-value-missing'],
    ['an author of no submission', list(submissions, ['77', 'Bo', 'Bridge', '', '', '', '', '', '']), 'author.csv:8:1 import-author-stray'],
    ['a surname that is a full stop', list(submissions, ['12', 'Bo', '.', '', '', '', '', '', '']), 'author.csv:8:3 import-name-missing'],
    [
      'a paper without PDF',
      [...list(submissions), file('x_2027_paper_12.pdf'), file('x_2027_paper_15.pdf')],
      'submission.csv:8:1 import-file-missing',
    ],
    ['no PDF at all', list(submissions), 'submission.csv:1:1 import-files-none'],
    ['a file of no submission', [...list(submissions), file('x_2027_paper_99.pdf')], 'x_2027_paper_99.pdf:1:1 import-file-stray'],
    [
      'a README without title',
      [{ name: 'a/README_EASYCHAIR', bytes: strToU8('Pages: 1-2') }],
      'a/README_EASYCHAIR:1:1 sheet-value-missing',
    ],
  ])('%s', async (_, files, expected) => {
    expect(told(await imported(easychair, files))).toContain(expected);
  });
});

test('whatever the bytes, reading ends in issues', async () => {
  const whole = bundle('a.zip').bytes;
  const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(changes, async (spots) => {
      const bytes = whole.slice();
      for (const [at, byte] of spots) bytes[at] = byte;
      const files = [
        { name: 'a.zip', bytes },
        { name: 'submission.csv', bytes: bytes.subarray(0, 300) },
      ];
      easychair.accepts(files);
      expect(Array.isArray((await imported(easychair, files)).issues)).toBe(true);
    }),
    { numRuns: 100 },
  );
});
