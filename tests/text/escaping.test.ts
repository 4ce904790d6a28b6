import fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { escapeLatex } from '../../src/text/latex.ts';
import { cleanText, escapeXml } from '../../src/text/xml.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...Array.from('&<>"\'%$#_{}~^\\əŞ ]!-\t\n\r'), '\0', '\uFFFE', '\uD800', '\u{1F600}') }),
);

describe('escapeXml', () => {
  it('escapes the five characters and drops what XML forbids', () => {
    expect(escapeXml('<a b="c" d=\'e\'>&\0\uFFFE\uD800Ə😀')).toBe('&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;Ə😀');
  });

  it('is read back by an XML parser as it was, in content and in attributes', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const document = XmlDocument.fromString(`<a b="${escapeXml(text)}">${escapeXml(text)}</a>`);
        // Forbidden characters are gone, line ends and tabs are normalised by every XML parser.
        const allowed = Array.from(text)
          .filter((character) => character >= ' ' || /[\t\n\r]/u.test(character))
          .filter((character) => !/[\uD800-\uDFFF\uFFFE\uFFFF]/u.test(character))
          .join('');
        expect(document.root.content).toBe(allowed.replace(/\r\n?/gu, '\n'));
        expect(document.root.attr('b')?.content).toBe(allowed.replace(/\r\n|[\t\n\r]/gu, ' '));
        document.dispose();
      }),
    );
  });
});

describe('cleanText', () => {
  it.each([
    ['I\u0307saxanl\u0131', 'İsaxanlı'],
    ['one\r\ntwo\rthree', 'one\ntwo\nthree'],
    ['a\0b\u0007c\u009Fd', 'abcd'],
    ['\uFEFFa\u200Bb', 'ab'],
    ['abc\u202Etxt\u202C', 'abctxt'],
    ['نمی\u200Cخواهم', 'نمی\u200Cخواهم'],
  ])('%j → %j', (text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });
});

describe('escapeLatex', () => {
  it.each([
    ['50 % & more_', String.raw`50 \% \& more\_`],
    [String.raw`\input{x}`, String.raw`\textbackslash{}input\{x\}`],
    ['a < b | c', String.raw`a \textless{} b \textbar{} c`],
    ['a~b^c', String.raw`a\textasciitilde{}b\textasciicircum{}c`],
    ['Əliyev, Şəhla № 5', 'Əliyev, Şəhla № 5'],
  ])('%s → %s', (text, latex) => {
    expect(escapeLatex(text)).toBe(latex);
  });

  it('leaves no special character raw, and loses nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const escaped = escapeLatex(text);
        const known = /\\text(?:backslash|asciitilde|asciicircum|less|greater|bar)\{\}|\\[&%$#_{}]/gu;
        expect(escaped.replace(known, '')).not.toMatch(/[\\&%$#_{}~^<>|]/u);
        const names: Record<string, string> = { backslash: '\\', asciitilde: '~', asciicircum: '^', less: '<', greater: '>', bar: '|' };
        expect(escaped.replace(known, (command) => names[/\\text(\w+)/u.exec(command)?.[1] ?? ''] ?? command.slice(1))).toBe(text);
      }),
    );
  });
});
