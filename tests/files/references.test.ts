import { expect, test } from 'vitest';
import { readReferences } from '../../src/files/references.ts';
import type { Issue } from '../../src/model/issue.ts';

async function read(text: string) {
  const issues: Issue[] = [];
  return { references: await readReferences(text, 'x.bib', issues), issues };
}

test('no letter is lost', async () => {
  const { references, issues } = await read(
    '@book{a,\n  author = {Əliyev, Pərviz and {\\.I}saxanl{\\i}, H. and {\\c S}ahin, G{\\"u}l and Иванов, Пётр},\n  title = {Çay, ğ, ş, ı və ə}\n}\n',
  );
  expect(issues).toEqual([]);
  expect(references[0]?.csl['author']).toEqual([
    { family: 'Əliyev', given: 'Pərviz' },
    { family: 'İsaxanlı', given: 'H.' },
    { family: 'Şahin', given: 'Gül' },
    { family: 'Иванов', given: 'Пётр' },
  ]);
  expect(references[0]?.csl['title']).toBe('Çay, ğ, ş, ı və ə');
});

test('an organisation in braces stays whole, and languages become tags', async () => {
  const { references } = await read('@misc{a, author = {{Dövlət Xidməti}}, title = {T}, langid = {azerbaijani}}\n');
  expect(references[0]).toMatchObject({ key: 'a', csl: { author: [{ family: 'Dövlət Xidməti' }], language: 'az' } });
});

test('strings, comments and words between entries', async () => {
  const { references, issues } = await read(
    'Words.\n% words\n@comment{c}\n@string{xj = "Xəzər"}\n@article{a, title = {T}, journal = xj}\n',
  );
  expect(issues).toEqual([]);
  expect(references.map(({ key, csl }) => [key, csl['container-title']])).toEqual([['a', 'Xəzər']]);
});

test('every broken entry is told with its line, the others are read', async () => {
  const { references, issues } = await read(
    '@string{xj = "Xəzər"}\n@book{a, title = {A}}\n\n@book{b,\n  title = "un}closed"\n}\n@article{c,\n  title = {C},\n  journal = xj\n}\n@book{d,\n  title = {D}\n  year = 2000\n}\n',
  );
  expect(issues.map(({ rule, place, args }) => [rule, place.line, args['key']])).toEqual([
    ['references-broken', 4, 'b'],
    ['references-broken', 13, 'd'],
  ]);
  expect(references.map(({ key, csl }) => [key, csl['container-title']])).toEqual([
    ['a', undefined],
    ['c', 'Xəzər'],
  ]);
});

test.each([
  ['', []],
  ['\n\n', []],
  ['Only words.\n', ['references-broken']],
  ['@comment{nothing}\n', ['references-broken']],
])('a file without entries: %j', async (text, rules) => {
  const { references, issues } = await read(text);
  expect(references).toEqual([]);
  expect(issues.map(({ rule }) => rule)).toEqual(rules);
});
