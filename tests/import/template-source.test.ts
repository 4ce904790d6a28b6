import { expect, test } from 'vitest';
import { templateSource } from '../../src/import/template-source.ts';
import { fullName } from '../../src/model/name.ts';
import { paper } from '../../src/schema/paper.ts';
import { volume } from '../../src/schema/volume.ts';
import { imported, separated, told } from './table-files.ts';
import { templateFolder } from './template-folder.ts';

test('a whole folder is read field by field', async () => {
  const files = await templateFolder();
  expect(templateSource.accepts(files)).toBe(true);
  const read = await imported(templateSource, files);
  expect(told(read)).toEqual([
    '2027-lakes.xlsx › Toplu › A26 sheet-columns-unknown',
    '2027-lakes.xlsx › Məqalələr › V3 sheet-columns-unknown',
    '2027-lakes.xlsx › Авторы › N1 sheet-personal',
  ]);
  const [lakes] = read.volumes;
  expect(lakes?.fields).toEqual({
    title: { az: 'Göllər və yollar', en: 'Lakes and roads', ru: 'Озёра и дороги' },
    translations: { en: 'editors', ru: 'editors' },
    language: 'az',
    event: {
      kind: 'round-table',
      number: 3,
      dates: { from: '2027-05-12', to: '2027-05-13' },
      timeZone: 'Asia/Baku',
      venue: { en: 'Hall of Mirrors' },
      city: { az: 'Göllükənd', en: 'Lakeside' },
      country: 'AZ',
      organizers: [{ name: { az: 'Göllər Liqası', en: 'League of Lakes' } }, { name: { az: 'Yol Klubu', en: 'Road Club' } }],
      sponsors: [{ organization: 'road-club' }],
      website: 'https://lakes.example',
    },
    series: { title: { en: 'Waters' }, issn: '0317-8471' },
    number: '07',
    isbn: '978-0-306-40615-7',
    license: 'CC-BY-4.0',
    published: '2028',
    sessions: [
      {
        id: 'plenary-1',
        title: { az: 'Plenar iclas', en: 'Plenary session' },
        kind: 'plenary',
        chairs: [{ name: { family: 'Gölçü', given: 'Nərgiz' } }],
        date: '2027-05-12',
        start: '09:30',
        end: '11:00',
        room: { en: 'Hall' },
      },
      { id: 'bolma-2', title: { az: 'Yollar', en: 'Roads' }, kind: 'parallel', chairs: [{ person: 'league-head' }], date: '2027-05-13' },
    ],
  });
  expect(volume.safeParse({ status: 'draft', ...lakes?.fields }).error).toBeUndefined();
  expect(lakes?.editors.map(({ name }) => fullName(name))).toEqual(['Nərgiz Gölçü', 'И. П. Дорогин']);
  const [level, roads] = lakes?.papers ?? [];
  expect(level).toMatchObject({
    key: '1',
    id: '01',
    fields: {
      kind: 'paper',
      title: { az: 'Göllərin səviyyəsi', en: 'The level of lakes', ru: 'Уровень озёр' },
      abstract: { az: 'Göllər haqqında.' },
      keywords: { az: ['göl', 'su səviyyəsi'] },
      translations: { en: 'author', ru: 'author' },
      language: 'az',
      session: 'plenary-1',
      topics: ['lakes', 'roads'],
      pages: '5-9',
      doi: '10.1234/lakes.1',
      dates: { received: '2027-03-01', accepted: '2027-04-15' },
      license: 'CC-BY-SA-4.0',
      funding: [{ funder: 'Su Fondu', award: 'SF-12' }],
      videos: [{ url: 'https://lakes.example/1' }],
      note: { az: 'Genişləndirilmiş variant' },
      text: 'deposited',
    },
    authors: [
      {
        name: { family: 'Gölçü', given: 'Nərgiz', patronymic: 'Dəniz qızı', language: 'az' },
        otherNames: [{ family: 'Гёльчю', given: 'Наргиз', language: 'ru' }],
        person: 'nergiz-golchu',
        orcid: '0000-0002-1825-0097',
        affiliations: [{ az: 'Göllər Liqası', en: 'League of Lakes' }, { az: 'Yol Klubu' }],
        corresponding: true,
      },
      { name: { family: 'Yolçu', given: 'Elşən' }, affiliations: [{ az: 'Yol Klubu', en: 'Road Club' }] },
    ],
  });
  expect(paper.safeParse({ status: 'draft', ...level?.fields }).error).toBeUndefined();
  expect(level?.files.map(({ file: { name }, kind, attachment }) => [name, kind, attachment?.kind])).toEqual([
    ['papers/1.pdf', 'pdf', undefined],
    ['papers/001.docx', 'word', undefined],
    ['papers/1-figure-1.png', 'figure', undefined],
    ['papers/01_əlavə.zip', 'attachment', 'supplement'],
    ['papers/1 slides.pdf', 'attachment', 'slides'],
  ]);
  expect(roads).toMatchObject({
    id: '02',
    fields: { kind: 'address', title: { ru: 'О дорогах' }, language: 'ru', session: 'bolma-2', text: 'not-deposited' },
    authors: [{ name: { family: 'Дорогин', given: 'Иван', language: 'ru' }, role: 'presenter' }],
    files: [],
  });
  expect(JSON.stringify(read)).not.toContain('@');
});

test('a list of its own, with people and sessions in the rows of papers, needs no other sheet', async () => {
  const list = separated(
    'list.csv',
    [
      ['Nömrə', 'Başlıq', 'Müəlliflər', 'Bölmə', 'Mətn'],
      ['1', 'Göllər', 'Gölçü N. və Yolçu E.', 'Sular', 'yoxdur'],
      ['2', 'Дороги', 'И.П.Дорогин (Клуб дорог)', 'Yollar; 2', 'нет'],
      ['3', 'Bridges', 'Doe, Jane and Roe, Max', 'Sular', 'none'],
    ],
    ';',
  );
  const read = await imported(templateSource, [list]);
  expect(told(read)).toEqual([]);
  expect(read.volumes[0]?.fields.sessions?.map(({ id, title }) => [id, title])).toEqual([
    ['sular', { az: 'Sular' }],
    ['yollar-2', { az: 'Yollar; 2' }],
  ]);
  expect(
    read.volumes[0]?.papers.map(({ fields, authors }) => [fields.title, authors.map(({ name }) => `${name.family}/${name.given ?? ''}`)]),
  ).toEqual([
    [{ az: 'Göllər' }, ['Gölçü/N.', 'Yolçu/E.']],
    [{ ru: 'Дороги' }, ['Дорогин/И.П.']],
    [{ az: 'Bridges' }, ['Doe/Jane', 'Roe/Max']],
  ]);
});
