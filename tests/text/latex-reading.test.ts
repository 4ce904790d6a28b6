import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asciiLatex } from '../../src/text/latex-ascii.ts';
import { latexLetters } from '../../src/text/latex-letters.ts';
import { readLatex } from '../../src/text/latex-reading.ts';
import { escapeLatex } from '../../src/text/latex.ts';
import { plainTitle, titleParts } from '../../src/text/title-markup.ts';

test.each([
  ['{\\c{s}}\\c{S}\\u{g}\\.{I}{\\i}\\"u\\"{O}', 'şŞğİıüÖ'],
  ["\\'{\\i}\\'\\i \\\"{\\i} \\.\\i", 'ííï i'],
  ['\\v{S}koda \\v Skoda \\k{a} \\L{}odz \\aa ngstr\\"om \\o{} \\ss{}', 'Škoda Škoda ą Łodz ångström ø ß'],
  ['\\cyrschwa liyev, \\textschwa{}, {\\CYRSCHWA}liyev', 'əliyev, ə, Əliyev'],
  ['{\\CYRI}{\\cyrv}{\\cyra}{\\cyrn}{\\cyro}{\\cyrv} {\\cyrschwa}{\\cyrzh}', 'Иванов әж'],
  ['50\\% \\& \\#1 \\_ \\$5 \\{a\\} \\textbackslash{}x \\textasciitilde{}', '50% & #1 _ $5 {a} \\x ~'],
  ["``quoted'' -- and --- more~here", '“quoted” – and — more here'],
  ['H\\textsubscript{2}O, 10\\textsuperscript{-3}', 'H₂O, 10⁻³'],
  ['\\href{https://lamps.example}{the lamp} \\url{https://a.b/c_d}', 'the lamp https://a.b/c_d'],
  ['\\textbf{bold} {\\bf bold} \\textsc{Caps} \\mbox{held}', 'bold bold Caps held'],
  ['{The {DNA} of {B}ib{TeX}}', 'The DNA of BibTeX'],
  ['$5 million and $6 million', '$5 million and $6 million'],
  ['\\noopsort{Z}Lamp\\label{x}', 'Lamp'],
])('%s', (latex, text) => {
  expect(readLatex(latex)).toMatchObject({ text, unread: [] });
});

test.each([
  ['On {$E=mc^2$} and \\emph{Homo sapiens}', 'On $E=mc^2$ and *Homo sapiens*'],
  ['{\\it Species} of \\(k\\)-means', '*Species* of $k$-means'],
  ['$k$NN and pre\\emph{fix}', 'kNN and prefix'],
  ['*Stars* cost $5$', '\\*Stars\\* cost $5$'],
  ['C* and one star *', 'C* and one star *'],
])('the title %s', (latex, title) => {
  expect(readLatex(latex).title).toBe(title);
  expect(plainTitle(titleParts(title))).toBe(readLatex(latex).text);
});

test('what is not known, coloured or escaped twice is told and its words are kept', () => {
  expect(readLatex('\\foo{a} \\textcolor{red}{b} \\\\textit{c} \\cite{d}')).toMatchObject({
    text: 'a b c',
    unread: ['\\foo', '\\cite'],
    colors: ['\\textcolor'],
    doubled: ['\\\\textit'],
  });
});

test('every letter that we write as a command is read back', () => {
  for (const letter of latexLetters.keys()) {
    const text = /\p{Script=Cyrillic}/u.test(letter) ? `я${letter}я` : `a${letter}a`;
    expect(readLatex(asciiLatex(text)).text, letter).toBe(text);
  }
});

test('a text that we have escaped comes back', () => {
  // Braces and two backquotes or apostrophes in a row are signs of LaTeX itself.
  const text = fc.string({ unit: 'grapheme', maxLength: 40 }).map((typed) =>
    typed
      .replace(/[`'\s\p{C}]|--/gu, ' ')
      .replace(/ +/gu, ' ')
      .trim()
      .normalize('NFC'),
  );
  fc.assert(fc.property(text, (typed) => readLatex(escapeLatex(typed)).text === typed));
});

test('whatever stands there, nothing is thrown and nothing takes long', () => {
  const piece = fc.constantFrom('{', '}', '\\', '\\c{', '\\emph{', '$', '\\(', '\\cite[', "'", '`', '-', 'a', ' ', '\\i', 'ə', '*');
  fc.assert(fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => typeof readLatex(pieces.join('')).title === 'string'));
  for (const one of ['{', '\\c{', '$', '\\emph{', '\\cite[', '\\(', '`', "\\'"])
    expect(typeof readLatex(one.repeat(20_000)).text).toBe('string');
});
