import { describe, expect, test } from 'vitest';
import { fullName, readName, sortName } from '../../src/model/name.ts';
import type { PersonName } from '../../src/model/name.ts';

const printed: readonly (readonly [string, PersonName])[] = [
  ['Example Author', { given: 'Example', family: 'Author' }],
  ['Author, Example', { given: 'Example', family: 'Author' }],
  ['Nümunə Müəllif', { given: 'Nümunə', family: 'Müəllif' }],
  ['Nizami', { family: 'Nizami' }],
  ['Müəllifli Nümunə Sınaq oğlu', { family: 'Müəllifli', given: 'Nümunə', patronymic: 'Sınaq oğlu' }],
  ['Müəllifova, Nümunə Sınaq qızı', { family: 'Müəllifova', given: 'Nümunə', patronymic: 'Sınaq qızı' }],
  ['Примеров Пример Примерович', { family: 'Примеров', given: 'Пример', patronymic: 'Примерович' }],
  ['Пример Примерович Примеров', { family: 'Примеров', given: 'Пример', patronymic: 'Примерович' }],
  ['Примерова, Проба Пробовна', { family: 'Примерова', given: 'Проба', patronymic: 'Пробовна' }],
  ['Invented van der Name', { given: 'Invented', particle: 'van der', family: 'Name' }],
  ['de Name, Invented', { particle: 'de', family: 'Name', given: 'Invented' }],
  ['Invented Name Jr.', { given: 'Invented', family: 'Name', suffix: 'Jr.' }],
  ['Name, Jr., Invented', { given: 'Invented', family: 'Name', suffix: 'Jr.' }],
  ['Invented Double-Name', { given: 'Invented', family: 'Double-Name' }],
  ['I. N. Vented', { given: 'I. N.', family: 'Vented' }],
];

describe('a printed name is divided into its parts', () => {
  test.each(printed)('%s', (line, parts) => {
    expect(readName(line)).toEqual(parts);
  });

  test('parts that the record gives are kept as they are', () => {
    const parts = { family: 'ƏLİ', given: 'Nümunə', language: 'az' };
    expect(readName(parts)).toEqual(parts);
  });
});

test('a name is said in one order and sorted in another', () => {
  const name = { given: 'Nümunə', patronymic: 'Sınaq oğlu', particle: 'de', family: 'Müəllif', suffix: 'Jr.' };
  expect(fullName(name)).toBe('Nümunə Sınaq oğlu de Müəllif Jr.');
  expect(sortName(name)).toBe('de Müəllif, Nümunə Sınaq oğlu, Jr.');
  expect(sortName({ family: 'Nizami' })).toBe('Nizami');
});
