import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { SourceFile } from '../../src/import/import-source.ts';
import { MOST_ROWS } from '../../src/import/table/workbook.ts';
import { templateSource } from '../../src/import/template-source.ts';
import { file, imported, told, workbook, type Rows } from './table-files.ts';

const volumeRows: Rows = [
  ['Title', 'Lakes'],
  ['Kind', 'Conference'],
  ['First day', '2027'],
];
const papers: Rows = [
  ['No', 'Title', 'Authors', 'Text'],
  ['1', 'Lakes', 'Nora Lake', 'none'],
  ['2', 'Roads', 'Rob Road', 'none'],
];
const withCell = (at: number, column: number, value: Rows[number][number]): Rows =>
  papers.map((row, index) => (index === at ? row.map((cell, place) => (place === column ? value : cell)) : row));
const list = (sheet: Parameters<typeof workbook>[1][string], others: Parameters<typeof workbook>[1] = {}) =>
  workbook('list.xlsx', { Volume: volumeRows, Papers: sheet, ...others });
const rowsOf = (rows: Rows) => rows.map((row) => [...row]);
const authors: Rows = [
  ['Paper', 'Surname', 'Given name'],
  ['1', 'Lake', 'Nora'],
  ['2', 'Road', 'Rob'],
];
const bytes = (text: string) => new TextEncoder().encode(text);

const MANY = Array.from({ length: 2000 }, () => ['', '', '', '']);

describe('each fault of a folder is told once, with its place', () => {
  const deposited: Rows = [
    ['No', 'Title', 'Authors'],
    ['1', 'Lakes', 'Nora Lake'],
    ['2', 'Roads', 'Rob Road'],
  ];
  test.each<readonly [string, () => Promise<SourceFile[]>, readonly string[]]>([
    ['nothing', async () => [await list(papers)], []],
    [
      'merged cells',
      async () => [await list({ rows: rowsOf(papers), merges: [{ startRow: 1, endRow: 2, startCol: 1, endCol: 1 }] })],
      ['list.xlsx › Papers › B2 sheet-merged'],
    ],
    [
      'a merged title above the headings',
      async () => [
        await list({ rows: [['Papers', '', '', ''], ...rowsOf(papers)], merges: [{ startRow: 0, endRow: 0, startCol: 0, endCol: 3 }] }),
      ],
      [],
    ],
    [
      'a formula',
      async () => [await list({ rows: rowsOf(papers), cells: new Map([['1,1', { formula: 'A2&"!"', formulaResult: 'Lakes!' }]]) })],
      ['list.xlsx › Papers › B2 sheet-formula'],
    ],
    [
      'a formula without value',
      async () => [await list({ rows: rowsOf(papers), cells: new Map([['1,1', { formula: 'A2&"!"' }]]) })],
      ['list.xlsx › Papers › B2 sheet-formula-empty'],
    ],
    [
      'an error',
      async () => [
        await list({
          rows: rowsOf(papers),
          cells: new Map([
            ['1,1', { value: '#REF!', type: 'error' }],
            ['2,1', { value: '#REF!', type: 'error' }],
          ]),
        }),
      ],
      ['list.xlsx › Papers › B2 sheet-cell-error'],
    ],
    [
      'a hidden row',
      async () => [await list({ rows: rowsOf(papers), rowDefs: new Map([[1, { hidden: true }]]) })],
      ['list.xlsx › Papers › 2 sheet-hidden'],
    ],
    [
      'a hidden column',
      async () => [await list({ rows: rowsOf(papers), columns: [{}, { hidden: true }] })],
      ['list.xlsx › Papers › B1 sheet-hidden'],
    ],
    [
      'a hidden sheet',
      async () => [await list(papers, { Authors: { rows: rowsOf(authors), hidden: true } })],
      ['list.xlsx › Authors sheet-hidden'],
    ],
    ['another sheet', async () => [await list(papers, { Budget: [['Tea', 12]] })], ['list.xlsx › Budget sheet-unused']],
    [
      'a sheet missing',
      async () => [await workbook('list.xlsx', { Volume: volumeRows, Authors: authors })],
      ['list.xlsx:1:1 sheet-missing'],
    ],
    [
      'no sheet of authors',
      async () => [await list(papers.map((row) => row.filter((_, at) => at !== 2)))],
      ['list.xlsx › Papers sheet-missing'],
    ],
    ['2,000 empty rows', async () => [await list([...papers, ...MANY, ['3', 'Bridges', 'Bo Bridge', 'none']])], []],
    ['rows of spaces', async () => [await list([...papers, ['\u00A0', ' ', '\u200B', '']])], []],
    [
      'headings again',
      async () => [await list([...papers, papers[0] ?? [], ['3', 'Bridges', 'Bo Bridge', 'none']])],
      ['list.xlsx › Papers › 4 sheet-headings-again'],
    ],
    ['no headings', async () => [await list(papers.slice(1))], ['list.xlsx › Papers sheet-headings-missing']],
    ['a column missing', async () => [await list(papers.map((row) => row.slice(1)))], ['list.xlsx › Papers › 1 sheet-column-missing']],
    [
      'a column twice',
      async () => [await list(papers.map((row, at) => [...row, at === 0 ? 'Başlıq' : 'x']))],
      ['list.xlsx › Papers › E1 sheet-column-twice'],
    ],
    [
      'a mistyped heading',
      async () => [await list(papers.map((row, at) => [...row, at === 0 ? 'Keyword' : 'x']))],
      ['list.xlsx › Papers › E1 sheet-columns-unknown'],
    ],
    ...['E-mail', 'Elektron poçt', 'Эл. почта', 'Telefon', 'E-poçt ünvanı', 'Адрес электронной почты'].map((heading) => {
      const files = async () => [await list(papers.map((row, at) => [...row, at === 0 ? heading : 'x@lakes.example']))];
      return [`a column “${heading}”`, files, ['list.xlsx › Papers › E1 sheet-personal']] as const;
    }),
    [
      'a column without heading',
      async () => [await list(papers.map((row, at) => [...row, at === 0 ? null : 'x']))],
      ['list.xlsx › Papers › E1 sheet-columns-unknown'],
    ],
    ['no title', async () => [await list(withCell(1, 1, ''))], ['list.xlsx › Papers › B2 sheet-value-missing']],
    ['no number', async () => [await list(withCell(1, 0, null))], ['list.xlsx › Papers › A2 sheet-value-missing']],
    [
      'an unknown value',
      async () => [await list(withCell(1, 3, 'text not depositet'))],
      ['list.xlsx › Papers › D2 sheet-value', 'list.xlsx › Papers › A2 import-file-missing'],
    ],
    ['one number twice', async () => [await list(withCell(2, 0, '001'))], ['list.xlsx › Papers › A3 import-paper-twice']],
    [
      'a date that is none',
      async () => [await list(papers.map((row, at) => [...row, at === 0 ? 'Received' : '31.02.2027']))],
      ['list.xlsx › Papers › E2 sheet-date', 'list.xlsx › Papers › E3 sheet-date'],
    ],
    [
      'a date of two readings',
      async () => [await list(papers.map((row, at) => [...row, at === 0 ? 'Received' : at === 1 ? '05/06/2027' : '13/06/2027']))],
      ['list.xlsx › Papers › E2 sheet-date-doubt'],
    ],
    [
      'an unknown session',
      async () => [
        await list(
          papers.map((row, at) => [...row, at === 0 ? 'Session' : 'plenery-1']),
          {
            Sessions: [
              ['Session id', 'Title'],
              ['plenary-1', 'Plenary'],
            ],
          },
        ),
      ],
      ['list.xlsx › Papers › E2 unknown-session', 'list.xlsx › Papers › E3 unknown-session'],
    ],
    [
      'pages turned into a date',
      async () => [await list(papers.map((row, at) => [...row, at === 0 ? 'Pages' : new Date(Date.UTC(2027, 4, 12))]))],
      ['list.xlsx › Papers › E2 pages-form', 'list.xlsx › Papers › E3 pages-form'],
    ],
    [
      'a wrong ORCID',
      async () => [
        await list(papers, { Authors: authors.map((row, at) => [...row, at === 0 ? 'ORCID' : at === 1 ? '0000-0002-1825-0098' : '']) }),
      ],
      ['list.xlsx › Authors › D2 orcid-valid'],
    ],
    [
      'an author of no paper',
      async () => [await list(papers, { Authors: [...authors, ['7', 'Bridge', 'Bo']] })],
      ['list.xlsx › Authors › 4 import-author-stray'],
    ],
    [
      'a surname that is a full stop',
      async () => [await list(papers, { Authors: [...authors, ['1', '.', 'Nora']] })],
      ['list.xlsx › Authors › B4 import-name-missing'],
    ],
    ['a name in capitals', async () => [await list(withCell(1, 2, 'NORA LAKE'))], ['list.xlsx › Papers › C2 import-name-capitals']],
    [
      'names between commas alone',
      async () => [await list(withCell(1, 2, 'Lake, Nora, Road, Rob'))],
      ['list.xlsx › Papers › C2 import-authors-doubt'],
    ],
    ['others', async () => [await list(withCell(1, 2, 'Gölçü N. və b.'))], ['list.xlsx › Papers › C2 import-authors-others']],
    ['an order that is guessed', async () => [await list(withCell(1, 2, 'Əliyev Pərviz'))], ['list.xlsx › Papers › C2 import-name-order']],
    [
      'fewer authors than named',
      async () => [await list(withCell(1, 2, 'Nora Lake and Rob Road'), { Authors: authors })],
      ['list.xlsx › Papers › C2 import-authors-differ'],
    ],
    [
      'two files for one paper',
      async () => [await list(deposited), ...['p/1.pdf', 'p/01.pdf', 'p/2.pdf'].map(file)],
      ['p/01.pdf:1:1 import-text-twice'],
    ],
    [
      'a file for no paper',
      async () => [await list(deposited), ...['1.pdf', '2.pdf', '12.pdf'].map(file)],
      ['12.pdf:1:1 import-file-stray'],
    ],
    ['a paper without file', async () => [await list(deposited), file('1.pdf')], ['list.xlsx › Papers › A3 import-file-missing']],
    ['no files at all', async () => [await list(deposited)], ['list.xlsx › Papers › A2 import-file-missing']],
    ['a program named .pdf', async () => [await list(papers), { name: '1.pdf', bytes: bytes('MZ\u0000') }], ['1.pdf:1:1 file-disguised']],
    ['a program', async () => [await list(papers), { name: '1.exe', bytes: bytes('MZ\u0000') }], ['1.exe:1:1 import-file-stray']],
    [
      'two workbooks',
      async () => [await list(papers), await workbook('old.xlsx', { Papers: papers })],
      ['old.xlsx:1:1 import-volumes-many'],
    ],
    ['macros', async () => [{ ...(await list(papers)), name: 'list.xlsm' }], ['list.xlsm:1:1 sheet-macros']],
    [
      'a workbook cut off',
      async () => [{ name: 'list.xlsx', bytes: (await list(papers)).bytes.subarray(0, 900) }],
      ['list.xlsx:1:1 zip-broken'],
    ],
    [
      'a Word file named .xlsx',
      () => Promise.resolve([{ name: 'list.xlsx', bytes: zipSync({ 'word/document.xml': bytes('<w/>') }) }]),
      ['list.xlsx:1:1 sheet-unreadable'],
    ],
    [
      'a file larger than any list',
      () => Promise.resolve([{ name: 'papers.csv', bytes: new Uint8Array(64 * 1024 ** 2 + 1) }]),
      ['papers.csv:1:1 sheet-large'],
    ],
    [
      'more rows than any list',
      () => Promise.resolve([{ name: 'papers.csv', bytes: bytes(`No,Title\n${'1,T\n'.repeat(MOST_ROWS)}`) }]),
      ['papers.csv:1:1 sheet-rows'],
    ],
    ['a document named .xlsx', () => Promise.resolve([{ name: 'list.xlsx', bytes: bytes('%PDF-1.7') }]), ['list.xlsx:1:1 import-not-text']],
    [
      'an open quotation mark',
      () => Promise.resolve([{ name: 'papers.csv', bytes: bytes('No,Title\n1,"Lakes') }]),
      ['papers.csv:2:1 sheet-quotes'],
    ],
    [
      'organisers of two counts',
      async () => [
        await workbook('list.xlsx', { Volume: [...volumeRows, ['Organisers (az)', 'A; B'], ['Organisers (en)', 'A']], Papers: papers }),
      ],
      ['list.xlsx › Volume › B5 import-lists-differ'],
    ],
    [
      'a session twice',
      async () => [
        await list(papers, {
          Sessions: [
            ['Session id', 'Title'],
            ['a', 'A'],
            ['A', 'B'],
          ],
        }),
      ],
      ['list.xlsx › Sessions › A3 import-session-twice'],
    ],
  ])('%s', async (_, files, expected) => {
    expect(told(await imported(templateSource, await files()))).toEqual(expected);
  });
});
