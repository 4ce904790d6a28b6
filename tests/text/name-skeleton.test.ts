import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameSkeleton } from '../../src/text/name-skeleton.ts';

const table = (name: string): string[] =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .split('\n')
    .filter((row) => row !== '' && !row.startsWith('#'));

const spellings = table('spellings.txt').map((row) => row.split(' '));

describe('spellings of one name have one skeleton', () => {
  it.each(spellings.map((row) => [row[0] ?? '', row] as const))('%s', (_name, row) => {
    expect(row.length).toBeGreaterThan(1);
    const skeletons = row.map((spelling) => [spelling, nameSkeleton(spelling)]);
    expect(skeletons).toEqual(row.map((spelling) => [spelling, nameSkeleton(row[0] ?? '')]));
  });
});

describe('different names have different skeletons', () => {
  const names = [...spellings.map(([first = '']) => first), ...table('different-names.txt').flatMap((row) => row.split(' '))];

  // The price of matching what people type without special letters: ə and e, ğ and q cannot be told apart.
  const inseparable = new Set(['Ağayev Агеев', 'Balayev Беляев', 'İsayev Исаев', 'Nəzərov Назаров', 'Eminov Əminov']);

  it('in the whole table, but for the few that cannot be told apart', () => {
    const bySkeleton = new Map<string, string>();
    const merged: string[] = [];
    for (const name of new Set(names)) {
      const other = bySkeleton.get(nameSkeleton(name));
      if (other !== undefined) merged.push(`${other} ${name}`);
      else bySkeleton.set(nameSkeleton(name), name);
    }
    expect(bySkeleton.size).toBeGreaterThan(400);
    expect(merged.filter((pair) => !inseparable.has(pair))).toEqual([]);
    expect(merged).toHaveLength(inseparable.size);
  });

  it.each([
    ['Məmmədov', 'Əhmədov'],
    ['Hasanov', 'Hüseynov'],
    ['Гасанов', 'Гусейнов'],
    ['Haşımov', 'Qasımov'],
    ['Гашимов', 'Гасымов'],
    ['Bəkirov', 'Bağırov'],
    ['Əliyev', 'Əliyeva'],
    ['Kazımov', 'Qasımov'],
    ['Məmmədov', 'Məhəmmədov'],
  ])('%s is not %s', (one, other) => {
    expect(nameSkeleton(one)).not.toBe(nameSkeleton(other));
  });
});

it.each([
  ['Vüqar Əliyev', 'Вугар Алиев'],
  ['Vüqar Əliyev', 'VUGAR ALIYEV'],
  ['Məmmədzadə', 'Мамед-заде'],
  ['Hamlet Abdulla oğlu İsaxanlı', 'Гамлет Абдулла оглы Исаханлы'],
  ['Əliyeva-Həsənova', 'Алиева Гасанова'],
  ['  Vəliyev,  Ə. ', 'Veliyev E.'],
])('full names: %s and %s', (one, other) => {
  expect(nameSkeleton(one)).toBe(nameSkeleton(other));
});

it('keeps the order and the number of words', () => {
  expect(nameSkeleton('Aliyev Vugar').split(' ').toReversed().join(' ')).toBe(nameSkeleton('Vugar Aliyev'));
  expect(nameSkeleton('')).toBe('');
  expect(nameSkeleton('…')).toBe('');
});

it('is the same for composed and decomposed letters and in capitals', () => {
  const word = fc.string({ unit: fc.constantFrom(...Array.from('əaeıiİyçcşsğgqkhxjöoüubdmnrlvzАЕЁИЙЫЯЮШЧЩХГКЖЦъь')), maxLength: 12 });
  fc.assert(
    fc.property(word, (text) => {
      expect(nameSkeleton(text.normalize('NFD'))).toBe(nameSkeleton(text));
      expect(nameSkeleton(text.toUpperCase())).toBe(nameSkeleton(text.toLowerCase()));
    }),
  );
});
