import { describe, expect, it } from 'vitest';
import { isPages, pagesForDisplay, parsePages } from '../../src/text/pages.ts';

describe.each([
  ['12-19', '12', '19', '12–19'],
  ['12–19', '12', '19', '12–19'],
  ['12 – 19', '12', '19', '12–19'],
  ['xii-xv', 'xii', 'xv', 'xii–xv'],
  ['IX-X', 'IX', 'X', 'IX–X'],
  ['7', '7', undefined, '7'],
  ['7-7', '7', undefined, '7–7'],
  ['e12', 'e12', undefined, 'e12'],
  ['S12-S19', 'S12', 'S19', 'S12–S19'],
  ['12-19, 25', '12', '25', '12–19, 25'],
  ['12-19,25', '12', '25', '12–19, 25'],
  ['12a', '12a', undefined, '12a'],
])('pages "%s"', (text, first, last, shown) => {
  it('are pages', () => {
    expect(isPages(text)).toBe(true);
    expect(parsePages(text)).toEqual(last === undefined ? { first } : { first, last });
    expect(pagesForDisplay(text)).toBe(shown);
  });
});

it.each(['', '-', '12-', '-12', '19-12', 'xv-xii', 'xii-15', 'S9-T12', 'pp. 12-19', '12—19', '12-19-25', '12, ', 'page'])(
  '"%s" are no pages',
  (text) => {
    expect(isPages(text)).toBe(false);
    expect(parsePages(text)).toBeUndefined();
  },
);
