import { expect, test } from 'vitest';
import { pageText } from '../../src/pdf/page-text.ts';

test.each([
  ['lines are one run', 'Miqrasiya\r\nsiyasəti', 'Miqrasiya siyasəti'],
  ['a word that is divided at the end of a line', 'dəyişik\uFFFEliklər', 'dəyişikliklər'],
  ['the same, with a hyphen that stands in the file', 'пере-\r\nселение', 'переселение'],
  ['a hyphen that belongs to the word', 'COVID\uFFFE19, Bakı\uFFFETiflis', 'COVID-19, Bakı-Tiflis'],
  ['a hyphen inside a line', 'co-operation', 'co-operation'],
  ['a dash at the end of a line', 'the river -\r\nthe town', 'the river - the town'],
  ['ligatures', 'e\uFB03cient o\uFB03ce \uFB01eld', 'efficient office field'],
  ['other compatibility letters stay', 'x² ½ №', 'x² ½ №'],
  ['soft hyphens and letters that nobody sees', 'co\u00ADope\u200Bration', 'cooperation'],
  ['letters in pieces', 'Ё s\u0327 g\u0306 I\u0307', 'Ё ş ğ İ'],
  ['control characters and runs of space', ' a\u0001\t  b\u00A0c \r\n', 'a b c'],
  ['nothing', '', ''],
])('%s', (_, raw, text) => {
  expect(pageText(raw)).toBe(text);
});
