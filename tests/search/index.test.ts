import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { joinWord } from '../../src/files/join-word.ts';
import { PartQueue, PartReader } from '../../src/files/part-queue.ts';
import { writeSearchIndex } from '../../src/files/search-index.ts';
import { writeStoredIndex } from '../../src/files/stored-index.ts';
import { partOf } from '../../src/files/word-parts.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { searchDocument } from '../../src/search/document.ts';
import { toIndexText } from '../../src/search/letters.ts';
import type { IndexedWord } from '../../src/text/indexed-word.ts';
import { asking, foundPaths, openIndex } from './open-index.ts';
import type { OpenIndex } from './open-index.ts';

function paper(number: number, text: string, title = ''): SearchDocument {
  return searchDocument({
    path: `papers/invented/${number}/`,
    hit: { type: 'paper', title: { en: title || `Invented ${number}` } },
    fields: { title, name: '', keyword: '' },
    passages: [{ language: 'en', text }],
    filters: { type: ['paper'], year: [String(2000 + (number % 3))] },
    sort: { date: number, title: number },
  });
}

const folders: string[] = [];
const open: OpenIndex[] = [];
function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'plenary-index-'));
  folders.push(made);
  return made;
}
afterEach(() => {
  for (const index of open.splice(0)) index.close();
});
afterAll(() => {
  for (const each of folders) rmSync(each, { recursive: true });
});

/** Every file below a folder with what is in it. */
function contents(below: string): Map<string, string> {
  const files = readdirSync(below, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(join(below, file)).isFile());
  return new Map(files.sort().map((file) => [file, readFileSync(join(below, file), 'base64')]));
}

describe('phrases', () => {
  let index: OpenIndex;
  beforeAll(async () => {
    index = await openIndex([
      paper(1, 'The qaçqın siyasəti of an invented town.', 'River towns'),
      paper(2, 'The qacqin siyaseti of an invented town.'),
      paper(3, 'Siyasəti and then qaçqın; law-making by the river.'),
      paper(4, 'River; towns. A law of making.'),
      // Words of one record never make a phrase with those of the next.
      paper(5, 'Of law'),
      paper(6, 'making'),
    ]);
  });
  afterAll(() => {
    index.close();
  });

  test('a beginning that is typed with marks puts those before others that have them', async () => {
    const found = await index.reader.find(toIndexText('qaçqı'));
    expect(found.map(({ id }) => id)).toEqual(['0', '1', '2']);
    const [marked = 0, plain = 0] = found.map(({ score }) => score);
    expect(marked).toBeGreaterThan(2 * plain);
  });

  test.each([
    ['"qacqin siyaseti"', [1, 2]],
    ['"siyaseti qacqin"', []],
    ['"law making"', [3]],
    ['"of law"', [5]],
    ['"river towns"', [1, 4]],
    ['title:"river towns"', [1]],
    ['"town"', [1, 2]],
  ])('%s', async (query, numbers) => {
    const found = await foundPaths(index.engine, asking(query));
    expect(found.sort()).toEqual(numbers.map((number) => `papers/invented/${number}/`));
  });
});

describe('an index of several parts', () => {
  // More documents than one part ever has; every text differs from the one before.
  const documents = Array.from({ length: 5_000 }, (_, number) =>
    paper(number, `Bridge ${number} of the town ${number % 7 === 0 ? 'köhnə' : 'kohne'}`),
  );
  let index: OpenIndex;
  let cache: string;
  beforeAll(async () => {
    index = await openIndex(documents);
    cache = folder();
    await writeSearchIndex(documents, join(cache, 'one'), undefined, join(cache, 'parts'));
  });
  afterAll(() => {
    index.close();
  });

  test('finds every record once, counts them and tells spellings apart', async () => {
    const { engine } = index;
    const found = await engine.search(asking('bridge'));
    expect(found.total).toBe(documents.length);
    expect((await engine.search(asking('kohne'))).total).toBe(documents.length);
    expect(await foundPaths(engine, asking('4321'))).toEqual(['papers/invented/4321/']);
    const years = await found.facets('year');
    expect(years.map(({ value, count }) => [value, count])).toEqual([
      ['2000', 1667],
      ['2001', 1667],
      ['2002', 1666],
    ]);
    const spelt = async (typed: string) => (await index.reader.find(toIndexText(typed))).length;
    expect(await spelt('"town köhnə"')).toBe(Math.ceil(5_000 / 7));
    expect(await spelt('"köhnə"')).toBe(Math.ceil(5_000 / 7));
    expect(await spelt('"kóhne"')).toBe(0);
    expect(await spelt('"town kohne"')).toBe(5_000);
  });

  test('is the same as the one from kept parts, and has more than one part', async () => {
    const parts = readdirSync(join(cache, 'parts'));
    expect(parts.length).toBeGreaterThan(1);
    await writeSearchIndex(documents, join(cache, 'two'), undefined, join(cache, 'parts'));
    expect(contents(join(cache, 'two'))).toEqual(contents(join(cache, 'one')));
    expect(contents(index.folder)).toEqual(contents(join(cache, 'one')));
    expect(readdirSync(join(cache, 'parts'))).toEqual(parts);
  });

  test('a change of one record changes one part, a new record not more than two', async () => {
    const before = readdirSync(join(cache, 'parts'));
    const changed = documents.map((document, number) => (number === 2_500 ? paper(number, 'A text of another kind') : document));
    await writeSearchIndex(changed, join(cache, 'three'), undefined, join(cache, 'parts'));
    const after = readdirSync(join(cache, 'parts'));
    expect(after.filter((file) => !before.includes(file))).toHaveLength(1);
    expect(after).toHaveLength(before.length);
    await writeSearchIndex(
      [...changed.slice(0, 100), paper(9_999, 'New'), ...changed.slice(100)],
      join(cache, 'four'),
      undefined,
      join(cache, 'parts'),
    );
    expect(readdirSync(join(cache, 'parts')).filter((file) => !after.includes(file)).length).toBeLessThanOrEqual(2);
  });

  test('a few texts share a file', () => {
    const [name = ''] = readdirSync(index.folder).filter((file) => /^[\da-f]{12}$/u.test(file));
    const texts = readdirSync(join(index.folder, name, 'texts'));
    expect(texts.length).toBeLessThan(documents.length / 20);
  });
});

test('parts are put together word by word, each spelling with its number', () => {
  const word = (text: string, forms: readonly string[], record: number, spelling: number): IndexedWord => ({
    word: text,
    forms,
    records: [record],
    weights: [3],
    fields: [0],
    spellings: [1 << spelling],
    counts: [1],
    places: [5 * (forms.length + 1) + spelling],
  });
  const parts = [
    [word('a', [], 1, 0), word('kohne', ['köhnə'], 0, 1)],
    [word('kohne', ['kóhne', 'köhnə'], 2, 2), word('z', [], 0, 0)],
  ];
  const queue = new PartQueue(parts.map((words, at) => new PartReader(partOf(words, 1), at * 10, 1)));
  const merged: IndexedWord[] = [];
  for (let same = queue.next(); same.length > 0; same = queue.next()) merged.push(joinWord(same));
  expect(merged.map((each) => [each.word, each.records])).toEqual([
    ['a', [1]],
    ['kohne', [0, 12]],
    ['z', [10]],
  ]);
  expect(merged[1]).toMatchObject({ forms: ['köhnə', 'kóhne'], spellings: [0b10, 0b10], places: [16, 16] });
});

test('a browser that kept files of an earlier index takes none of them for the new one', async () => {
  const [before, after] = [folder(), folder()];
  await writeSearchIndex([paper(1, 'A bridge'), paper(2, 'A town')], before);
  await writeSearchIndex([paper(2, 'A town'), paper(1, 'A bridge')], after);
  const old = [...contents(before).keys()].filter((file) => file !== 'contents.bin');
  expect(old.length).toBeGreaterThan(5);
  expect([...contents(after).keys()].filter((file) => old.includes(file))).toEqual([]);
});

test('the table of contents is asked for anew each time, other files are not; a new try trusts none that was kept', async () => {
  const index = await openIndex([paper(1, 'A bridge')]);
  open.push(index);
  expect(await foundPaths(index.engine, asking('bridge'))).toHaveLength(1);
  expect(new Set(index.caches)).toEqual(new Set(['contents.bin no-cache', 'words/0.bin default', 'texts/0.bin default']));
  index.caches.length = 0;
  expect(await foundPaths(index.another(1), asking('bridge'))).toHaveLength(1);
  expect(new Set(index.caches)).toEqual(new Set(['contents.bin reload', 'words/0.bin reload', 'texts/0.bin reload']));
});

test('what did not arrive is an error, and arrives with the next search', async () => {
  const index = await openIndex([paper(1, 'A bridge')]);
  open.push(index);
  for (const part of [/contents/u, /\/words\//u, /\/texts\//u]) {
    const engine = index.another();
    index.failing = part;
    await expect(foundPaths(engine, asking('bridge'))).rejects.toThrow('503');
    index.failing = undefined;
    expect(await foundPaths(engine, asking('bridge'))).toHaveLength(1);
  }
});

test('a kept index is copied while the documents stay the same, and made anew when one changes', async () => {
  const [cache, one, two, three] = [folder(), folder(), folder(), folder()];
  const documents = [paper(1, 'A bridge'), paper(2, 'A town')];
  await writeStoredIndex(documents, one, cache);
  await writeStoredIndex(documents, two, cache);
  expect(contents(two)).toEqual(contents(one));
  await writeStoredIndex([paper(1, 'A tower'), paper(2, 'A town')], three, cache);
  expect(contents(three)).not.toEqual(contents(one));
});

test('an index without documents finds nothing', async () => {
  const index = await openIndex([]);
  open.push(index);
  expect(await foundPaths(index.engine, asking('bridge'))).toEqual([]);
});
