import { expect, test } from 'vitest';
import { changedLines, everyChange } from '../../src/text/changed-lines.ts';

test.each([
  ['a\nb\nc', 'a\nb\nc', undefined],
  ['a\nb\nc', 'a\nx\nc', { line: 2, before: ['b'], after: ['x'] }],
  ['a\nc', 'a\nb\nb\nc', { line: 2, before: [], after: ['b', 'b'] }],
  ['a\na\na', 'a\na', { line: 3, before: ['a'], after: [] }],
  ['', 'a\n', { line: 1, before: [], after: ['a'] }],
  ['a', 'b', { line: 1, before: ['a'], after: ['b'] }],
])('%j and %j', (before, after, changed) => {
  expect(changedLines(before, after)).toEqual(changed);
});

test.each([
  ['a\nb\nc', 'a\nb\nc', []],
  [
    'a\nb\nc\nd\ne',
    'x\nb\nc\ne\nf',
    [
      { line: 1, before: ['a'], after: ['x'] },
      { line: 4, before: ['d'], after: [] },
      { line: 6, before: [], after: ['f'] },
    ],
  ],
  [
    'b\nc',
    'a\nb\nx\nc',
    [
      { line: 1, before: [], after: ['a'] },
      { line: 2, before: [], after: ['x'] },
    ],
  ],
])('every change between %j and %j', (before, after, changes) => {
  expect(everyChange(before, after)).toEqual(changes);
});
