import { expect, test } from 'vitest';
import { checkMdx } from '../../src/files/mdx.ts';

const found = (source: string) => checkMdx(source, 'x.mdx', 10).issues.map(({ rule, place }) => `${place.line}:${place.column} ${rule}`);

test.each([
  ['Plain *text* with $x^{2}$ and `{code}`.\n\n$$\n\\frac{a}{b}\n$$\n', []],
  ['| a | b |\n|---|---|\n| 1 | <Citation id="k" /> |\n', []],
  ['```js\nimport x from "y"\n```\n', []],
  ['<Figure src="1.svg" alt="" />\n', []],
  ["import fs from 'fs'\n", ['10:1 mdx-import']],
  ['export const a = 1\n', ['10:1 mdx-import']],
  ['export const = 1\n', ['10:14 mdx-import']],
  ['text\n\n{process.exit()}\n', ['12:1 mdx-expression']],
  ['a {b c} d\n', ['10:5 mdx-expression']],
  ['{/* hidden */}\n', ['10:1 mdx-expression']],
  ['<Note title={process.env} />\n', ['10:1 mdx-expression']],
  ['<Note {...process.env} />\n', ['10:1 mdx-expression']],
  ['<script>alert(1)</script>\n', ['10:1 mdx-component']],
  ['a <img src="x" onerror="alert(1)" /> b\n', ['10:3 mdx-component']],
  ['<figure.Note />\n', ['10:1 mdx-component']],
  ['<constructor />\n', ['10:1 mdx-component']],
  ['<></>\n', ['10:1 mdx-component']],
  ['<Note onclick="alert(1)" />\n', ['10:1 mdx-attribute']],
  ['<Figure src="1.svg" />\n', ['10:1 mdx-attribute']],
  ['<!-- comment -->\n', ['10:2 mdx-broken']],
  ['a\n\n<Note>\n\nno end\n', ['12:1 mdx-broken']],
  ['p < 0.05\n', []],
])('%j', (source, expected) => {
  expect(found(source)).toEqual(expected);
});

test('what a text names', () => {
  const { mentions } = checkMdx(
    '<Figure src="a.png" alt="A" />\n\n<Table data="b.csv" caption="B" />\n\nSee <Citation id="c" />.\n',
    'x.mdx',
    1,
  );
  expect(mentions.map(({ kind, name, place }) => [kind, name, place.line])).toEqual([
    ['file', 'a.png', 1],
    ['file', 'b.csv', 3],
    ['reference', 'c', 5],
  ]);
});
