import { expect, test } from 'vitest';
import { editDistance, nearest } from '../../src/text/nearest.ts';

test.each([
  ['title', 'title', 0],
  ['titel', 'title', 1],
  ['titl', 'title', 1],
  ['abc', '', 3],
  ['kitten', 'sitting', 3],
])('%s and %s are %i apart', (one, other, distance) => {
  expect(editDistance(one, other)).toBe(distance);
  expect(editDistance(other, one)).toBe(distance);
});

test.each([
  ['titel', 'title'],
  ['Title', 'title'],
  ['affilations', 'affiliations'],
  ['subtitles', 'subtitle'],
  ['colour', undefined],
  ['', undefined],
])('%s means %s', (word, meant) => {
  expect(nearest(word, ['title', 'subtitle', 'affiliations', 'kind'])).toBe(meant);
});
