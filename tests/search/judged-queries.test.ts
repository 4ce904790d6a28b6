import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { searchDocument } from '../../src/search/document.ts';
import { nameWords } from '../../src/search/name-key.ts';
import { asking, foundPaths, openIndex } from './open-index.ts';
import type { OpenIndex } from './open-index.ts';

interface InventedRecord {
  readonly id: string;
  readonly lang: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly body: string;
}
interface JudgedQuery {
  readonly query: string;
  readonly kind: string;
  readonly wanted: readonly string[];
}

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../fixtures/search/${name}`, import.meta.url), 'utf8'));
const records = read('records.json') as readonly InventedRecord[];
const queries = read('queries.json') as readonly JudgedQuery[];

let index: OpenIndex;
beforeAll(async () => {
  index = await openIndex(
    records.map(({ id, lang, title, authors, body }, place) =>
      searchDocument({
        path: id,
        hit: { type: 'paper', title: { [lang]: title }, by: authors },
        fields: { title, name: nameWords(authors), keyword: '' },
        passages: [{ language: lang, text: body }],
        filters: { type: ['paper'], language: [lang] },
        sort: { date: 0, title: place },
      }),
    ),
  );
});
afterAll(() => {
  index.close();
});

describe.each([...new Set(queries.map(({ kind }) => kind))])('%s', (kind) => {
  test.each(queries.filter((query) => query.kind === kind))('$query', async ({ query, wanted }) => {
    const found = await foundPaths(index.engine, asking(query));
    expect(found).toEqual(expect.arrayContaining([...wanted]));
    // What was not wanted never comes before all that was; a mistyped word has a looser sense.
    if (kind !== 'typo') expect(wanted).toContain(found[0]);
  });
});

const nonsense = ['zxcvbnm', 'ъыьъыьъ', 'qwrtpsdfg', 'Hwjklmnopq', '9827364510', 'жщшчцхф', 'çşğçşğç', 'xyzzyplugh migrasiya'];
test.each(nonsense)('nothing has %s', async (query) => {
  expect(await foundPaths(index.engine, asking(query))).toEqual([]);
});

const hostile: readonly (readonly [name: string, query: string])[] = [
  ['nothing', ''],
  ['white space', '   '],
  ['one quotation mark', '"'],
  ['empty phrases', '"" "'],
  ['an open phrase', '"miqrasiya siyasəti'],
  ['punctuation', '!!! ??? ...'],
  ['emoji', '🙂🙃🏳️‍🌈'],
  ['markup', '<img src=x onerror=alert(1)>'],
  ['10,000 letters', 'a'.repeat(10_000)],
  ['a thousand words', 'miqrasiya '.repeat(1_000)],
  ['hyphens', '- -- - miqrasiya'],
  ['only what to leave out', '-miqrasiya'],
  ['a field without a word', 'author:'],
  ['an unknown field', 'unknown:word'],
  ['writing from right to left', 'مهاجرت עברית'],
  ['control characters', '\u0000\u0007\u202Emiqrasiya'],
  ['half a character', '\uD800'],
  ['names of properties', '__proto__ constructor toString'],
  ['signs of patterns', '[object Object] \\ ( [ { * + ? ^ $'],
];
test.each(hostile)('%s is answered like any other query', async (_, query) => {
  const found = await index.engine.search(asking(query));
  expect(found.total).toBeLessThanOrEqual(records.length);
  for (let place = 0; place < found.total; place += 1) expect(await found.load(place)).toBeDefined();
});

test('an excerpt shows the letters as they are spelt, and marks the found word', async () => {
  const found = await index.engine.search(asking('siyasetin'));
  const results = await Promise.all(Array.from({ length: found.total }, (_, place) => found.load(place)));
  const pieces = results.flatMap((result) => result?.excerpt?.pieces ?? []);
  expect(pieces.filter(({ marked }) => marked).map(({ text }) => text)).toContain('Siyasətin');
  expect(pieces.map(({ text }) => text).join('')).not.toMatch(/[ḛḭ\u2060]/u);
});

test('a word that is left out takes its records with it', async () => {
  const all = await foundPaths(index.engine, asking('miqrasiya'));
  const without = await foundPaths(index.engine, asking('miqrasiya -siyasəti'));
  expect(without.length).toBeLessThan(all.length);
  expect(without).not.toContain('az01');
});

test('a field is asked alone', async () => {
  expect(await foundPaths(index.engine, asking('author:Алиев'))).toEqual(expect.arrayContaining(['az01', 'ru01', 'en01']));
  expect(await foundPaths(index.engine, asking('title:Алиев'))).toEqual([]);
});

test('a mistyped word is corrected, and the page can say so', async () => {
  const { corrections, total } = await index.engine.search(asking('migartion'));
  expect(total).toBeGreaterThan(0);
  expect(corrections).toEqual([{ typed: 'migartion', meant: 'migration' }]);
});
