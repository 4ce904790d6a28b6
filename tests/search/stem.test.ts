import { describe, expect, test } from 'vitest';
import { expectGolden } from '../golden.ts';
import { azerbaijaniEndings, azerbaijaniLosses } from '../../src/search/azerbaijani-endings.ts';
import { azerbaijaniStems } from '../../src/search/azerbaijani-stem.ts';
import { englishStem } from '../../src/search/english-stem.ts';
import { indexForm } from '../../src/search/letters.ts';
import { russianStem } from '../../src/search/russian-stem.ts';
import { wordTerm } from '../../src/search/term.ts';

/** Whether a search for one word finds another, each typed as people write it: by a lookup that takes a beginning or whole words. */
function finds(query: string, text: string): boolean {
  const form = indexForm(text);
  return wordTerm(query).lookups.some(({ term, fits }) =>
    term.startsWith('"') ? term === `"${form}"` : form.startsWith(term) && (fits?.(form) ?? true),
  );
}

describe('Azerbaijani', () => {
  const forms = [
    'siyasət siyasəti siyasətin siyasətinin siyasətə siyasətdə siyasətdən siyasətlə siyasətlər siyasətləri siyasətlərinin siyasətimiz',
    'yol yolu yolun yollar yolları yollarının yolda',
    'dil dili dilin dilində dillər dillərin',
    'il ildə illər illərin illərində',
    'ailə ailəsi ailəsinin ailələr ailələrin ailədə',
    'köçkünlük köçkünlüyü köçkünlüyün köçkünlüyünün',
    'torpaq torpağı torpağın torpaqlar torpaqlarının',
    'qaçqın qaçqınlar qaçqınların qaçqınlarla',
    'fikir fikri fikrinin fikirlər',
    'qətnamə qətnaməsi qətnaməsinin qətnamələr qətnamələrdə',
    'Azərbaycan Azərbaycanın Azərbaycanda Azərbaycandan Azərbaycandakı',
    'tədqiqat tədqiqatı tədqiqatdır tədqiqatlar',
    'dəyişiklik dəyişikliyi dəyişikliyin dəyişikliklər dəyişikliklərinin',
    'əhali əhalisi əhalinin əhalidə',
    'işçi işçilər işçilərin işçisi',
  ].map((row) => row.split(' '));
  test.each(forms)('%s is found by each of its forms, and finds them', (word, ...others) => {
    for (const other of others) {
      expect.soft(finds(other, word), `${other} finds ${word}`).toBe(true);
      expect.soft(finds(word, other), `${word} finds ${other}`).toBe(true);
    }
  });
  test.each(forms)('%s: the longer forms find one another', (_, ...others) => {
    const long = others.filter((word) => word.length >= 5);
    for (const one of long) for (const other of long) expect.soft(finds(one, other), `${one} finds ${other}`).toBe(true);
  });
  test.each([
    ['millət', 'milli'],
    ['siyasət', 'siyasi'],
    ['şəhər', 'şəhid'],
    ['qanun', 'qana'],
    ['data', 'date'],
    ['ana', 'anı'],
    ['Bakıda', 'Baku'],
    ['Latin', 'late'],
    ['basin', 'base'],
  ])('%s does not find %s', (query, other) => {
    expect(finds(query, other)).toBe(false);
  });
  test.each(azerbaijaniEndings.map(({ says, example }) => [says, ...example] as const))('%s: %s is %s', (_, word, without) => {
    expect(azerbaijaniStems(indexForm(word))).toContain(indexForm(without));
  });
  test.each([...azerbaijaniLosses])('%s loses its last vowel', (word) => {
    expect(indexForm(word)).toMatch(/[aeiou][^aeiou]$/u);
    const shortened = indexForm(word).slice(0, -2) + indexForm(word).slice(-1);
    const ending = /[ou]/u.test(shortened) ? 'u' : 'i';
    expect(azerbaijaniStems(shortened + ending)).toContain(indexForm(word));
  });
  test('the handbook prints the endings as they are', () => {
    const cell = (text: string) => (/[",]/u.test(text) ? `"${text}"` : text);
    const rows = azerbaijaniEndings.map(({ says, endings, example: [word, without] }, at) => [
      String(at + 1),
      says,
      endings
        .split(' ')
        .map((ending) => `-${ending}`)
        .join(' '),
      `${word}: ${without}`,
    ]);
    const table = [['Order', 'What the ending says', 'Endings', 'Example'], ...rows].map((row) => `${row.map(cell).join(',')}\n`).join('');
    expectGolden(table, new URL('../../papers/handbook/02-endings.csv', import.meta.url));
  });
  test('a word of other letters or with digits is left as it is', () => {
    expect(azerbaijaniStems('2017')).toEqual(['2017']);
    expect(azerbaijaniStems('алиева')).toEqual(['алиева']);
  });
});

describe('Russian, by Snowball, in the letters of the index', () => {
  // From the algorithm's own sample vocabulary.
  test.each([
    ['важная', 'важн'],
    ['важнейшими', 'важн'],
    ['валявшиеся', 'валя'],
    ['простота', 'простот'],
    ['противоречивость', 'противоречив'],
    ['длинный', 'длин'],
    ['пахнущее', 'пахнущ'],
    ['паровой', 'паров'],
    ['взвизгнул', 'взвизгнул'],
    ['вчерашнего', 'вчерашн'],
    ['краса', 'крас'],
  ])('%s: %s', (word, stem) => {
    expect(russianStem(indexForm(word))).toBe(indexForm(stem));
  });
  test.each([
    'миграция миграции миграционная миграционный миграционной миграционного миграционных',
    'беженец беженца беженцы беженцев беженцам',
    'рынок рынка рынки рынков',
    'деревня деревни деревень',
    'ковёр ковра ковры ковров',
    'узел узла узлы узлов',
    'память памяти памятью',
    'рукопись рукописи рукописей',
    'окно окна окон',
    'политика политики политику политикой',
    'резолюция резолюции резолюцией резолюций',
    'российский российская российских',
    'жильё жилье жилья',
    'здоровье здоровья здоровью',
    'женщина женщины женщин женщинам',
    'трудовой трудовая трудовых',
  ])('%s find one another', (row) => {
    const words = row.split(' ');
    for (const one of words) for (const other of words) expect.soft(finds(one, other), `${one} finds ${other}`).toBe(true);
  });
  test.each([
    ['полиция', 'политика'],
    ['миграция', 'мигрант'],
    ['народный', 'нарядный'],
  ])('%s does not find %s', (query, other) => {
    expect(finds(query, other)).toBe(false);
  });
});

describe('English, by Porter 2', () => {
  // From the algorithm's own sample vocabulary.
  test.each([
    ['consigned', 'consign'],
    ['consistency', 'consist'],
    ['consolingly', 'consol'],
    ['consonant', 'conson'],
    ['conspiracy', 'conspiraci'],
    ['constancy', 'constanc'],
    ['knavish', 'knavish'],
    ['kneeling', 'kneel'],
    ['knightly', 'knight'],
    ['knocks', 'knock'],
    ['generously', 'generous'],
    ['communities', 'communiti'],
    ['relational', 'relat'],
    ['happiness', 'happi'],
    ['hopping', 'hop'],
    ['hoping', 'hope'],
    ['agreed', 'agre'],
    ['ties', 'tie'],
    ['cries', 'cri'],
    ['gas', 'gas'],
    ['this', 'this'],
    ['gaps', 'gap'],
    ['kiwis', 'kiwi'],
    ['dying', 'die'],
    ['skies', 'sky'],
    ['news', 'news'],
    ['inning', 'inning'],
    ['succeeded', 'succeed'],
    ['say', 'say'],
    ['by', 'by'],
    ['luxuriously', 'luxuri'],
    ['nationality', 'nation'],
    ['rational', 'ration'],
    ['adjustment', 'adjust'],
    ['adoption', 'adopt'],
    ['roll', 'roll'],
    ['rate', 'rate'],
  ])('%s: %s', (word, stem) => {
    expect(englishStem(word)).toBe(stem);
  });
  test.each([
    'policy policies',
    'refugee refugees',
    'trafficked trafficking',
    'remittance remittances',
    'migrate migrated migrating migration',
    'study studies studying studied',
    'urbanization urbanisation urbanize urbanise',
    'labour labor labours',
    'university universities',
  ])('%s find one another', (row) => {
    const words = row.split(' ');
    for (const one of words) for (const other of words) expect.soft(finds(one, other), `${one} finds ${other}`).toBe(true);
  });
  test.each([
    ['policy', 'police'],
    ['policies', 'polite'],
    ['mother', 'moths'],
  ])('%s does not find %s', (query, other) => {
    expect(finds(query, other)).toBe(false);
  });
});
