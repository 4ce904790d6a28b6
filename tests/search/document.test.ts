import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRepository } from '../../src/files/read.ts';
import type { Site } from '../../src/model/address.ts';
import { link } from '../../src/model/link.ts';
import { searchDocument, searchDocuments } from '../../src/search/document.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { readHit, writeHit } from '../../src/search/hit.ts';
import { toSlug } from '../../src/text/slug.ts';
import { fromIndexText } from '../../src/search/letters.ts';
import { filterNames } from '../../src/search/record.ts';
import { asking, foundPaths, openIndex } from './open-index.ts';
import type { OpenIndex } from './open-index.ts';

const site: Site = { origin: 'https://example.org', base: '/', languages: ['en', 'az', 'ru'] };

let documents: SearchDocument[];
let index: OpenIndex;
beforeAll(async () => {
  const { records } = await readRepository('tests/fixtures/whole');
  const repository = link(records, { drafts: false });
  documents = [...searchDocuments(repository, site, new Map())];
  index = await openIndex(documents);
});
afterAll(() => {
  index.close();
});

const at = (path: string) => {
  const document = documents.find(({ url }) => url.startsWith(`${path}#`) && readHit(url)?.anchor === undefined);
  if (!document) throw new Error(`No document ${path}`);
  return document;
};

test('a result says what became of a work, and of a clause by itself', async () => {
  const { records } = await readRepository('tests/fixtures/resolutions');
  const found = [...searchDocuments(link(records, { drafts: false }), site, new Map())].flatMap(({ url }) => readHit(url) ?? []);
  const hit = (id: string) => found.find(({ path }) => path === `resolutions/2020-river-league/${id}/`);
  expect(['01', '02', '03', '04', '05'].map((id) => hit(id)?.state)).toEqual([undefined, undefined, 'superseded', 'withdrawn', 'archived']);
  const marked = new Set(hit('01')?.passages.flatMap(([, , place]) => (place?.state ? [`${place.address} ${place.state}`] : [])));
  expect([...marked]).toEqual(['op-4/ superseded', 'op-7/ struck']);
});

describe('searchDocuments', () => {
  test('holds every kind of record', () => {
    const types = documents.map(({ url }) => readHit(url)?.type);
    expect(new Set(types)).toEqual(new Set(['paper', 'volume', 'session', 'resolution', 'person', 'topic', 'page']));
  });

  test('every document has words, a place in every order and every filter', () => {
    for (const { content, filters, sort } of documents) {
      expect(content).not.toBe('');
      expect(Object.keys(filters)).toEqual([...filterNames]);
      expect(Number.isInteger(sort['date']) && Number.isInteger(sort['title'])).toBe(true);
    }
  });

  test('a paper is found by what it says in every language, and by every spelling of its authors', () => {
    const { content, meta, filters, sort, url } = at('papers/2019-river-towns/01/');
    const text = fromIndexText(content);
    for (const part of ['sunny bank', 'günəşli sahildə', 'солнечном берегу', 'Department of Towns']) expect(text).toContain(part);
    expect(meta['title']).toContain('Five invented examples');
    for (const spelling of ['Rashad', 'Rəşad', 'Korpulu', 'Nahrova', 'Нахрова', 'River Towns'])
      expect(fromIndexText(meta['name'] ?? '')).toContain(spelling);
    // A spelling that differs by marks alone is filed once.
    expect(meta['name']).not.toContain('Körpülü');
    expect(fromIndexText(meta['keyword'] ?? '')).toContain('şəhərlər');
    expect(filters).toMatchObject({ type: ['paper'], kind: ['paper'], volume: ['2019-river-towns'], language: ['en'], topic: ['towns'] });
    expect(sort['date']).toBe(20191201);
    expect(readHit(url)).toMatchObject({
      type: 'paper',
      kind: 'paper',
      year: 2019,
      title: { en: 'Why a town by the river grows on one bank first: Five invented examples' },
    });
  });

  test('the name fields and keywords are never quoted', () => {
    for (const { content } of documents) expect(content).not.toMatch(/zq\p{L}+qz/u);
  });

  test('a full text is divided by its headings, each with the id that it has on the page', () => {
    const { url, content, body } = at('papers/2019-river-towns/01/');
    const places = readHit(url)?.passages.flatMap(([, word, place]) => (place ? [{ word, ...place }] : [])) ?? [];
    const headings = [...new Map([...places].reverse().map((place) => [place.address, place])).values()];
    expect(headings.length).toBeGreaterThan(1);
    for (const { word, address, label } of headings) {
      expect(address).toBe(`#${toSlug(label ?? '')}`);
      expect(word).toBeGreaterThanOrEqual(body);
      expect(fromIndexText(content.split(' ').slice(word).join(' '))).toMatch(new RegExp(`^${label?.split(' ')[0] ?? ''}`, 'u'));
    }
    expect(content.split(' ').slice(0, body).join(' ')).toContain('sunny bank');
  });

  test('a session opens at its place on the page of its volume', () => {
    const session = documents.map(({ url }) => readHit(url)).find((hit) => hit?.type === 'session');
    expect(session?.path).toBe('proceedings/2019-river-towns/');
    expect(session?.anchor).toMatch(/^session-/u);
    expect(session?.volume).toBeDefined();
  });

  test('what can be read of a paper is a filter', () => {
    expect(at('papers/2019-river-towns/01/').filters['has']).toContain('text');
  });

  test('a title that the editors supplied has its brackets', () => {
    expect(readHit(at('papers/2019-river-towns/03/').url)?.title).toEqual({ en: '[Welcome to the guests]' });
  });

  test('people, topics and volumes name the values of their filters', () => {
    const labels = documents.flatMap(({ label }) => label ?? []);
    expect(labels).toContainEqual({ filter: 'topic', value: 'towns', text: { en: 'Towns', az: 'Şəhərlər', ru: 'Города' } });
    expect(labels.find(({ value }) => value === 'gunel-nehrova')).toMatchObject({ filter: 'person' });
  });
});

test('a record without any text is found by its title, which is not quoted', () => {
  const { content, url } = searchDocument({
    path: 'papers/x/01/',
    hit: { type: 'paper', title: { en: 'Bare' } },
    fields: { title: 'Bare', name: '', keyword: '' },
    passages: [{ language: 'und', text: 'Bare', hidden: true }],
    filters: {},
    sort: { date: 0, title: 1 },
  });
  expect(content).toBe('Bare');
  expect(readHit(url)?.passages).toEqual([[null, 0]]);
});

describe('the parts of a record', () => {
  const { url, content, meta, body } = searchDocument({
    path: 'resolutions/x/01/',
    hit: { type: 'resolution', title: { az: 'Гәтнамә' } },
    fields: { title: 'Гәтнамә', name: '', keyword: '' },
    passages: [
      { language: 'en', text: 'The text of the work.', body: true, place: { address: 'op-3-b/', label: '3 (b)' } },
      { language: 'az-Cyrl', text: 'Әһали һаггында.' },
      { language: 'en', text: 'A page.', body: true, place: { address: '01.pdf#page=3', page: 3 } },
      { language: 'ru', text: 'О населении.' },
    ],
    filters: {},
    sort: { date: 0, title: 1 },
  });
  test('have their places; what is said about a work comes before its text', () => {
    expect(readHit(url)?.passages).toEqual([
      ['az-Cyrl', 0],
      [null, 2],
      ['ru', 4],
      ['en', 6, { address: 'op-3-b/', label: '3 (b)' }],
      ['en', 11, { address: '01.pdf#page=3', page: 3 }],
    ]);
    expect(body).toBe(6);
  });
  test('in Azerbaijani Cyrillic are found by Latin letters too', () => {
    expect(fromIndexText(content)).toContain('Әһали һаггында. Əhali haqqında. О населении.');
    expect(fromIndexText(meta['title'] ?? '')).toBe('Гәтнамә Qətnamə');
  });
});

test('what is shown survives the way through an address, and nothing else is read', () => {
  const hit = { path: 'papers/a/01/', type: 'paper', title: { en: 'A # B // “C”' }, by: ['Д. Э.'], passages: [['en', 0]] } as const;
  expect(readHit(writeHit(hit))).toEqual(hit);
  for (const address of ['', 'papers/a/01/', '#', '#null', '#{}', '#{"type":"x","title":{},"passages":[]}', '#['])
    expect(readHit(address)).toBeUndefined();
});

test('a record whose text has no words is kept', async () => {
  const record = (path: string, text: string) =>
    searchDocument({
      path,
      hit: { type: 'paper', title: { en: 'Bare' } },
      fields: { title: 'Bare', name: '', keyword: '' },
      passages: [{ language: 'en', text }],
      filters: {},
      sort: { date: 0, title: 1 },
    });
  const { engine, close } = await openIndex([
    record('papers/x/01/', '* * *'),
    record('papers/x/02/', ''),
    record('papers/x/03/', '\u200B'),
  ]);
  try {
    expect((await foundPaths(engine, asking('bare'))).sort()).toEqual(['papers/x/01/', 'papers/x/02/', 'papers/x/03/']);
  } finally {
    close();
  }
});

describe('the index of the documents', () => {
  test.each([
    ['Нахрова', 'people/gunel-nehrova/'],
    ['Nehrova', 'people/gunel-nehrova/'],
    ['Korpulu', 'papers/2019-river-towns/01/'],
    ['Вымыслов', 'people/ivan-vymyslov/'],
    ['Vymyslov', 'people/ivan-vymyslov/'],
    ['seherler', 'topics/towns/'],
    ['солнечная', 'papers/2019-river-towns/01/'],
    ['benches', 'resolutions/2019-river-towns/01/'],
    ['RT/2019/1', 'resolutions/2019-river-towns/01/'],
  ])('%s finds %s', async (query, path) => {
    expect(await foundPaths(index.engine, asking(query))).toContain(path);
  });

  test('filters narrow, alone or with words, and count', async () => {
    const papers = await foundPaths(index.engine, asking('', { filters: { type: ['paper'] } }));
    expect(papers.length).toBeGreaterThan(3);
    expect(papers.every((path) => path.startsWith('papers/'))).toBe(true);
    const found = await index.engine.search(asking('town', { filters: { type: ['paper', 'topic'] } }));
    expect(found.total).toBeGreaterThan(0);
    const types = await found.facets('type');
    expect(types.reduce((sum, { count, value }) => sum + (['paper', 'topic'].includes(value) ? count : 0), 0)).toBe(found.total);
    expect(await foundPaths(index.engine, asking('', { filters: { person: ['nobody'] } }))).toEqual([]);
  });

  test('orders by date and by title', async () => {
    const years = async (sort: 'newest' | 'oldest') => {
      const found = await index.engine.search(asking('', { filters: { type: ['paper'] }, sort }));
      return Promise.all(Array.from({ length: found.total }, async (_, place) => (await found.load(place))?.hit.year ?? 0));
    };
    const newest = await years('newest');
    expect(newest).toEqual([...newest].sort((a, b) => b - a));
    expect(await years('oldest')).toEqual([...newest].reverse());
    expect(await foundPaths(index.engine, asking('', { filters: { type: ['topic'] }, sort: 'title' }))).toEqual([
      'topics/roads/',
      'topics/towns/',
    ]);
  });

  test('a search loads neither filters nor orders', async () => {
    const before = index.requests.length;
    await foundPaths(index.engine, asking('river'));
    expect(index.requests.slice(before).filter((path) => /^(?:filters|orders|labels|records)/u.test(path))).toEqual([]);
  });

  test('a part that does not arrive is an error, not an empty answer', async () => {
    const fresh = await openIndex(documents);
    try {
      await fresh.engine.start();
      fresh.failing = /\/words\//u;
      await expect(fresh.engine.search(asking('river'))).rejects.toThrow('words/0.bin: 503');
      fresh.failing = undefined;
      expect((await fresh.engine.search(asking('river'))).total).toBeGreaterThan(0);
    } finally {
      fresh.close();
    }
  });

  test('two runs write the same bytes, and nothing that the site does not use', async () => {
    const again = await openIndex(documents);
    try {
      const files = readdirSync(index.folder, { recursive: true, encoding: 'utf8' }).sort();
      expect(readdirSync(again.folder, { recursive: true, encoding: 'utf8' }).sort()).toEqual(files);
      expect(files.filter((file) => /ui|highlight|worker/u.test(file))).toEqual([]);
      for (const file of files.filter((name) => /\.\w+$/u.test(name))) {
        expect(existsSync(join(again.folder, file)), file).toBe(true);
        expect(readFileSync(join(again.folder, file)).equals(readFileSync(join(index.folder, file))), file).toBe(true);
      }
    } finally {
      again.close();
    }
  });
});
