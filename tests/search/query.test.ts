import { describe, expect, test } from 'vitest';
import { editDistance, nearestWord } from '../../src/search/correction.ts';
import { nameKeys } from '../../src/search/name-key.ts';
import { correctedTerm, readQuery } from '../../src/search/query.ts';
import { otherSpellings } from '../../src/search/spelling.ts';
import { stems } from '../../src/search/stem.ts';

/** The terms of a query in short: `-` for what is left out, `?` for what may be missing, the field before a colon. */
function inShort(query: string): string[] {
  return readQuery(query).map(
    ({ text, excluded, optional, field }) => `${excluded ? '-' : ''}${field ? `${field}:` : ''}${text}${optional ? '?' : ''}`,
  );
}

describe('readQuery', () => {
  test.each([
    ['miqrasiya siyasəti', ['miqrasiya', 'siyasəti']],
    ['law and order', ['law', 'and?', 'order']],
    ['and', ['and']],
    ['"labour market" -women', ['labour market', '-women']],
    ['author:Əliyev title:"ali təhsil"', ['name:Əliyev', 'title:ali təhsil']],
    ['“beyin axını”', ['beyin axını']],
    ['"not closed', ['not', 'closed']],
    ['law-making', ['law', 'making']],
    ['unknown:word', ['unknown', 'word']],
    ['Məmməd-zadə', ['Məmmədzadə']],
    ['- "" !', []],
  ])('%s', (query, terms) => {
    expect(inShort(query)).toEqual(terms);
  });

  test('a long query is cut, not refused', () => {
    expect(readQuery('word '.repeat(5_000)).length).toBeLessThanOrEqual(12);
    expect(readQuery('a'.repeat(10_000))[0]?.text.length).toBeLessThanOrEqual(300);
  });

  test('the word as typed counts most, a stem least', () => {
    const [term] = readQuery('Siyasətinin');
    expect(term?.lookups[0]).toEqual({ term: 'siyasetinin', weight: 1 });
    expect(term?.lookups.find(({ term: lookup }) => lookup === 'siyaset')?.weight).toBeLessThan(0.5);
  });

  test('a phrase is looked for as it stands', () => {
    expect(readQuery('"Miqrasiya siyasəti"')[0]?.lookups).toEqual([{ term: '"miqrasiya siyaseti"', weight: 1 }]);
  });

  test('a corrected term keeps its field', () => {
    const [term] = readQuery('-title:migartion');
    expect(term && correctedTerm(term, 'migration')).toMatchObject({ text: 'migration', field: 'title', excluded: true });
  });
});

test.each([
  ['siyasetinin', 'siyaset'],
  ['siyasetlerinden', 'siyaset'],
  ['siyasetleri', 'siyaset'],
  ['miqrantlarin', 'miqrant'],
  ['azerbaycanda', 'azerbaycan'],
  ['kockunluyu', 'kockunluk'],
  ['трудовои', 'трудовая'],
  ['миграционная', 'миграционныи'],
  ['беженец', 'беженцы'],
  ['беженцев', 'беженец'],
  ['policies', 'policy'],
  ['policy', 'policies'],
  ['migration', 'migrating'],
])('%s is found by the beginning that it shares with %s', (word, other) => {
  expect(stems(word).filter((stem) => other.startsWith(stem) && stem.length >= other.length - 4)).not.toEqual([]);
});

test.each(['iom', 'law', 'йод', 'ali', 'и'])('%s is too short to be shortened', (word) => {
  expect(stems(word)).toEqual([]);
});

test.each([
  ['ishchi', 'isci'],
  ['migrasiya', 'miqrasiya'],
  ['khidmet', 'xidmet'],
  ['urbanization', 'urbanisation'],
  ['labor', 'labour'],
])('%s may be spelt %s', (word, other) => {
  expect(otherSpellings(word)).toContain(other);
});

test('every spelling of a name has one key, and no word is a key', () => {
  const keys = ['Əliyev', 'Aliyev', 'Алиев', 'Eliyev', 'ALİYEV'].map((name) => nameKeys(name).join());
  expect(new Set(keys).size).toBe(1);
  expect(keys[0]).toMatch(/^zq.+qz$/u);
  expect(nameKeys('A.')).toEqual([]);
});

describe('nearestWord', () => {
  const words = ['migration', 'migrant', 'mitigation', 'refugees', 'siyaseti', 'миграция'];
  test.each([
    ['migartion', 'migration'],
    ['migraton', 'migration'],
    ['refugeees', 'refugees'],
    ['siyasati', 'siyaseti'],
    ['мирация', 'миграция'],
  ])('%s was meant to be %s', (typed, meant) => {
    expect(nearestWord(typed, words)).toBe(meant);
  });
  test.each(['zxcvbnm', 'mig', 'law', '20177', 'igration'])('%s is left as it is', (typed) => {
    expect(nearestWord(typed, words)).toBeUndefined();
  });
  test('an exchange of neighbours is one mistake', () => {
    expect(editDistance('abcd', 'abdc', 2)).toBe(1);
    expect(editDistance('abcd', 'wxyz', 2)).toBeUndefined();
  });
});
