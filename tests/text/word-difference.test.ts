import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordDifference } from '../../src/text/word-difference.ts';

test.each([
  [
    'every town may keep its benches',
    'every town shall keep benches',
    [
      ['same', 'every town '],
      ['removed', 'may '],
      ['added', 'shall '],
      ['same', 'keep '],
      ['removed', 'its '],
      ['same', 'benches'],
    ],
  ],
  ['', 'a new clause', [['added', 'a new clause']]],
  ['an old clause', '', [['removed', 'an old clause']]],
  ['the same', 'the same', [['same', 'the same']]],
])('“%s” became “%s”', (before, after, expected) => {
  expect(wordDifference(before, after).map(({ kind, text }) => [kind, text])).toEqual(expected);
});

test('without what was added it is the old text, without what was removed the new one', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', ' ', '  ', 'ə,', 'й.'), { maxLength: 30 }).map((parts) => parts.join(' '));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const runs = wordDifference(before, after);
      const joined = (without: string) => runs.flatMap(({ kind, text: run }) => (kind === without ? [] : run)).join('');
      expect([joined('added'), joined('removed')]).toEqual([before, after]);
    }),
  );
});
