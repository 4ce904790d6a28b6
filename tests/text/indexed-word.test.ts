import { describe, expect, test } from 'vitest';
import { ByteReader, ByteWriter } from '../../src/text/byte-stream.ts';
import { lengthCode, lengthOf, partsFor, readContents, writeContents } from '../../src/text/index-contents.ts';
import { placeReader, readPostings, readVocabulary, readWords, WordWriter, writeVocabulary } from '../../src/text/indexed-word.ts';
import type { IndexedWord } from '../../src/text/indexed-word.ts';

const words: readonly IndexedWord[] = [
  {
    word: 'qala',
    forms: [],
    records: [0, 7, 100_000],
    weights: [3, 0, 12],
    fields: [0, 5, 2],
    spellings: [1, 1, 1],
    counts: [1, 2, 3],
    places: [4, 4_194_304, 12_582_912, 0, 9, 8_388_700],
  },
  {
    word: 'qalani',
    forms: ['qalanı', 'qaláni'],
    records: [3],
    weights: [7],
    fields: [0],
    spellings: [0b110],
    counts: [2],
    places: [1, 5],
  },
  { word: '😀', forms: [], records: [1], weights: [3], fields: [0], spellings: [1], counts: [1], places: [0] },
  { word: '😁', forms: [], records: [2], weights: [3], fields: [0], spellings: [1], counts: [1], places: [0] },
];

describe('numbers and texts', () => {
  test.each([0, 1, 127, 128, 16_383, 16_384, 2 ** 31, 2 ** 32 + 5, Number.MAX_SAFE_INTEGER])('%d is read as it was written', (number) => {
    const writer = new ByteWriter();
    writer.number(number);
    writer.text('Bakı, Баку');
    const reader = new ByteReader(writer.done());
    expect([reader.number(), reader.text(), reader.isAtEnd]).toEqual([number, 'Bakı, Баку', true]);
  });

  test('a list is read as its numbers were written', () => {
    const numbers = [0, 1, 127, 128, 300, 16_384, 2 ** 21 + 5, 2 ** 31 - 1];
    const writer = new ByteWriter();
    for (const number of numbers) writer.number(number);
    writer.number(7);
    const reader = new ByteReader(writer.done());
    expect(reader.numbers(numbers.length)).toEqual(numbers);
    expect(reader.number()).toBe(7);
    expect(() => reader.numbers(1)).toThrow(RangeError);
  });

  test('what ends too early is an error', () => {
    const writer = new ByteWriter();
    writer.number(300);
    expect(() => new ByteReader(writer.done().subarray(0, 1)).number()).toThrow(RangeError);
    expect(() => new ByteReader(writer.done()).text()).toThrow(RangeError);
  });
});

describe('words of an index', () => {
  const writer = new WordWriter(3);
  for (const word of words) writer.add(word);
  const written = writer.done();

  test('are read as they were written, with their records and places', () => {
    const places = placeReader(written.places);
    const read = readWords(written.words).map((word) => ({
      word: word.word,
      forms: word.forms,
      ...readPostings(word, 3),
      ...places(word),
    }));
    expect(read).toEqual(words);
  });

  test('are read as a vocabulary', () => {
    const all = words.map(({ word }) => word);
    expect(readVocabulary(writeVocabulary(all)).map(({ word }) => word)).toEqual(all);
  });
});

describe('a table of contents', () => {
  const contents = {
    folder: '0123456789ab',
    fields: ['keyword', 'name', 'title'],
    words: ['a', 'qala', 'город'],
    vocabulary: ['a'],
    texts: [0, 3, 4, 900],
    lengths: Uint8Array.of(0, 12, 255),
  };

  test('is read as it was written', () => {
    expect(readContents(writeContents(contents))).toEqual(contents);
  });

  test('of another form is refused', () => {
    const bytes = writeContents(contents).slice();
    bytes[0] = 99;
    expect(() => readContents(bytes)).toThrow('form 99');
  });

  test.each([
    ['a', [0]],
    ['b', [0]],
    ['q', [0, 1]],
    ['qala', [1]],
    ['qalanı', [1]],
    ['z', [1]],
    ['г', [1, 2]],
    ['я', [2]],
    ['', [0, 1, 2]],
  ])('words that begin with “%s” stand in parts %j', (letters, parts) => {
    expect(partsFor(letters, contents.words)).toEqual(parts);
  });

  test('lengths of texts are kept within three per cent', () => {
    for (let length = 1; length < 100_000; length = Math.ceil(length * 1.07))
      expect(Math.abs(lengthOf(lengthCode(length)) / length - 1)).toBeLessThan(0.03);
  });
});
