import { familyEndings, familyStems, givenNames, spellings, type BenchLanguage } from './vocabulary.ts';

/** The parts of an invented name in one language. */
export interface InventedName {
  readonly family: string;
  readonly given: string;
  readonly patronymic?: string;
}

/** A person who does not exist, with the id that the register knows them by. */
export interface InventedPerson {
  readonly id: string;
  readonly name: Readonly<Record<BenchLanguage, InventedName>>;
}

/**
 * The person of a number, from 0. The first sixteen thousand have names of their own; those after them are told apart by a patronymic,
 * which is enough for millions.
 */
export function inventPerson(number: number): InventedPerson {
  const isWoman = number % 2 === 0;
  const names = isWoman ? givenNames.women : givenNames.men;
  const half = Math.floor(number / 2);
  const given = names[half % names.length] ?? '';
  const ending = familyEndings[Math.floor(half / names.length) % familyEndings.length] ?? familyEndings[0];
  const stem = familyStems[Math.floor(half / names.length / familyEndings.length) % familyStems.length] ?? '';
  const round = Math.floor(half / names.length / familyEndings.length / familyStems.length);
  const family = stem + (isWoman ? ending.women : ending.men);
  const fathers = round === 0 ? undefined : fatherNames(round);
  const az: InventedName = { family, given, ...(fathers && { patronymic: `${fathers} ${isWoman ? 'qızı' : 'oğlu'}` }) };
  const name = { az, en: spelled(az, 'en'), ru: spelled(az, 'ru') };
  return { id: `${idOf(name.en)}-${number + 1}`, name };
}

/** One father's name, or two of them where one is not enough to tell everyone apart. */
function fatherNames(round: number): string {
  const { men } = givenNames;
  const second = Math.floor((round - 1) / men.length);
  const first = men[(round - 1) % men.length] ?? '';
  return second === 0 ? first : `${first}-${men[second % men.length] ?? ''}`;
}

function spelled({ family, given, patronymic }: InventedName, language: 'en' | 'ru'): InventedName {
  const write = (text: string) => [...text].map((letter) => spelledLetter(letter, spellings[language])).join('');
  return { family: write(family), given: write(given), ...(patronymic && { patronymic: write(patronymic) }) };
}

function spelledLetter(letter: string, spelling: Readonly<Record<string, string>>): string {
  const small = letter.toLocaleLowerCase('az');
  const written = spelling[small] ?? (small === letter ? letter : small === 'i' ? 'i' : letter.toLowerCase());
  return small === letter ? written : written.charAt(0).toUpperCase() + written.slice(1);
}

function idOf({ given, family }: InventedName): string {
  return `${given}-${family}`.toLowerCase().replace(/[^a-z-]/gu, '');
}
