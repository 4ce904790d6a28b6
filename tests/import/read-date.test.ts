import { expect, test } from 'vitest';
import { readDate } from '../../src/import/read-date.ts';
import { isTimeFormat, serialText } from '../../src/import/table/serial-date.ts';

test.each([
  ['12.05.2027', '2027-05-12'],
  ['12-05-2027', '2027-05-12'],
  ['2027/05/12', '2027-05-12'],
  ['2027-05-12 09:00', '2027-05-12'],
  ['12 may 2027', '2027-05-12'],
  ['12 May 2027-ci il', '2027-05-12'],
  ['2027-ci ilin 12 mayı', '2027-05-12'],
  ['12 İyun 2027', '2027-06-12'],
  ['12 мая 2027 г.', '2027-05-12'],
  ['3 сент. 2027', '2027-09-03'],
  ['May 12, 2027', '2027-05-12'],
  ['12th of May 2027', '2027-05-12'],
  ['fevral 2027', '2027-02'],
  ['05.2027', '2027-05'],
  ['2027', '2027'],
  ['31.02.2027', undefined],
  ['12.05.27', undefined],
  ['yaz', undefined],
])('%s', (typed, date) => {
  expect(readDate(typed)?.date).toBe(date);
});

test('day and month that could be the other way round are told', () => {
  expect(['05/06/2027', '13/06/2027', '06/06/2027', '05.06.2027'].map((typed) => readDate(typed)?.doubtful)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

test.each([
  [46519, false, '2027-05-12'],
  [46519.395833333336, false, '2027-05-12 09:30'],
  [0.395833333333333, false, '09:30'],
  [1, false, '1900-01-01'],
  [61, false, '1900-03-01'],
  [45057, true, '2027-05-12'],
  [-1, false, '-1'],
])('the serial number %d, from 1904: %s', (serial, from1904, text) => {
  expect(serialText(serial, from1904)).toBe(text);
});

test('formats of dates are told from formats of numbers', () => {
  expect(['dd.mm.yyyy', 'm/d/yy', '[$-42C]d mmmm yyyy;@', 'h:mm', '[hh]:mm'].every(isTimeFormat)).toBe(true);
  expect(['General', '0.00', '#,##0', '"d"0', '@', '0.00E+00', '[Red]0', '[$₼-42C]0.00'].some(isTimeFormat)).toBe(false);
});
