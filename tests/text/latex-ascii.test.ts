import { describe, expect, it } from 'vitest';
import { asciiLatex } from '../../src/text/latex-ascii.ts';

describe('asciiLatex', () => {
  it.each([
    ['Əliyev, Şıxəli', String.raw`{\CYRSCHWA}liyev, {\c{S}}{\i}x{\cyrschwa}li`],
    ['İnci Ğəni qızı', String.raw`{\.I}nci {\u{G}}{\cyrschwa}ni q{\i}z{\i}`],
    ['Щёголь', String.raw`{\CYRSHCH}{\cyryo}{\cyrg}{\cyro}{\cyrl}{\cyrsftsn}`],
    ['Ѓ', String.raw`{\'{\CYRG}}`],
    ['Ełk, Straße, đ', String.raw`E{\l}k, Stra{\ss}e, {\dj}`],
    ['ế', String.raw`{\'{\^e}}`],
    ['“a” — «b»', String.raw`{\textquotedblleft}a{\textquotedblright} {\textemdash} {\guillemotleft}b{\guillemotright}`],
    ['CO₂ α x²', String.raw`CO{\textsubscript{2}} {\ensuremath{\alpha}} x{\textsuperscript{2}}`],
    ['a\u00A0b', 'a~b'],
    // No font of the two encodings has these: they stay, held together like a letter.
    ['漢 ა', String.raw`{\relax 漢} {\relax ა}`],
    ['plain \\& text', 'plain \\& text'],
  ])('%s → %s', (text, latex) => {
    expect(asciiLatex(text)).toBe(latex);
  });
});
