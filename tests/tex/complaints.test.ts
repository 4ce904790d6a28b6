import { expect, test } from 'vitest';
import { complaintsOf } from './complaints.ts';

test.each([
  ['! Undefined control sequence.', true],
  ["LaTeX Warning: Citation `nobody2017nothing' on page 1 undefined on input line 9.", true],
  ['Package biblatex Warning: Please (re)run Biber on the file:', true],
  ["LaTeX Font Warning: Font shape `T2A/none/m/n' undefined", true],
  ['Missing character: There is no ə (U+0259) in font cmr10!', true],
  ['Invalid UTF-8 byte or sequence at line 12 replaced by U+FFFD.', true],
  ['Warning--empty publisher in nobody2017nothing', true],
  ["I was expecting a `,' or a `}'---line 4 of file library.bib", true],
  ["I couldn't open style file none.bst", true],
  ['Repeated entry---line 9 of file library.bib', true],
  ['[12] Utils.pm:395> WARN - month field is not an integer', true],
  ['ERROR - BibTeX subsystem: library.bib, line 4, syntax error', true],
  ['This is BibTeX, Version 0.99d', false],
  ['INFO - Found 3 citekeys in bib section 0', false],
  ['Underfull \\hbox (badness 10000) in paragraph at lines 4--9', false],
  ['(There were 12 warnings)', false],
])('%s', (line, isComplaint) => {
  expect(complaintsOf(`Before\n${line}\nafter`)).toEqual(isComplaint ? [line] : []);
});
