import { expect, test } from 'vitest';
import { emphasisRuns, withoutEmphasis } from '../../src/text/emphasis.ts';

test.each([
  [
    '*Recalling* its text',
    [
      ['Recalling', true],
      [' its text', false],
    ],
  ],
  [
    'mətni *xatırlayaraq*,',
    [
      ['mətni ', false],
      ['xatırlayaraq', true],
      [',', false],
    ],
  ],
  ['5 * 3', [['5 * 3', false]]],
  ['5 * 3 * 2 and $5 or $6', [['5 * 3 * 2 and $5 or $6', false]]],
  ['*“Noting”*', [['“Noting”', true]]],
  ['**', [['**', false]]],
])('%s', (text, expected) => {
  expect(emphasisRuns(text).map((run) => [run.text, run.isEmphasized])).toEqual(expected);
});

test('nothing but the marks goes', () => {
  expect(withoutEmphasis('*Having* considered *it*, 5 * 3')).toBe('Having considered it, 5 * 3');
});
