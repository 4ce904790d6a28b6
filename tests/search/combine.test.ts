import { describe, expect, test } from 'vitest';
import { combine } from '../../src/search/combine.ts';
import type { Match } from '../../src/search/combine.ts';
import { facetsOf, narrow } from '../../src/search/facets.ts';
import type { FilterTables } from '../../src/search/filter-table.ts';
import { nameKeys } from '../../src/search/name-key.ts';
import { readQuery } from '../../src/search/query.ts';
import { readState, withFilter, writeState } from '../../src/search/state.ts';

const match = (id: string, score = 1, fields?: readonly string[]): Match => ({ id, score, words: [score], ...(fields && { fields }) });

/** Answers in which only the first lookup of each term finds something. */
const ids = (query: string, ...answers: readonly (readonly Match[])[]) =>
  combine(
    readQuery(query).terms,
    answers.map((found) => [found]),
  ).map(({ id }) => id);

describe('combine', () => {
  test('a record needs every word', () => {
    expect(ids('one two', [match('a'), match('b')], [match('b'), match('c')])).toEqual(['b']);
  });
  test('a small word may be missing, and counts where it is', () => {
    expect(ids('law and order', [match('a'), match('b')], [match('b')], [match('a'), match('b')])).toEqual(['b', 'a']);
  });
  test('a record with an unwanted word is left out', () => {
    expect(ids('law -order', [match('a'), match('b')], [match('b')])).toEqual(['a']);
  });
  test('a field must be the one that was asked for', () => {
    expect(ids('title:law', [match('a', 1, ['title']), match('b', 1, ['name']), match('c')])).toEqual(['a']);
  });
  test('a lookup of less weight puts a record lower; equal ones stand by their ids', () => {
    const { terms } = readQuery('policies');
    const answers = [terms[0]?.lookups.map((_, at) => (at === 0 ? [match('z')] : [match('a'), match('b'), match('z')])) ?? []];
    expect(combine(terms, answers).map(({ id }) => id)).toEqual(['z', 'a', 'b']);
  });
});

describe('what stands where', () => {
  test('a title comes before a keyword, and that before a text', () => {
    expect(ids('law', [match('text', 9), match('keyword', 1, ['keyword']), match('title', 1, ['title'])])).toEqual([
      'title',
      'keyword',
      'text',
    ]);
  });

  /** The answers to `Vuqar Eliyev` in an index in which one work has V. Eliyev for an author, and one something else that begins with V. */
  const { terms } = readQuery('Vuqar Eliyev');
  const answered = (vuqarIsAName: boolean) =>
    terms.map((term, at) =>
      term.lookups.map((lookup) => {
        const named = (id: string) => match(id, 1, ['name']);
        if (at === 1) return nameKeys('Əliyev').includes(lookup.term) ? [named('initial'), match('other', 1, ['title'])] : [];
        if (lookup.initial) return [named('initial'), named('other')];
        return vuqarIsAName && lookup.term.startsWith('zq') ? [named('elsewhere')] : [];
      }),
    );
  test('an initial stands for a name beside another name of the same record', () => {
    expect(combine(terms, answered(true)).map(({ id }) => id)).toEqual(['initial']);
  });
  test('and not for a word that is no name of anyone', () => {
    expect(combine(terms, answered(false))).toEqual([]);
  });
});

describe('facets', () => {
  const tables: FilterTables = new Map([
    [
      'year',
      new Map([
        ['2015', [0, 1]],
        ['2017', [2, 3]],
      ]),
    ],
    [
      'language',
      new Map([
        ['az', [0, 2]],
        ['ru', [1, 3]],
        ['en', []],
      ]),
    ],
  ]);
  test('values of one filter add up, filters narrow each other', () => {
    expect([...narrow([0, 1, 2, 3], { year: ['2015', '2017'], language: ['az'] }, tables)]).toEqual([0, 2]);
    expect([...narrow([0, 1, 2, 3], { year: ['1900'] }, tables)]).toEqual([]);
  });
  test('years may be given as a range', () => {
    expect([...narrow([0, 1, 2, 3], { year: ['2016-2018'] }, tables)]).toEqual([2, 3]);
    expect([...narrow([0, 1, 2, 3], { year: ['-2016', '2017-'] }, tables)]).toEqual([0, 1, 2, 3]);
  });
  test('the counts of a filter leave its own choice aside', () => {
    const others = narrow([0, 1, 2, 3], { year: ['2015'], language: ['az'] }, tables, 'year');
    expect(facetsOf(others, tables.get('year') ?? new Map(), ['2015'])).toEqual([
      { value: '2015', count: 1 },
      { value: '2017', count: 1 },
    ]);
  });
  test('a chosen value stays to be unchosen, even an unknown one; others without results go', () => {
    expect(facetsOf(new Set([0]), tables.get('language') ?? new Map(), ['en', 'xx'])).toEqual([
      { value: 'az', count: 1 },
      { value: 'en', count: 0 },
      { value: 'xx', count: 0 },
    ]);
  });
});

describe('the state in the address', () => {
  test('comes back as it was', () => {
    const address = '?q=%22labour+market%22+%3Cb%3E&year=2015&year=2017&person=jan-van-der-plas&sort=newest';
    expect(writeState(readState(new URLSearchParams(address)))).toBe(address);
  });
  test('words as typed and ranges of years come back too', () => {
    const address = '?q=migartion&year=2015-2018&spelling=typed';
    expect(readState(new URLSearchParams(address))).toEqual({
      query: 'migartion',
      filters: { year: ['2015-2018'] },
      sort: 'relevance',
      asTyped: true,
    });
    expect(writeState(readState(new URLSearchParams(address)))).toBe(address);
  });
  test('what is not known is left out', () => {
    expect(readState(new URLSearchParams('q=a&sort=best&colour=red&year=&year=2015&year=2015'))).toEqual({
      query: 'a',
      filters: { year: ['2015'] },
      sort: 'relevance',
    });
    expect(writeState({ query: '', filters: {}, sort: 'relevance' })).toBe('');
  });
  test('a value is chosen and unchosen', () => {
    const chosen = withFilter({ query: '', filters: {}, sort: 'relevance' }, 'year', '2015', true);
    expect(chosen.filters).toEqual({ year: ['2015'] });
    expect(withFilter(chosen, 'year', '2015', false).filters).toEqual({});
  });
});
