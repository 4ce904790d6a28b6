import { describe, expect, test } from 'vitest';
import { correctionBeginnings, editDistance, nearestWord } from '../../src/search/correction.ts';
import { initialKeys, nameKeys, nameWords } from '../../src/search/name-key.ts';
import { inOtherScript } from '../../src/search/other-script.ts';
import { readQuery } from '../../src/search/query.ts';
import { queryFields } from '../../src/search/query-field.ts';
import { valuesAsked, yearRange } from '../../src/search/condition.ts';
import { otherSpellings } from '../../src/search/spelling.ts';
import { correctedTerm } from '../../src/search/term.ts';

/** A query in short: `-` for what is left out, `?` for what may be missing, the field before a colon, conditions in brackets. */
function inShort(query: string): string[] {
  const { terms, conditions } = readQuery(query);
  return [
    ...terms.map(({ text, excluded, optional, field }) => `${excluded ? '-' : ''}${field ? `${field}:` : ''}${text}${optional ? '?' : ''}`),
    ...conditions.map(({ filter, asked, excluded }) => `[${excluded ? '-' : ''}${filter}: ${asked}]`),
  ];
}
const terms = (query: string) => readQuery(query).terms;

describe('readQuery', () => {
  test.each([
    ['miqrasiya siyasəti', ['miqrasiya', 'siyasəti']],
    ['law and order', ['law', 'and?', 'order']],
    ['and', ['and']],
    ['"labour market" -women', ['labour market', '-women']],
    ['author:Əliyev title:"ali təhsil"', ['name:Əliyev', 'title:ali təhsil']],
    ['author:"Vüqar Əliyev"', ['name:Vüqar', 'name:Əliyev']],
    ['müəllif:Əliyev başlıq:miqrasiya', ['name:Əliyev', 'title:miqrasiya']],
    ['muellif:Eliyev', ['name:Eliyev']],
    ['Автор: Алиев', ['name:Алиев']],
    ['“beyin axını”', ['beyin axını']],
    ['"not closed', ['not', 'closed']],
    ['law-making', ['law', 'making']],
    ['year:2015-2018 law', ['law', '[year: 2015-2018]']],
    ['-kind:keynote', ['[-kind: keynote]']],
    ['volume:"migration policy" mövzu:hüquq язык:az', ['[volume: migration policy]', '[topic: hüquq]', '[language: az]']],
    ['unknown:word', ['unknown?', 'word']],
    ['see https://example.org/x', ['see', 'https', 'example', 'org', 'x']],
    ['at 10:30', ['at?', '10', '30']],
    ['title:', ['title']],
    ['Məmməd-zadə', ['Məmmədzadə']],
    ['- "" !', []],
  ])('%s', (query, expected) => {
    expect(inShort(query)).toEqual(expected);
  });

  test('a field that does not exist is named, and its words are looked for', () => {
    expect(readQuery('autor:Əliyev colour:red law').strangers).toEqual(['autor', 'colour']);
    expect(readQuery('author:Əliyev https://example.org').strangers).toEqual([]);
  });

  test('no two fields answer to one name', () => {
    const names = queryFields.flatMap((field) => field.names);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(inShort(`${name}:law`), name).not.toEqual([name, 'law']);
  });

  test('a long query is cut, not refused', () => {
    expect(terms('word '.repeat(5_000)).length).toBeLessThanOrEqual(12);
    expect(terms('a'.repeat(10_000))[0]?.text.length).toBeLessThanOrEqual(300);
  });

  test('the word as typed counts most, in the spelling in which it was typed; a stem least', () => {
    const [term] = terms('Siyasətinin');
    expect(term?.lookups[0]).toEqual({ term: 'siyasetinin', weight: 1, spelt: 'siyasḛtinin' });
    expect(term?.lookups.find(({ term: lookup }) => lookup === 'siyaset')?.weight).toBeLessThan(0.5);
    expect(terms('siyaset')[0]?.lookups[0]).toEqual({ term: 'siyaset', weight: 1 });
  });

  test('letters with marks count in a phrase, plain ones stand for all', () => {
    expect(terms('"Miqrasiya siyasəti"')[0]?.lookups).toEqual([{ term: '"miqrasiya siyasḛti"', weight: 1 }]);
    expect(terms('"Miqrasiya siyaseti"')[0]?.lookups).toEqual([{ term: '"miqrasiya siyaseti"', weight: 1 }]);
  });

  test('a short word is looked for as a whole until it is the last one', () => {
    expect(terms('il siyaset')[0]?.lookups[0]?.term).toBe('"il"');
    expect(terms('siyaset il')[1]?.lookups[0]?.term).toBe('il');
  });

  test('a letter beside a name is an initial in every alphabet', () => {
    const [first] = terms('В. Алиев');
    expect(first?.lookups.map(({ term, field }) => [term, field])).toEqual([
      ['в', 'name'],
      ['zqv', 'name'],
      ['"в"', undefined],
    ]);
    expect(terms('Г. Гусейнов')[0]?.lookups.map(({ term }) => term)).toEqual(['г', 'zqg', 'zqh', '"г"']);
  });

  test('a corrected term keeps its field', () => {
    const [term] = terms('-title:migartion');
    expect(term && correctedTerm(term, 'migration')).toMatchObject({ text: 'migration', field: 'title', excluded: true });
  });
});

describe('values of filters', () => {
  const years = ['2011', '2015', '2017'];
  test.each([
    ['2015', ['2015']],
    ['2011-2016', ['2011', '2015']],
    ['2016–2011', ['2011', '2015']],
    ['2015-', ['2015', '2017']],
    ['-2015', ['2011', '2015']],
    ['2011..2015', ['2011', '2015']],
    ['-', []],
    ['soon', []],
    ['2015 2017', []],
  ])('year:%s', (asked, values) => {
    expect(valuesAsked({ filter: 'year', asked }, years, new Map())).toEqual(values);
  });
  test('a range that is open has no bound', () => {
    expect(yearRange('2015-')).toEqual({ from: 2015, to: Infinity });
    expect(yearRange('')).toBeUndefined();
  });

  const names = new Map([
    ['2017-towns', ['River towns', 'Çay şəhərləri']],
    ['2019-towns', ['River towns again']],
  ]);
  test.each([
    ['2017-towns', ['2017-towns']],
    ['river towns', ['2017-towns']],
    ['riv tow', ['2017-towns', '2019-towns']],
    ['seherleri', ['2017-towns']],
    ['again', ['2019-towns']],
    ['bridge', []],
    ['!', []],
  ])('volume:%s', (asked, values) => {
    expect(valuesAsked({ filter: 'volume', asked }, names.keys(), names)).toEqual(values);
  });
});

test.each([
  ['сијасәт', ['siyaset']],
  ['Бакы', ['baki', 'baky']],
  ['Карабах', ['karabax', 'karabakh']],
  ['politika', ['политика']],
  ['migratsiya', ['миграция']],
  ['migraciya', ['миграция']],
  ['migracija', ['миграция']],
  ['gosudarstvennyy', ['государственныи']],
  ['xidmət', ['хидмат']],
  ['2017', []],
  ['COVIDом', []],
])('%s may be written %s', (word, others) => {
  expect(inOtherScript(word)).toEqual(expect.arrayContaining(others));
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

test('where only an initial was printed, it is filed', () => {
  expect(nameWords(['Əliyev V. Ə.']).split(' ')).toEqual(['Əliyev', 'V', 'Ə', ...nameKeys('Əliyev'), 'zqvqz', 'zqaqz']);
  expect(nameWords(['Дж. Алиева']).split(' ')).toContain('zqcqz');
  expect(initialKeys('Вугар')).toEqual(initialKeys('Vüqar'));
  expect(initialKeys('2')).toEqual([]);
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
  test.each(['zxcvbnm', 'mig', 'law', '20177'])('%s is left as it is', (typed) => {
    expect(nearestWord(typed, words)).toBeUndefined();
  });
  test('of words that are equally near, the one that begins and ends as typed', () => {
    expect(nearestWord('migrtion', ['migrations', 'migratio', 'migration'])).toBe('migration');
    expect(nearestWord('policu', ['policy', 'police'])).toBe('police');
  });
  test('words are looked through that begin with either of the first letters', () => {
    expect(correctionBeginnings('imgration')).toEqual(['i', 'm']);
    expect(nearestWord('imgration', ['migration'])).toBe('migration');
    expect(correctionBeginnings('iom')).toEqual([]);
    expect(nearestWord('zqmigrasia', ['zqmigrasiaqz'])).toBeUndefined();
  });
  test('an exchange of neighbours is one mistake', () => {
    expect(editDistance('abcd', 'abdc', 2)).toBe(1);
    expect(editDistance('abcd', 'wxyz', 2)).toBeUndefined();
  });
});
