import { describe, expect, test } from 'vitest';
import { markMonths, settleDates } from '../../src/citation/day-month.ts';
import type { CslTree } from '../../src/citation/style-catalogue.ts';

const term = (name: string, word: string): CslTree => ({ name: 'term', attrs: { name }, children: [word] });
const locale = (words: readonly CslTree[]): CslTree => ({
  name: 'locale',
  attrs: {},
  children: [{ name: 'terms', attrs: {}, children: words }],
});

/** The word of a month as a marked locale has it. */
function month(tag: string, word: string): string {
  const terms = markMonths(locale([term('month-02', word)]), tag).children[0];
  const marked = typeof terms === 'object' ? terms.children[0] : undefined;
  const text = typeof marked === 'object' ? marked.children[0] : undefined;
  return typeof text === 'string' ? text : '';
}

describe('dates', () => {
  test.each([
    ['ru-RU', 'февраль', (word: string) => `17 ${word} 2017 г.`, '17 февраля 2017 г.'],
    ['ru-RU', 'февраль', (word: string) => `17–18 ${word} 2017 г.`, '17–18 февраля 2017 г.'],
    ['ru-RU', 'февраль', (word: string) => `(2017, ${word} 17)`, '(2017, 17 февраля)'],
    ['ru-RU', 'февраль', (word: string) => `${word} 2017 г.`, 'февраль 2017 г.'],
    ['ru-RU', 'май', (word: string) => `9 ${word}`, '9 мая'],
    ['ru-RU', 'март', (word: string) => `8 ${word}`, '8 марта'],
    ['ru-RU', 'август', (word: string) => `31 ${word}–2`, '31 августа–2'],
    ['ru-RU', 'фев.', (word: string) => `17 ${word} 2017`, '17 фев. 2017'],
    ['az-AZ', 'fevral', (word: string) => `(2017, ${word} 17)`, '(2017, 17 fevral)'],
    ['az-AZ', 'fevral', (word: string) => `${word} 17–18`, '17–18 fevral'],
    ['az-AZ', 'fevral', (word: string) => `${word} 2017`, 'fevral 2017'],
    ['az-AZ', 'fev', (word: string) => `2017 ${word} 17`, '2017 fev 17'],
    ['en-US', 'February', (word: string) => `(2017, ${word} 17)`, '(2017, February 17)'],
  ])('%s: %s in its place', (tag, word, date, expected) => {
    expect(settleDates(date(month(tag, word)))).toBe(expected);
  });

  test('of a title stay as they are', () => {
    expect(settleDates('Февраль 17 и 17 февраль')).toBe('Февраль 17 и 17 февраль');
    expect(settleDates(`Fevral 17. ${month('az-AZ', 'fevral')} 17`)).toBe('Fevral 17. 17 fevral');
  });

  test('leave other terms alone', () => {
    expect(markMonths(locale([term('page', 'с.')]), 'ru-RU')).toEqual(locale([term('page', 'с.')]));
  });
});
