import { expect, test } from 'vitest';
import { excerptOf } from '../../src/search/excerpt.ts';
import type { Excerpt } from '../../src/search/excerpt.ts';
import { toIndexText } from '../../src/search/letters.ts';
import { markWords } from '../../src/search/mark.ts';

/** An excerpt as one line: marks in brackets, dots for what was cut. */
function line(excerpt: Excerpt | undefined): string | undefined {
  return (
    excerpt &&
    `${excerpt.cutBefore ? '…' : ''}${excerpt.pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')}${excerpt.cutAfter ? '…' : ''}`
  );
}

const english = 'The policy of the state was studied.';
const azerbaijani = 'Dövlətin (siyasəti) öyrənilib.';
const content = toIndexText(`${english} ${azerbaijani}`);
const starts = [
  ['en', 0],
  ['az', 7],
] as const;

test('quotes the passage in which a word was found, in its letters and its language', () => {
  const excerpt = excerptOf(content, starts, [8], ['siyaset']);
  expect(excerpt?.language).toBe('az');
  expect(line(excerpt)).toBe('Dövlətin ([siyasəti]) öyrənilib.');
});

test('without a found word it quotes the beginning of the first passage', () => {
  expect(line(excerptOf(content, starts, [], []))).toBe(english);
});

test('never quotes a hidden passage', () => {
  expect(
    line(
      excerptOf(
        content,
        [
          [null, 0],
          ['az', 7],
        ],
        [1],
        ['policy'],
      ),
    ),
  ).toBe(azerbaijani);
  expect(excerptOf(content, [[null, 0]], [1], ['policy'])).toBeUndefined();
});

test('a long passage is cut around the found words, never across its end', () => {
  const words = Array.from({ length: 200 }, (_, at) => `w${at}`);
  const excerpt = excerptOf(
    [...words, 'next', 'passage'].join(' '),
    [
      ['en', 0],
      ['ru', 200],
    ],
    [150, 151],
    ['w15'],
  );
  expect(line(excerpt)).toMatch(/^…w144 .* w149 \[w150\] \[w151\] .*…$/u);
  expect(
    line(
      excerptOf(
        [...words, 'next'].join(' '),
        [
          ['en', 0],
          ['ru', 200],
        ],
        [199],
        ['w199'],
      ),
    ),
  ).toMatch(/^…w164 .*\[w199\]$/u);
});

test('markup is only letters', () => {
  const excerpt = excerptOf('see <img src=x onerror=alert(1)> here', [['en', 0]], [1], ['img']);
  expect(line(excerpt)).toBe('see <[img] src=x onerror=alert(1)> here');
});

test('a joined pair of years is found in its parts and shown as printed', () => {
  expect(line(excerptOf(toIndexText('in 2007–2017 only'), [['en', 0]], [2], ['2017']))).toBe('in 2007–[2017] only');
});

test('marks words by their beginning and names by any spelling', () => {
  const marks = (text: string, ...beginnings: string[]) =>
    markWords(text, beginnings)
      .filter(({ marked }) => marked)
      .map((piece) => piece.text);
  expect(marks('Miqrasiyanın siyasəti', 'miqrasiya')).toEqual(['Miqrasiyanın']);
  expect(marks('Hamlet İsaxanlı', 'zqnobodyqz')).toEqual([]);
  expect(
    markWords('a < b & c', ['b'])
      .map(({ text }) => text)
      .join(''),
  ).toBe('a < b & c');
});
