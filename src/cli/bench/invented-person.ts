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
 * The person of a number, from 0. Six hundred thousand of them have names of their own: family names are made of one stem, and when those
 * are used up of two. Every seventh has a patronymic.
 */
export function inventPerson(number: number): InventedPerson {
  const isWoman = number % 2 === 0;
  const half = Math.floor(number / 2);
  const [given, afterGiven] = turn(isWoman ? givenNames.women : givenNames.men, half);
  const [ending, afterEnding] = turn(familyEndings, afterGiven);
  const [stem, afterStem] = turn(familyStems, afterEnding);
  const second = afterStem === 0 ? '' : turn(familyStems, afterStem - 1)[0].toLocaleLowerCase('az');
  const [father] = turn(givenNames.men, half * 7);
  const az: InventedName = {
    family: stem + second + (isWoman ? ending.women : ending.men),
    given,
    ...(half % 7 === 4 && { patronymic: `${father} ${isWoman ? 'qızı' : 'oğlu'}` }),
  };
  const name = { az, en: spelled(az, 'en'), ru: spelled(az, 'ru') };
  return { id: `${idOf(name.en)}-${number + 1}`, name };
}

/** The entry of a list that a number falls on, and how many times the whole list was gone through before. */
function turn<Entry>(list: readonly [Entry, ...Entry[]], number: number): readonly [Entry, number] {
  return [list[number % list.length] ?? list[0], Math.floor(number / list.length)];
}

function spelled({ family, given, patronymic }: InventedName, language: 'en' | 'ru'): InventedName {
  const write = (text: string) => Array.from(text, (letter) => letters[language].get(letter) ?? letter).join('');
  return { family: write(family), given: write(given), ...(patronymic && { patronymic: write(patronymic) }) };
}

/** The spelling of every letter, small and capital. */
const letters: Readonly<Record<'en' | 'ru', ReadonlyMap<string, string>>> = {
  en: withCapitals(spellings.en),
  ru: withCapitals(spellings.ru),
};

function withCapitals(spelling: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const small = Object.entries(spelling);
  const capitals = small.map(([letter, written]) => [letter.toLocaleUpperCase('az'), capital(written)] as const);
  return new Map([...small, ...capitals]);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function idOf({ given, family }: InventedName): string {
  return `${given}-${family}`.toLowerCase().replace(/[^a-z-]/gu, '');
}
