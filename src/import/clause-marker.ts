import { follows } from '../model/clause-number.ts';

/** The manner in which a list is numbered; lists of different manners stand below each other. */
export type MarkerManner = 'digit' | 'bracket' | 'second' | 'third' | 'letter' | 'roman';

/** The number with which a line begins, as printed, and the text after it. */
export interface Marker {
  /** What it may mean, the likeliest first. */
  readonly readings: readonly Reading[];
  /** The number as it stands in the file. */
  readonly printed: string;
  readonly rest: string;
}

/** One meaning of a printed number. */
export interface Reading {
  readonly manner: MarkerManner;
  /** In the form of a clause's number: `3`, `b`, `ii`. */
  readonly number: string;
}

const DIGITS = [
  /^(?:Maddə|Madde|Article|Art\.|Статья|Ст\.|Bənd|Пункт|Clause|Paragraph)\s+(\d{1,3})(?:-\p{L}{1,3})?(bis|ter|quater)?(?:\s*[.):](?![.\d])|\s+[—–-]\s|$)\s*/iu,
  /^§\s*(\d{1,3})(bis|ter|quater)?\s*[.):]?(?![.\d])\s*/u,
  /^(\d{1,3})(bis|ter|quater)?\s*[.)](?![.)\d])\s*/u,
];
const BRACKET = /^\((\d{1,3})(bis|ter|quater)?\)\s*/u;
const DECIMAL = /^(\d{1,3})\.(\d{1,3})(?:\.(\d{1,3}))?[.)]?(?=\s)\s*/u;
const LETTERS = /^(?:\((\p{Ll}{1,5})\)|(\p{Ll}{1,5})\)|(\p{Ll})\.(?=\s))\s*/u;
const ROMAN = /^(?:x{0,2})(?:ix|iv|v?i{0,3})$/u;

/** The number at the beginning of a line; `undefined` for a line without one. A day such as `12.05.2017` is none. */
export function markerOf(text: string): Marker | undefined {
  const [decimal, first, second, third] = DECIMAL.exec(text) ?? [];
  if (decimal !== undefined && first !== undefined && second !== undefined && third?.length !== 4) {
    const readings = [
      third === undefined ? ({ manner: 'second', number: bare(second) } as const) : ({ manner: 'third', number: bare(third) } as const),
    ];
    return { readings, printed: decimal.trim(), rest: text.slice(decimal.length) };
  }
  const bracket = BRACKET.exec(text);
  const digits = bracket ?? DIGITS.map((pattern) => pattern.exec(text)).find((match) => match !== null);
  if (digits) {
    const readings: Reading[] = [{ manner: bracket ? 'bracket' : 'digit', number: bare(digits[1] ?? '') + (digits[2] ?? '') }];
    return { readings, printed: digits[0].trim(), rest: text.slice(digits[0].length) };
  }
  const letters = LETTERS.exec(text);
  const readings = letters ? letterReadings(letters[1] ?? letters[2] ?? letters[3] ?? '') : [];
  return letters && readings.length > 0 ? { readings, printed: letters[0].trim(), rest: text.slice(letters[0].length) } : undefined;
}

/** The same number without zeros before it. */
const bare = (digits: string): string => String(Number(digits));

const RUSSIAN = 'абвгдежзиклмнопрстуфхцчшщэюя';
const AZERBAIJANI = 'abcçdeəfgğhxıijkqlmnoöprsştuüvyz';
const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const LOOK_ALIKE: Readonly<Record<string, string>> = { а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', х: 'x', і: 'i' };

/** What a letter may count: its place in the Latin, the Azerbaijani or the Russian alphabet, or a Roman number. */
function letterReadings(printed: string): Reading[] {
  const readings: Reading[] = [];
  const latin = [...printed].map((letter) => LOOK_ALIKE[letter] ?? letter).join('');
  const add = (manner: MarkerManner, number: string | undefined) => {
    if (number && !readings.some((known) => known.manner === manner && known.number === number)) readings.push({ manner, number });
  };
  if (/^[а-я]$/u.test(printed)) add('letter', LATIN[RUSSIAN.indexOf(printed)]);
  if (/^[a-z]$/u.test(latin)) add('letter', latin);
  if (printed.length === 1) add('letter', LATIN[AZERBAIJANI.indexOf(latin)]);
  if (latin !== '' && ROMAN.test(latin)) add('roman', latin);
  return readings;
}

/** A list that is open while a text is read: its manner and the number of its last clause. */
export interface OpenList {
  readonly manner: MarkerManner | 'none';
  readonly last: string;
}

const FIRST: Readonly<Record<MarkerManner, string>> = { digit: '1', bracket: '1', second: '1', third: '1', letter: 'a', roman: 'i' };

/** The reading that goes on with one of the open lists, the innermost first; else one that begins a list; else the likeliest. */
export function readingAmong({ readings }: Marker, open: readonly OpenList[]): Reading | undefined {
  for (const list of open.toReversed()) {
    const next = readings.find(({ manner, number }) => manner === list.manner && follows(number, list.last));
    if (next) return next;
  }
  const isOpen = ({ manner }: Reading) => open.some((list) => list.manner === manner);
  return readings.find((reading) => reading.number === FIRST[reading.manner] && !isOpen(reading)) ?? readings.find(isOpen) ?? readings[0];
}
