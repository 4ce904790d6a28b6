import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeAddress } from '../../src/text/markdown-addresses.ts';
import { unlessTooDeep } from '../../src/text/markdown-nesting.ts';
import { markdownText, renderMarkdown, type MarkdownOptions } from '../../src/text/markdown.ts';

const options: MarkdownOptions = { footnoteLabel: 'Qeydlər', backLabel: 'Mətnə qayıt' };
const html = async (source: string, more?: Partial<MarkdownOptions>) => (await renderMarkdown(source, { ...options, ...more })).html;

describe('what a text cannot do', () => {
  it.each([
    ['<script>alert(1)</script>', '<p>&#x3C;script>alert(1)&#x3C;/script></p>'],
    ['a <b onclick="x()">c</b>', '<p>a &#x3C;b onclick="x()">c&#x3C;/b></p>'],
    ['# T <i>x</i>', '<h2 id="t-i-x-i">T &#x3C;i>x&#x3C;/i></h2>'],
    ['> <p>q', '<blockquote>\n<p>&#x3C;p>q</p>\n</blockquote>'],
    ['a<!-- note to the editor -->b', '<p>ab</p>'],
    ['<!-- a --><img src=x onerror=alert(1)>', '<p>&#x3C;!-- a -->&#x3C;img src=x onerror=alert(1)></p>'],
    ['[a](javascript:alert(1))', '<p><a>a</a></p>'],
    ['[a](JaVaScRiPt:alert(1))', '<p><a>a</a></p>'],
    ['[a](<  javascript:alert(1)>)', '<p><a href="%20%20javascript:alert(1)">a</a></p>'],
    ['[a](java&#10;script:alert(1))', '<p><a href="java%0Ascript:alert(1)">a</a></p>'],
    ['[a](data:text/html,x)', '<p><a>a</a></p>'],
    ['[a](vbscript:x)', '<p><a>a</a></p>'],
    ['[a](file:///etc/passwd)', '<p><a>a</a></p>'],
    ['![a](javascript:alert(1))', '<p>a</p>'],
    ['![a](data:image/svg+xml,x)', '<p>a</p>'],
    ['![a](https://example.org/p.png)', '<p><a href="https://example.org/p.png">a</a></p>'],
    ['![a](//example.org/p.png)', '<p><a href="//example.org/p.png">a</a></p>'],
    ['[a][r]\n\n[r]: javascript:x', '<p><a>a</a></p>'],
  ])('%j', async (source, expected) => {
    expect(await html(source)).toBe(expected);
  });

  it('writes no element that it does not know, whatever the source', async () => {
    const piece = fc.constantFrom(
      ...[
        '<script>',
        '</p>',
        '<img onerror=x src=',
        '](javascript:x)',
        '[',
        '![',
        '`',
        '$',
        '$$',
        '\n\n',
        '\n',
        '[^1]',
        '[^1]: ',
        '|',
        '|-|',
        '# ',
        '> ',
      ],
      ...[
        '- ',
        '- [ ] ',
        '&lt;script&gt;',
        '&#x6A;avascript:',
        '\\',
        '<!--',
        '-->',
        'əş',
        '\\href{javascript:x}{y}',
        '{',
        '}',
        '"',
        "'",
        '<a@b.c>',
        'www.x.az',
      ],
    );
    const known =
      /^(?:a|p|h[2-6]|em|strong|del|code|pre|img|blockquote|ul|ol|li|div|table|thead|tbody|tr|th|td|sup|section|br|hr|math|semantics|annotation|mrow|mi|mo|mn|mtext|mspace|mstyle|mpadded|msup|msub|mover|munder|menclose|mfrac|span)$/u;
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 25 }), async (pieces) => {
        const written = await html(pieces.join(''));
        for (const [, tag = '', attributes = ''] of written.matchAll(/<([a-z][a-z0-9]*)((?:[^"'>]|"[^"]*"|'[^']*')*)>/giu)) {
          expect(tag, written).toMatch(known);
          expect(attributes.replace(/="[^"]*"/gu, '').toLowerCase(), written).not.toMatch(/\son|style/u);
          expect(attributes).not.toMatch(/(?:href|src)="\s*(?:javascript|data|vbscript):/iu);
        }
      }),
      { numRuns: 200 },
    );
  });
});

it.each([
  ['javascript:x', undefined],
  [' \tjavascript:x', undefined],
  ['\u0001javascript:x', undefined],
  ['java\nscript:x', undefined],
  ['JAVASCRIPT:x', undefined],
  ['tel:1', undefined],
  ['HTTPS://example.org', 'HTTPS://example.org'],
  [' a b ', 'a b'],
  ['./a:b', './a:b'],
  ['?q=a:b', '?q=a:b'],
])('safeAddress: %j → %j', (address, safe) => {
  expect(safeAddress(address)).toBe(safe);
});

describe('links and pictures', () => {
  it.each([
    ['[a](https://example.org/?a=1&b=ə)', 'href="https://example.org/?a=1&#x26;b=%C9%99"'],
    ['[a](mailto:a@example.org)', 'href="mailto:a@example.org"'],
    ['[a](#method)', 'href="#method"'],
    ['[a](table.csv)', 'href="/papers/2017/01/table.csv"'],
    ['[a](../02/)', 'href="/papers/2017/02/"'],
    ['[a](../../../../x)', 'href="/x"'],
    ['[a](/people/)', 'href="/people/"'],
    ['![Map](map.png)', '<img src="/papers/2017/01/map.png" alt="Map" loading="lazy">'],
  ])('%s', async (source, expected) => {
    expect(await html(source, { base: '/papers/2017/01/' })).toContain(expected);
  });

  it('leaves relative addresses alone where no folder is given', async () => {
    expect(await html('![Map](map.png)')).toContain('src="map.png"');
  });
});

describe('headings', () => {
  const outline = async (source: string, more?: Partial<MarkdownOptions>) =>
    (await renderMarkdown(source, { ...options, ...more })).headings.map(({ depth, id }) => `${depth} ${id}`);

  it('have ids from their words, each once, in any script', async () => {
    expect(await outline('# Giriş\n\n# Giriş\n\n# Введение\n\n# 移民\n\n# $x^2$ və [link](a)[^1]\n\n#\n\n[^1]: n')).toEqual([
      '2 girish',
      '2 girish-2',
      '2 vvedenie',
      '2 section',
      '2 x-2-va-link',
    ]);
  });

  it.each([
    ['## A\n\n### B\n\n## C', ['2 a', '3 b', '2 c']],
    ['# A\n\n#### B\n\n## C', ['2 a', '3 b', '3 c']],
    ['### A\n\n# B\n\n## C', ['2 a', '2 b', '3 c']],
    ['# A\n\n## B\n\n### C\n\n#### D\n\n##### E\n\n###### F', ['2 a', '3 b', '4 c', '5 d', '6 e', '6 f']],
  ])('stand without gaps below the title of the page: %j', async (source, expected) => {
    expect(await outline(source)).toEqual(expected);
  });

  it('heed the level of the page and the ids it has taken', async () => {
    expect(await outline('# References\n\n# Footnote label', { headingShift: 2, takenIds: ['references'] })).toEqual([
      '3 references-2',
      '3 footnote-label-2',
    ]);
  });

  it('say what stands in them', async () => {
    const { headings } = await renderMarkdown('# *Bir*  `iki` & $x$[^1]\n\n[^1]: n', options);
    expect(headings[0]?.text).toBe('Bir iki & x');
  });
});

describe('tables, notes and formulas', () => {
  it('footnotes speak the language of the text, and their ids can be no heading’s', async () => {
    const written = await html('a[^x] b[^x]\n\n# Note fn x\n\n[^x]: Qeyd.');
    expect(written).toContain('<h2 id="footnote-label">Qeydlər</h2>');
    expect(written).toContain('href="#note_fn-x" id="note_fnref-x"');
    expect(written).toContain('aria-label="Mətnə qayıt 1"');
    expect(written).toContain('aria-label="Mətnə qayıt 1-2"');
    expect(written).not.toContain('user-content');
  });

  it('labels of one text are not those of the next', async () => {
    expect(await html('a[^1]\n\n[^1]: b', { footnoteLabel: 'Сноски', backLabel: 'Назад' })).toContain('>Сноски</h2>');
    expect(await html('a[^1]\n\n[^1]: b')).toContain('>Qeydlər</h2>');
  });

  it('tables scroll in a box, with heads that name their columns', async () => {
    const written = await html('| a | | c |\n|---|:-:|--:|\n| 1 | 2 | 3 |');
    expect(written).toContain('<div class="table-box" tabindex="0"><table>');
    expect(written).toContain('<th scope="col">a</th>\n<td class="align-center"></td>\n<th class="align-right" scope="col">c</th>');
    expect(written).not.toContain(' align=');
  });

  it('formulas are MathML, with Azerbaijani and Russian letters in them', async () => {
    expect(await html('$x^2$')).toMatch(/^<p><math xmlns="[^"]+"><semantics><mrow><msup><mi>x<\/mi><mn>2<\/mn><\/msup><\/mrow>/u);
    const display = await html('$$\n\\text{əhali} = \\frac{a}{б}\n$$');
    expect(display).toMatch(/^<math [^>]*display="block">/u);
    expect(display).toContain('<mtext>əhali</mtext>');
  });

  it('a formula that cannot be read stays as it was typed', async () => {
    expect(await html('$\\frac{a$ b')).toBe('<p><code class="formula-error">\\frac{a</code> b</p>');
    expect(await html('$\\href{javascript:alert(1)}{a}$')).not.toContain('href=');
  });

  it('boxes of a task list are signs', async () => {
    const written = await html('- [ ] a\n- [x] b');
    expect(written).toContain('☐ a');
    expect(written).toContain('☑ b');
    expect(written).not.toContain('<input');
  });
});

describe('nesting', () => {
  it.each(['>'.repeat(20_000), '1. '.repeat(20_000), Array.from({ length: 100 }, (_, depth) => `${' '.repeat(depth * 2)}- a`).join('\n')])(
    'of blocks is read to a bearable depth',
    async (source) => {
      const written = await html(source);
      expect(written.match(/<(?:blockquote|[ou]l)>/gu)?.length).toBeLessThanOrEqual(60);
      expect(markdownText(source)).not.toContain('> >');
    },
  );

  it('leaves ordinary lines alone', async () => {
    expect(await html(`${'-'.repeat(100)}\n\n    code\n\n${'1. '.repeat(3)}a`)).toMatch(
      /^<hr>\n<pre><code>code\n<\/code><\/pre>\n(?:<ol>\n<li>\n?){3}a/u,
    );
  });

  it('that exhausts the stack is no error; every other error is', () => {
    expect(() => {
      unlessTooDeep(new RangeError('Maximum call stack size exceeded'));
    }).not.toThrow();
    expect(() => {
      unlessTooDeep(new TypeError('x'));
    }).toThrow(TypeError);
  });
});

it('the same source gives the same bytes', async () => {
  const source = '# A\n\na[^1] $x$\n\n# A\n\n[^1]: b';
  expect(await renderMarkdown(source, options)).toEqual(await renderMarkdown(source, options));
});

describe('markdownText', () => {
  it.each([
    ['# Giriş\n\nBir *iki* [üç](x)[^1].\n\n[^1]: Qeyd.', 'Giriş\nBir iki üç.\nQeyd.'],
    ['| a | b |\n|---|---|\n| 1 | 2 |', 'a b\n1 2'],
    ['- bir\n- iki', 'bir\niki'],
    ['a <b>c</b> d', 'a c d'],
    ['![Xəritə](x.png) son', 'Xəritə son'],
    ['bir\niki', 'bir\niki'],
    ['a  \nb', 'a b'],
    ['$$\nx\n$$\n\n$N = 5$', 'N = 5'],
    ['x < 5 and y > 3', 'x < 5 and y > 3'],
    ['{/* note */}\n\nMətn', 'Mətn'],
    ['<Figure src="a.svg" caption="Gələnlər" />', 'Gələnlər'],
    ['<Note>\n\nDiqqət: *vacib*.\n\n</Note>', 'Diqqət: vacib.'],
  ])('%j → %j', (source, text) => {
    expect(markdownText(source)).toBe(text);
  });
});
