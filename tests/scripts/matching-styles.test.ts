import { expect, test } from 'vitest';
import type { StyleEntry } from '../../src/citation/style-catalogue.ts';
import { matchingStyles } from '../../src/scripts/cite/matching-styles.ts';

const styles = [
  ['example-press-nature', 'Example Press - Nature'],
  ['invented-letters', 'Invented Letters (Français)'],
  ['nature-of-examples', 'Nature of Examples'],
  ['gost-example', 'ГОСТ, пример'],
].map(([id = '', title = '']): StyleEntry => ({ id, title, file: 'csl/styles/example.json', kind: 'author-date' }));

const examples: readonly (readonly [query: string, ids: readonly string[]])[] = [
  ['nature', ['nature-of-examples', 'example-press-nature']],
  ['NATURE exam', ['example-press-nature', 'nature-of-examples']],
  ['ature', []],
  ['francais', ['invented-letters']],
  ['гост', ['gost-example']],
  ['gost', ['gost-example']],
  ['(', styles.map(({ id }) => id)],
  ['', styles.map(({ id }) => id)],
];

test.each(examples)('“%s” finds %j', (query, ids) => {
  expect(matchingStyles(styles, query).map(({ id }) => id)).toEqual(ids);
});
