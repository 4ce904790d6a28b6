import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate, formatDateRange, isDate, isTime, isTimeZone, yearOf } from '../../src/text/date.ts';

const examples = [
  {
    kind: isDate,
    right: ['2017', '2017-02', '2017-02-17', '2016-02-29', '2000-02-29', '1918-05-28', '0099-12-31', '2017-12-31'],
    wrong: [
      '2017-02-30',
      '2017-02-29',
      '1900-02-29',
      '2017-13',
      '2017-00',
      '2017-01-00',
      '2017-1-1',
      '17.02.2017',
      '2017-02-17T00:00',
      '',
      '201',
      '12017',
    ],
  },
  { kind: isTime, right: ['00:00', '09:30', '23:59'], wrong: ['24:00', '9:30', '09:60', '09.30', '09:30:00', ''] },
  {
    kind: isTimeZone,
    right: ['Asia/Baku', 'Europe/Moscow', 'America/Argentina/Buenos_Aires', 'UTC'],
    wrong: ['Asia/Bakı', 'Asia/Nowhere', '+04:00', 'Baku', 'asia/baku', ''],
  },
];

describe.each(examples)('$kind.name', ({ kind, right, wrong }) => {
  it.each(right)('takes %s', (text) => {
    expect(kind(text)).toBe(true);
  });
  it.each(wrong)('refuses "%s"', (text) => {
    expect(kind(text)).toBe(false);
  });
});

it('takes every day of the calendar', () => {
  const day = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
  fc.assert(fc.property(day, (date) => isDate(date.toISOString().slice(0, 10))));
});

it.each([
  ['2017-02-17', 'az', '17 fevral 2017'],
  ['2017-02-17', 'ru', '17 февраля 2017 г.'],
  ['2017-02-17', 'en', '17 February 2017'],
  ['2017-02-17', 'en-US', 'February 17, 2017'],
  ['2017-02-17', 'tr', '17 Şubat 2017'],
  ['2017-02-17', 'qqq', '17 February 2017'],
  ['2017-02', 'az', 'fevral 2017'],
  ['2017-02', 'ru', 'февраль 2017 г.'],
  ['2017-02', 'en', 'February 2017'],
  ['2017', 'ru', '2017'],
  ['0099-12-31', 'en', '31 December 99'],
  ['soon', 'en', 'soon'],
])('formatDate: %s in %s is %s', (date, language, words) => {
  expect(formatDate(date, language)).toBe(words);
});

it.each([
  ['2017-02-17', undefined, 'az', '17 fevral 2017'],
  ['2017-02-17', '2017-02-17', 'az', '17 fevral 2017'],
  ['2017-02-17', '2017-02-19', 'az', '17–19 fevral 2017'],
  ['2017-02-17', '2017-02-19', 'ru', '17–19 февраля 2017 г.'],
  ['2017-02-17', '2017-02-19', 'en', '17–19 February 2017'],
  ['2017-02-27', '2017-03-02', 'az', '27 fevral – 2 mart 2017'],
  ['2017-02-27', '2017-03-02', 'ru', '27 февраля – 2 марта 2017 г.'],
  ['2017-12-30', '2018-01-02', 'ru', '30 декабря 2017 г. – 2 января 2018 г.'],
  ['2017-12-30', '2018-01-02', 'en', '30 December 2017 – 2 January 2018'],
  ['2017-02-17', '2017-02-19', 'de', '17.–19. Februar 2017'],
  ['2017-02-17', '2017-03-17', 'es', '17 de febrero – 17 de marzo de 2017'],
  ['2017-02-17', '2017-02-19', 'en-US', 'February 17 – 19, 2017'],
  ['2017-02-17', '2018-02-17', 'az', '17 fevral 2017 – 17 fevral 2018'],
  ['2017-02', '2017-03', 'az', 'fevral–mart 2017'],
  ['2017-02', '2017-03', 'ru', 'февраль–март 2017 г.'],
  ['2017', '2019', 'en', '2017–2019'],
  ['2017', '2018-02-01', 'en', '2017 – 1 February 2018'],
])('formatDateRange: %s to %s in %s is %s', (from, to, language, words) => {
  expect(formatDateRange(from, to, language)).toBe(words);
});

it('yearOf', () => {
  expect([yearOf('2017'), yearOf('2017-02'), yearOf('1918-05-28')]).toEqual([2017, 2017, 1918]);
});
