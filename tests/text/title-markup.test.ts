import { describe, expect, test } from 'vitest';
import { readMath } from '../../src/text/math-text.ts';
import { plainTitle, titleParts } from '../../src/text/title-markup.ts';

const shown = (title: string) =>
  titleParts(title)
    .map((part) => (part.kind === 'math' ? `{${part.html}}` : part.kind === 'italic' ? `<${part.text}>` : part.text))
    .join('');

describe('a title with marks', () => {
  test.each([
    ['How *Homo fictus* breathes', 'How <Homo fictus> breathes', 'How Homo fictus breathes'],
    ['*Əlifba* kitabı: “*ə*” hərfi', '<Əlifba> kitabı: “<ə>” hərfi', 'Əlifba kitabı: “ə” hərfi'],
    ['On $E = mc^2$', 'On {<i>E</i> = <i>mc</i><sup>2</sup>}', 'On E = mc²'],
    ['The ion $\\mathrm{Fe^{2+}}$ in *Vitis*', 'The ion {Fe<sup>2+</sup>} in <Vitis>', 'The ion Fe²⁺ in Vitis'],
    ['A star \\*here\\* stays', 'A star *here* stays', 'A star *here* stays'],
  ])('%s', (title, marked, plain) => {
    expect(shown(title)).toBe(marked);
    expect(plainTitle(titleParts(title))).toBe(plain);
  });

  test.each([
    'A* search and B* trees',
    '*-algebras and C*-algebras',
    'Notes* on a footnote* of a title',
    '5*3 and 4 * 2 * 1',
    'From $5 to $10, and $ 3$',
    'Between $5 and then $6',
    'R&D at 5 % of $1_000: #1 ~ x^2 {set} \\ and `tick`',
    'US$5 and A$6',
    'An empty ** and an empty $$',
    '$}\\write18{rm}$ and $\\href{javascript:x}{y}$ and $\\def\\a{\\a}\\a$',
    '$\\frac{1$',
    '</script>*',
    '',
  ])('text that stays as it is: %s', (title) => {
    expect(titleParts(title)).toEqual([{ kind: 'text', text: title }]);
  });
});

describe('a formula in a line', () => {
  test.each([
    ['\\alpha_i \\le \\frac{1}{2}', 'αᵢ ≤ 1/2', '<i>α</i><sub><i>i</i></sub> ≤ 1/2'],
    ['x_i^{a+b}', 'xᵢ^(a+b)', '<i>x</i><sub><i>i</i></sub><sup><i>a</i>+<i>b</i></sup>'],
    ['\\sqrt{x+1}', '√(x + 1)', '√(<i>x</i> + 1)'],
    ['O(n \\log n)', 'O(n log n)', '<i>O</i>(<i>n</i> log <i>n</i>)'],
    ['L^2(\\mathbb{R})', 'L²(ℝ)', '<i>L</i><sup>2</sup>(ℝ)'],
    ['\\mathrm{H_2SO_4}', 'H₂SO₄', 'H<sub>2</sub>SO<sub>4</sub>'],
    ['a < b', 'a < b', '<i>a</i> &lt; <i>b</i>'],
  ])('%s', (tex, text, html) => {
    expect(readMath(tex)).toEqual({ text, html });
  });

  test.each(['a\\}b', 'x % y', 'ə', 'a\nb', '\\input{x}', '\\begin{matrix}1\\end{matrix}', 'a and then', '\\html', '{'])(
    'what is none: %s',
    (tex) => {
      expect(readMath(tex)).toBeUndefined();
    },
  );
});
