import { describe, expect, test } from 'vitest';
import { clauseId, clausePlace, follows, leadingNumber, printedNumber } from '../../src/model/clause-number.ts';

test.each([
  ['preamble', ['2'], 'pp-2'],
  ['operative', ['3', 'b'], 'op-3-b'],
  ['operative', ['3', 'b', 'ii'], 'op-3-b-ii'],
  ['annex', ['1', '2', 'a'], 'annex-1-2-a'],
] as const)('the id of %s %j', (part, numbers, id) => {
  expect(clauseId(part, numbers)).toBe(id);
});

test('numbers are printed as the language is used to', () => {
  expect([0, 1, 2, 3].map((depth) => printedNumber('a', depth, 'en'))).toEqual(['a.', '(a)', '(a)', 'a.']);
  expect([0, 1, 2, 3].map((depth) => printedNumber('a', depth, 'ru'))).toEqual(['a.', 'a)', 'a)', 'a.']);
  expect(clausePlace(['3', 'b', 'ii'], 'en')).toBe('3 (b) (ii)');
  expect(clausePlace(['3', 'b', 'ii'], 'az')).toBe('3 b) ii)');
});

describe('what follows what', () => {
  test.each([
    [undefined, '1', true],
    [undefined, 'a', true],
    [undefined, '2', false],
    ['1', '2', true],
    ['1', '1bis', true],
    ['1bis', '2', true],
    ['1bis', '1ter', true],
    ['1', '3', false],
    ['h', 'i', true],
    ['i', 'ii', true],
    ['i', 'j', true],
    ['ii', 'iii', true],
    ['ii', 'iv', false],
    ['z', 'aa', true],
    ['a', 'c', false],
  ])('%s, %s', (before, number, yes) => {
    expect(follows(number, before)).toBe(yes);
  });
});

test.each([
  ['3. Requests the centre', '3'],
  ['(b) The file', 'b'],
  ['b) файл', 'b'],
  ['12) Thanks', '12'],
  ['Requests the centre', undefined],
  ['2020 was a year', undefined],
  ['3.5 percent', undefined],
])('the number before “%s”', (text, number) => {
  expect(leadingNumber(text)?.number).toBe(number);
});
