import { describe, expect, test } from 'vitest';
import { chosenSource } from '../../src/import/chosen-source.ts';
import type { SourceFile } from '../../src/import/import-source.ts';
import { file, separated, told, workbook, type Rows } from './table-files.ts';

const submissions = separated('submission.csv', [
  ['#', 'title', 'keywords', 'decision', 'abstract'],
  ['4', 'The level of lakes', 'lakes', 'accept', 'Lakes are counted.'],
]);
const authors = separated('author.csv', [
  ['submission #', 'first name', 'last name', 'email'],
  ['4', 'Nora', 'Lake', 'nora@lakes.example'],
]);
const volume: Rows = [
  ['Toplunun başlığı (en)', 'Lakes and roads'],
  ['Tədbirin növü', 'Konfrans'],
  ['İlk gün', '12.05.2027'],
  ['Redaktorlar', 'Bo Bridge'],
];
const sessions: Rows = [
  ['Session id', 'Title'],
  ['nümunə', 'Plenary'],
  ['opening', 'Opening of the lakes'],
];
const empty: Rows = [
  ['No', 'Title'],
  ['nümunə', 'Mövsümi işçilər'],
];
const read = async (files: readonly SourceFile[]) => {
  const source = chosenSource(files);
  const { volumes = [], issues = [] } = (await source?.read(files, { volume: '2027-lakes', languages: ['az', 'en', 'ru'] })) ?? {};
  return { id: source?.id, volumes, told: told({ issues }), titles: volumes.map(({ fields: { title } }) => title) };
};

describe('our template beside the lists of another system', () => {
  test('says what the lists do not say of the volume, and gives its sessions', async () => {
    const template = await workbook('2027-lakes.xlsx', { Toplu: volume, İclaslar: sessions, Məqalələr: empty });
    const { id, volumes, told: doubts } = await read([template, submissions, authors, file('4.pdf')]);
    expect(id).toBe('easychair');
    expect(doubts).toEqual([]);
    expect(volumes).toMatchObject([
      {
        fields: {
          title: { en: 'Lakes and roads' },
          event: { kind: 'conference', dates: { from: '2027-05-12' } },
          sessions: [{ id: 'opening', title: { en: 'Opening of the lakes' } }],
        },
        editors: [{ name: { family: 'Bridge', given: 'Bo' } }],
        papers: [{ key: '4', fields: { title: { en: 'The level of lakes' } } }],
        place: { file: '2027-lakes.xlsx › Toplu' },
      },
    ]);
  });

  test.each<readonly [string, Rows, Parameters<typeof read>[0], string, readonly string[]]>([
    [
      'that is not filled in',
      [['Title'], ['Kind'], ['First day']],
      [submissions, authors, file('4.pdf')],
      'easychair',
      ['sheet-value-missing'],
    ],
    [
      'beside a list of references',
      volume,
      [{ name: 'a.bib', bytes: new TextEncoder().encode('@article{a, title = {Lakes}, langid = {english}}') }],
      'bibtex',
      [],
    ],
  ])('%s', async (_, form, files, expected, rules) => {
    const { id, told: doubts } = await read([await workbook('list.xlsx', { Volume: form, Papers: empty }), ...files]);
    expect(id).toBe(expected);
    expect([...new Set(doubts.map((line) => line.split(' ').at(-1)))]).toEqual(rules);
  });

  test('is read as the list of papers where it lists them', async () => {
    const list = await workbook('list.xlsx', {
      Volume: volume,
      Papers: [
        ['No', 'Title', 'Authors'],
        ['1', 'Lakes', 'Nora Lake'],
      ],
    });
    const { id, volumes } = await read([list, file('1.pdf'), { name: '1.references.bib', bytes: new TextEncoder().encode('@misc{a,}') }]);
    expect([id, volumes[0]?.papers.length]).toEqual(['template', 1]);
  });
});
