import { expect, test } from 'vitest';
import { excerptOf } from '../../src/search/excerpt.ts';
import type { Excerpt } from '../../src/search/excerpt.ts';
import { toIndexText } from '../../src/search/letters.ts';
import { placeFinder } from '../../src/search/found-places.ts';
import { askedBy, markWords } from '../../src/search/mark.ts';
import { readQuery } from '../../src/search/query.ts';
import { markedWords } from '../../src/search/term.ts';

/** An excerpt as one line: marks in brackets, dots for what was cut. */
function line(excerpt: Excerpt | undefined): string | undefined {
  return (
    excerpt &&
    `${excerpt.cutBefore ? '…' : ''}${excerpt.pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')}${excerpt.cutAfter ? '…' : ''}`
  );
}

/** The words that begin with some letters. */
const asked = (...beginnings: string[]) => askedBy(beginnings.map((term) => ({ term, weight: 1 })));

const english = 'The policy of the state was studied.';
const azerbaijani = 'Dövlətin (siyasəti) öyrənilib.';
const content = toIndexText(`${english} ${azerbaijani}`);
const starts = [
  ['en', 0],
  ['az', 7],
] as const;

test('quotes the passage in which a word was found, in its letters and its language', () => {
  const excerpt = excerptOf(content, starts, [8], asked('siyaset'));
  expect(excerpt?.language).toBe('az');
  expect(line(excerpt)).toBe('Dövlətin ([siyasəti]) öyrənilib.');
});

test('without a found word it quotes the beginning of the first passage', () => {
  expect(line(excerptOf(content, starts, [], asked()))).toBe(english);
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
        asked('policy'),
      ),
    ),
  ).toBe(azerbaijani);
  expect(excerptOf(content, [[null, 0]], [1], asked('policy'))).toBeUndefined();
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
    asked('w15'),
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
        asked('w199'),
      ),
    ),
  ).toMatch(/^…w164 .*\[w199\]$/u);
});

test('markup is only letters', () => {
  const excerpt = excerptOf('see <img src=x onerror=alert(1)> here', [['en', 0]], [1], asked('img'));
  expect(line(excerpt)).toBe('see <[img] src=x onerror=alert(1)> here');
});

test('a joined pair of years is found in its parts and shown as printed', () => {
  expect(line(excerptOf(toIndexText('in 2007–2017 only'), [['en', 0]], [2], asked('2017')))).toBe('in 2007–[2017] only');
});

test('marks words by their beginning and names by any spelling', () => {
  const marks = (text: string, ...beginnings: string[]) =>
    markWords(text, asked(...beginnings))
      .filter(({ marked }) => marked)
      .map((piece) => piece.text);
  expect(marks('Miqrasiyanın siyasəti', 'miqrasiya')).toEqual(['Miqrasiyanın']);
  expect(marks('Hamlet İsaxanlı', 'zqnobodyqz')).toEqual([]);
  expect(
    markWords('a < b & c', asked('b'))
      .map(({ text }) => text)
      .join(''),
  ).toBe('a < b & c');
});

test('marks the forms of a word and the spellings of a name that were searched for, and no others', () => {
  const marks = (text: string, query: string) =>
    markWords(text, askedBy(markedWords(readQuery(query).terms)))
      .filter(({ marked }) => marked)
      .map((piece) => piece.text);
  expect(marks('Siyasəti, siyasətlərinin, siyasi', 'siyasətin')).toEqual(['Siyasəti', 'siyasətlərinin']);
  expect(marks('police, policies, policy', 'policy')).toEqual(['policies', 'policy']);
  expect(marks('Р. Алиев, V. Əliyev, E. Aliyeva', 'Eliyev')).toEqual(['Алиев', 'Əliyev']);
  expect(marks('left out', '-left')).toEqual([]);
  expect(marks('Name by name, a name to its skeleton', '"name to its"')).toEqual(['name', 'to', 'its']);
});

test('says where the quoted part opens, and where else words were found', () => {
  const text = 'About rivers. Method: boats. Results: boats and rivers. Notes: boats.';
  const parts = [
    ['en', 0],
    ['en', 2, { address: '#method', label: 'Method' }],
    ['en', 4, { address: '#results', label: 'Results' }],
    ['en', 8, { address: '#notes', label: 'Notes' }],
  ] as const;
  const excerpt = excerptOf(text, parts, [1, 3, 5, 7, 9], asked('boats', 'rivers'));
  expect(line(excerpt)).toBe('Results: [boats] and [rivers].');
  expect(excerpt?.place).toEqual({ address: '#results', label: 'Results' });
  expect(excerpt?.elsewhere.map(({ place }) => place.label)).toEqual(['Method', 'Notes']);
  expect(excerptOf(text, parts, [], asked())?.place).toBeUndefined();
  expect(excerptOf(text, parts, [1], asked('rivers'))?.place).toBeUndefined();
});

test('names four other places and counts the rest', () => {
  const parts = Array.from({ length: 9 }, (_, at) => ['en', at, { address: `op-${at}/`, label: `${at}`, part: 'operative' }] as const);
  const excerpt = excerptOf(Array(9).fill('boats').join(' '), parts, [...parts.keys()], asked('boats'));
  expect(excerpt?.place?.label).toBe('0');
  expect(excerpt?.elsewhere.map(({ place }) => place.label)).toEqual(['1', '2', '3', '4']);
  expect(excerpt?.more).toBe(4);
});

test('words of a phrase are found where the phrase stands, in one printed word or in several', () => {
  const asked = askedBy(markedWords(readQuery('"law making"').terms));
  expect(placeFinder(asked)('law of making law-making law making')).toEqual([3, 4, 5]);
});

test('the places of found words are those of the printed words that hold them, each asked for once', () => {
  const asked: string[] = [];
  const find = placeFinder({ has: (word) => asked.push(word) > 0 && /^(?:law|qaçqın)/u.test(word), phrases: [] });
  expect(find(toIndexText('The (law-making) of 2017–law, qaçqınlar; law The'))).toEqual([1, 4, 5, 6]);
  expect(find('The law')).toEqual([1]);
  expect(asked.filter((word) => word === 'The')).toHaveLength(1);
});
