import { expect, test } from 'vitest';
import { looseDates } from '../../src/import/loose-date.ts';
import { languageOfWord } from '../../src/text/babel-language.ts';
import { countryCode } from '../../src/text/country-code.ts';
import { readInlineMarkup } from '../../src/text/inline-markup.ts';

test.each([
  ['2026', 'June', { from: '2026-06' }],
  ['2026', '17-20 June', { from: '2026-06-17', to: '2026-06-20' }],
  ['2026', 'June 30 – July 2', { from: '2026-06-30', to: '2026-07-02' }],
  ['2026', 'October–November', { from: '2026-10', to: '2026-11' }],
  ['2026', '5~17', { from: '2026-05-17' }],
  ['2026', '12', { from: '2026-12' }],
  ['2026', '17 fevral', { from: '2026-02-17' }],
  ['2026', '12-14 мая', { from: '2026-05-12', to: '2026-05-14' }],
  ['2026', '31 June', { from: '2026-06' }],
  ['c. 2026', 'someday', { from: '2026' }],
  ['soon', 'June', undefined],
])('%s %s', (year, words, dates) => {
  expect(looseDates(year, words)).toEqual(dates);
});

test.each([
  ['azerbaijani', 'az'],
  ['ngerman', 'de'],
  ['aze', 'az'],
  ['az-AZ', 'az'],
  ['en_GB', 'en-GB'],
  ['az-Cyrl', 'az-Cyrl'],
  ['русский', 'ru'],
  ['klingonian', undefined],
])('the language %s', (word, tag) => {
  expect(languageOfWord(word)).toBe(tag);
});

test.each([
  ['Azerbaijan', 'AZ'],
  ['Azərbaycan', 'AZ'],
  ['Азербайджан', 'AZ'],
  ['USA', 'US'],
  ['Germany', 'DE'],
  ['Nowhere', undefined],
])('the country %s', (name, code) => {
  expect(countryCode(name)).toBe(code);
});

test.each([
  ['<jats:title>Abstract</jats:title><jats:p>One &lt;two&gt;.</jats:p><jats:p>Three</jats:p>', 'One <two>. Three'],
  ['H<sub>2</sub>O and 10<sup>-3</sup>', 'H₂O and 10⁻³'],
  ['<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['a < b and c > d &amp; &#1076; &#x2764; &unknown;', 'a < b and c > d & д ❤ &unknown;'],
  ['<mml:math><mml:mi>k</mml:mi></mml:math>-means', 'k-means'],
])('%s', (tagged, text) => {
  expect(readInlineMarkup(tagged).text).toBe(text);
});
