import { describe, expect, test } from 'vitest';
import { listingPath, pagesOf, programmePages } from '../../src/model/listing.ts';
import { byLetter, letterPages, peopleIndex } from '../../src/model/people-index.ts';
import { statisticsOf } from '../../src/model/statistics.ts';
import { everyLanguage, inLanguage } from '../../src/model/localized.ts';
import { titleFor, titleLine, titlesOf } from '../../src/model/title.ts';
import { invent } from '../citation/invented.ts';

describe('long lists', () => {
  test('are divided into pages, an empty one into one', () => {
    expect(pagesOf(['a', 'b', 'c'], 2).map(({ rows, number, pages, total }) => [rows.join(''), number, pages, total])).toEqual([
      ['ab', 1, 2, 3],
      ['c', 2, 2, 3],
    ]);
    expect(pagesOf([])).toEqual([{ rows: [], number: 1, pages: 1, total: 0 }]);
    expect(listingPath('people/', 1)).toBe('people/');
    expect(listingPath('people/', 3)).toBe('people/page/3/');
  });

  test('keep sessions together as far as they fit, and lose no paper', () => {
    const papers = Object.fromEntries(['01', '02', '03', '04', '05'].map((id, at) => [id, { session: at < 3 ? 'one' : 'two' }]));
    const { volumes } = invent({
      volumes: {
        a: {
          event: { kind: 'conference', dates: { from: '2020' } },
          sessions: [
            { id: 'one', kind: 'plenary', title: { en: 'One' } },
            { id: 'empty', kind: 'panel', title: { en: 'Empty' } },
            { id: 'two', kind: 'plenary', title: { en: 'Two' } },
          ],
          papers: { ...papers, '06': { kind: 'report' }, '07': { kind: 'data-note' } },
        },
      },
    });
    const [volume] = volumes;
    if (!volume) throw new Error('The invented volume is not there.');
    const shape = programmePages(volume, 2).map(({ rows }) =>
      rows.map((part) => `${part.session?.id ?? part.kind}:${part.papers.map(({ id }) => id).join('+')}`),
    );
    expect(shape).toEqual([['one:01+02'], ['one:03', 'empty:', 'two:04'], ['two:05', 'unrecorded:06'], ['apart:07']]);
  });
});

test('the index of people follows the alphabet of its language and its form of each name', () => {
  const repository = invent({
    people: {
      e: { name: { family: 'Elnümunə' } },
      schwa: { name: { family: 'Aliexample', language: 'en' }, otherNames: [{ family: 'Əlinümunə', language: 'az' }] },
      f: { name: { family: 'Fnümunə' } },
      aside: { name: { family: 'Heç' } },
    },
    volumes: {
      a: { papers: { '01': { authors: [{ person: 'e' }, { person: 'schwa' }, { person: 'f' }] } } },
      b: { listed: false, editors: [{ person: 'aside' }] },
    },
  });
  const az = peopleIndex(repository, 'az');
  expect(az.map(({ person, letter }) => [person.id, letter])).toEqual([
    ['e', 'E'],
    ['schwa', 'Ə'],
    ['f', 'F'],
  ]);
  expect(peopleIndex(repository, 'en').map(({ name }) => name)).toEqual(['Aliexample', 'Elnümunə', 'Fnümunə']);
  expect(byLetter(az).map(({ letter, entries }) => [letter, entries.length])).toEqual([
    ['E', 1],
    ['Ə', 1],
    ['F', 1],
  ]);
  expect(letterPages(pagesOf(az, 2))).toEqual([
    { letter: 'E', page: 1 },
    { letter: 'Ə', page: 1 },
    { letter: 'F', page: 2 },
  ]);
});

test('statistics count what is listed', () => {
  const repository = invent({
    people: { ann: { name: { family: 'Ann' } } },
    topics: { t: { label: { en: 'T' } } },
    volumes: {
      a: {
        event: { kind: 'conference', dates: { from: '2020' } },
        papers: {
          '01': { language: 'az', fullText: true, topics: ['t'], authors: [{ person: 'ann' }] },
          '02': { kind: 'report', text: 'not-deposited' },
        },
        resolutions: { '01': { status: 'adopted', text: 'not-deposited', title: { en: 'R' } } },
      },
      only: { status: 'event-only', event: { kind: 'lecture', dates: { from: '2019' } } },
      hidden: { listed: false, papers: { '01': {} } },
    },
  });
  const counts = statisticsOf(repository);
  expect(counts).toMatchObject({
    volumes: 1,
    events: 2,
    papers: 2,
    withText: 1,
    people: 1,
    resolutions: 1,
    byYear: [{ key: 2020, papers: 2 }],
  });
  expect(counts.byLanguage).toEqual([
    { key: 'az', papers: 1 },
    { key: undefined, papers: 1 },
  ]);
});

describe('texts in several languages', () => {
  const texts = { ru: 'р', en: 'e', az: 'a' };

  test('stand with the original first', () => {
    expect(everyLanguage(texts, { en: 'author', ru: 'editors' }, ['en', 'az', 'ru']).map(({ language }) => language)).toEqual([
      'az',
      'en',
      'ru',
    ]);
    expect(inLanguage(texts, 'ru').text).toBe('р');
    expect(inLanguage(texts, 'de', { ru: 'editors', az: 'editors' }, ['en']).text).toBe('e');
    expect(inLanguage(texts, 'de').text).toBe('р');
    expect(everyLanguage(undefined, undefined, [])).toEqual([]);
  });

  test('show a supplied title in brackets, with its subtitle', () => {
    const { papers } = invent({
      volumes: {
        a: { papers: { '01': { titleSupplied: true, title: texts, subtitle: { en: 'more' }, translations: { az: 'editors' } } } },
      },
    });
    const [paper] = papers;
    if (!paper) throw new Error('The invented paper is not there.');
    expect(titlesOf(paper, ['en', 'az', 'ru']).map(titleLine)).toEqual(['[e: more]', '[р]', '[a]']);
    expect(titleLine(titleFor(paper, 'az', ['en']))).toBe('[a]');
  });
});
