import fc from 'fast-check';
import katex from 'katex';
import { expect, test } from 'vitest';
import { formulaOf } from '../../../src/import/word/formula.ts';
import { WORD_NAMESPACES } from '../../../src/import/word/word-namespaces.ts';
import { readXml } from '../../../src/import/xml-tree.ts';

const MATH = 'http://schemas.openxmlformats.org/officeDocument/2006/math';

function tex(xml: string): string | undefined {
  const element = readXml(new TextEncoder().encode(`<m:oMath xmlns:m="${MATH}">${xml}</m:oMath>`), WORD_NAMESPACES);
  if (typeof element === 'string') throw new Error(element);
  return formulaOf(element);
}

const r = (text: string, properties = '') => `<m:r><m:rPr>${properties}</m:rPr><m:t xml:space="preserve">${text}</m:t></m:r>`;
const e = (inner: string, name = 'e') => `<m:${name}>${inner}</m:${name}>`;
const x = e(r('x'));
const chr = (sign: string) => `<m:chr m:val="${sign}"/>`;

test.each([
  ['letters and signs', r('a≤b·c−1'), String.raw`a\le b\cdot c-1`],
  ['Greek', r('αβ+Ω'), String.raw`\alpha \beta +\Omega`],
  ['italic letters of formulas', r('𝑥+ℎ'), 'x+h'],
  ['words in other letters', r('Sümumi=Gəlir'), String.raw`S\text{ü}mumi=G\text{ə}lir`],
  ['Cyrillic words', r('НДС=2'), String.raw`\text{НДС}=2`],
  ['what TeX reads as commands', r('{5%}#_&amp;$\\|'), String.raw`\{5\%\}\#\_\&\$\backslash \vert`],
  ['words', r('if x > 0', '<m:nor/>'), String.raw`\text{if x > 0}`],
  ['upright and bold', r('d', '<m:sty m:val="p"/>') + r('v', '<m:sty m:val="b"/>'), String.raw`\mathrm{d}\mathbf{v}`],
  ['double-struck', r('R', '<m:scr m:val="double-struck"/>'), String.raw`\mathbb{R}`],
  ['a fraction', `<m:f>${e(r('1'), 'num')}${e(r('n'), 'den')}</m:f>`, String.raw`\frac{1}{n}`],
  ['a fraction on the line', `<m:f><m:fPr><m:type m:val="lin"/></m:fPr>${e(r('1'), 'num')}${e(r('2'), 'den')}</m:f>`, '{1}/{2}'],
  ['scripts', `<m:sSubSup>${x}${e(r('i'), 'sub')}${e(r('2'), 'sup')}</m:sSubSup>`, 'x_{i}^{2}'],
  ['a long base', `<m:sSup>${e(r('ab'))}${e(r('n'), 'sup')}</m:sSup>`, '{ab}^{n}'],
  ['scripts before', `<m:sPre>${x}${e(r('a'), 'sub')}${e(r('b'), 'sup')}</m:sPre>`, '{}_{a}^{b}x'],
  ['a root', `<m:rad><m:radPr><m:degHide m:val="1"/></m:radPr>${e('', 'deg')}${x}</m:rad>`, String.raw`\sqrt{x}`],
  ['a cube root', `<m:rad>${e(r('3'), 'deg')}${x}</m:rad>`, String.raw`\sqrt[{3}]{x}`],
  ['a sum', `<m:nary><m:naryPr>${chr('∑')}</m:naryPr>${e(r('i=1'), 'sub')}${e(r('n'), 'sup')}${x}</m:nary>`, String.raw`\sum _{i=1}^{n} x`],
  [
    'an integral without limits',
    `<m:nary><m:naryPr><m:subHide/><m:supHide/></m:naryPr>${e('', 'sub')}${e('', 'sup')}${x}</m:nary>`,
    String.raw`\int x`,
  ],
  [
    'brackets',
    `<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val=""/></m:dPr>${x}${e(r('y'))}</m:d>`,
    String.raw`\left[ x \middle\vert y \right.`,
  ],
  ['braces', `<m:d><m:dPr><m:begChr m:val="{"/><m:endChr m:val="}"/></m:dPr>${x}</m:d>`, String.raw`\left\{ x \right\}`],
  ['a function', `<m:func>${e(r('sin'), 'fName')}${x}</m:func>`, String.raw`\sin {x}`],
  ['a function of another name', `<m:func>${e(r('tg'), 'fName')}${x}</m:func>`, String.raw`\operatorname{tg}{x}`],
  ['a limit', `<m:limLow>${e(r('lim', '<m:sty m:val="p"/>'))}${e(r('n→∞'), 'lim')}</m:limLow>`, String.raw`\lim_{n\to \infty }`],
  ['an accent', `<m:acc><m:accPr>${chr('\u0304')}</m:accPr>${x}</m:acc>`, String.raw`\bar{x}`],
  ['a wide accent', `<m:acc>${e(r('AB'))}</m:acc>`, String.raw`\widehat{AB}`],
  ['a bar', `<m:bar><m:barPr><m:pos m:val="top"/></m:barPr>${x}</m:bar>`, String.raw`\overline{x}`],
  ['a brace below', `<m:groupChr>${x}</m:groupChr>`, String.raw`\underbrace{x}`],
  [
    'a matrix',
    `<m:m><m:mr>${x}${e(r('y'))}</m:mr><m:mr>${e(r('1'))}${e(r('2'))}</m:mr></m:m>`,
    String.raw`\begin{matrix}x & y \\ 1 & 2\end{matrix}`,
  ],
  [
    'lines that are aligned',
    `<m:eqArr>${e(r('x&amp;=1'))}${e(r('y&amp;=2'))}</m:eqArr>`,
    String.raw`\begin{aligned}x&=1 \\ y&=2\end{aligned}`,
  ],
  ['a numbered formula', `<m:eqArr>${e(r('x=1#(2)'))}</m:eqArr>`, String.raw`\begin{aligned}x=1\qquad (2)\end{aligned}`],
  ['a box', `<m:borderBox>${x}</m:borderBox>`, String.raw`\boxed{x}`],
])('%s', (_, xml, expected) => {
  expect(tex(xml)).toBe(expected);
});

test.each([
  ['an empty formula', ''],
  ['spaces', r(' ')],
  ['an accent that TeX has not', `<m:acc><m:accPr>${chr('☃')}</m:accPr>${x}</m:acc>`],
  ['a structure of another time', `<m:hologram>${x}</m:hologram>`],
  ['a formula as long as a book', r('x+'.repeat(20_000))],
])('%s is none', (_, xml) => {
  expect(tex(xml)).toBeUndefined();
});

test('whatever letters a formula has, it is one that can be read or none, and no bar, dollar sign or line end breaks out of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (letters) => {
      const found = tex(
        r(
          letters
            .replace(/&/gu, '&amp;')
            .replace(/</gu, '&lt;')
            .replace(/[^\P{C}]/gu, ''),
        ),
      );
      if (found === undefined) return;
      expect(found).not.toMatch(/[|`\n]|(?<!\\)\$/u);
      expect(() => katex.renderToString(found, { strict: 'ignore', output: 'mathml' })).not.toThrow();
    }),
    { numRuns: 500 },
  );
});
