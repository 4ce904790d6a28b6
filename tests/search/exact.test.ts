import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { searchDocument } from '../../src/search/document.ts';
import { nameWords } from '../../src/search/name-key.ts';
import type { SearchRecord } from '../../src/search/record.ts';
import { asking, foundPaths, openIndex } from './open-index.ts';
import type { OpenIndex } from './open-index.ts';

/** An invented paper; `text` is its full text. */
function paper(
  path: string,
  more: { title?: string; text?: string; about?: string; by?: string[]; year?: string; has?: string[] },
): SearchRecord {
  const { title = 'Untitled', text = '', about = 'Nothing is said.', by = [], year = '2001', has = [] } = more;
  return {
    path,
    hit: { type: 'paper', title: { az: title } },
    fields: { title, name: nameWords(by), keyword: '' },
    passages: [
      { language: 'az', text: about },
      { language: 'az', text, body: true },
    ],
    filters: { type: ['paper'], year: [year], kind: ['report'], volume: ['rivers'], ...(has.length > 0 && { has }) },
    sort: { date: 0, title: 0 },
  };
}

let index: OpenIndex;
beforeAll(async () => {
  const records = [
    paper('marked', { about: 'İqlim dəyişikliyi və siyasəti.', year: '2015' }),
    paper('capital', { about: 'İQLİM DƏYİŞİKLİYİ.', year: '2016' }),
    paper('plain', { about: 'Iqlim deyisikliyi ve siyaseti.', year: '2018', has: ['pdf'] }),
    paper('titled', { title: 'Bulaq suları' }),
    paper('told', { about: 'Bulaq suları haqqında.' }),
    paper('written', { text: 'Bulaq suları. Bulaq. Bulaq. Bulaq.' }),
    paper('initials', { title: 'Körpülər', by: ['Quşlu V. Ə.'] }),
    paper('namesake', { title: 'Yollar', by: ['Vüqar Dağlı'] }),
    paper('russian', { title: 'Политика и дороги' }),
    paper('cyrillic', { title: 'Гәсәбә', about: 'Гәсәбә һаггында.' }),
  ];
  index = await openIndex(records.map(searchDocument));
});
afterAll(() => {
  index.close();
});

const found = (query: string) => foundPaths(index.engine, asking(query));

describe('quotation marks', () => {
  test.each([
    ['"iqlim deyisikliyi"', ['capital', 'marked', 'plain']],
    ['"iqlim dəyişikliyi"', ['capital', 'marked']],
    ['"İqlim dəyişikliyi"', ['capital', 'marked']],
    ['"İQLİM DƏYİŞİKLİYİ"', ['capital', 'marked']],
    ['"siyasəti"', ['marked']],
    ['"siyaseti"', ['marked', 'plain']],
    ['"siyaset"', []],
    ['"dəyişikliyi iqlim"', []],
  ])('%s finds %j', async (query, paths) => {
    expect((await found(query)).sort()).toEqual(paths);
  });
});

describe('conditions', () => {
  test.each([
    ['iqlim year:2015-2016', ['capital', 'marked']],
    ['iqlim -year:2015-2016', ['plain']],
    ['il:2018', ['plain']],
    ['iqlim has:pdf', ['plain']],
    ['iqlim kind:report', ['capital', 'marked', 'plain']],
    ['iqlim volume:rivers -has:pdf', ['capital', 'marked']],
    ['iqlim volume:nothing', []],
    ['autor:iqlim', ['capital', 'marked', 'plain']],
  ])('%s finds %j', async (query, paths) => {
    expect((await found(query)).sort()).toEqual(paths);
  });

  test('the names of values are asked for', async () => {
    const { total } = await index.engine.search(asking('növ:hesabat'), () => Promise.resolve(new Map([['report', ['Hesabat']]])));
    expect(total).toBe(10);
  });

  test('whoever only leaves out gets everything else', async () => {
    const all = await found('-iqlim');
    expect(all).not.toContain('marked');
    expect(all).toContain('titled');
  });
});

test('titles come before what is said of a work, and that before its text', async () => {
  expect(await found('bulaq sulari')).toEqual(['titled', 'told', 'written']);
});

test('the spelling that was typed comes first', async () => {
  expect((await found('siyasəti'))[0]).toBe('marked');
});

test.each(['Vüqar Quşlu', 'Quşlu Vugar', 'V. Quşlu', 'Quşlu V.', 'В. Гушлу', 'Вугар Гушлу', 'V.Ə. Quşlu'])(
  '%s finds the name with initials',
  async (query) => {
    expect(await found(query)).toContain('initials');
  },
);

test('an initial finds nothing by itself where the name is asked for', async () => {
  expect(await found('Vüqar')).toEqual(['namesake']);
  expect(await found('Körpülər Vüqar')).toEqual([]);
});

test.each([
  ['politika', 'russian'],
  ['politiki', 'russian'],
  ['dorogi', 'russian'],
  ['qəsəbə', 'cyrillic'],
  ['qesebe', 'cyrillic'],
  ['гәсәбәнин', 'cyrillic'],
  ['иглим', 'plain'],
])('%s finds %s in the other alphabet', async (query, path) => {
  expect(await found(query)).toContain(path);
});

describe('mistyped words', () => {
  test('are corrected where nothing has them, and left alone if asked for as typed', async () => {
    const { corrections, total } = await index.engine.search(asking('siyastei'));
    expect(corrections).toEqual([{ typed: 'siyastei', meant: 'siyaseti' }]);
    expect(total).toBe(2);
    expect((await index.engine.search(asking('siyastei', { asTyped: true }))).total).toBe(0);
  });
});
