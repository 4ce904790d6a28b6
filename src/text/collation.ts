/** Compares texts by the alphabet of a language; the compare function can stand alone, as a sort wants it. */
export interface TextOrder {
  readonly compare: (one: string, other: string) => number;
}

const orders = new Map<string, TextOrder>();

/**
 * The order of a language's dictionary: in Azerbaijani ə after e, x after h, ı before i, q after k; in Russian Cyrillic first,
 * elsewhere Latin first. Numbers count by value, opening quotation marks do not count, and no two different texts are equal.
 */
export function collator(language: string): TextOrder {
  let order = orders.get(language);
  if (!order) {
    const { compare } = new Intl.Collator([language, 'en'], { numeric: true });
    order = {
      compare: (one, other) => compare(fromFirstLetter(one), fromFirstLetter(other)) || byCodePoint(one, other),
    };
    orders.set(language, order);
  }
  return order;
}

const baseCollators = new Map<string, Intl.Collator>();

/**
 * The letter under which an index lists a text, in capitals: `Ə` for `əliyev` and `İ` for `isaxanlı` in Azerbaijani.
 * A letter that is only an accented form in that language goes under its plain one (`Ö` under `O` in English, `Ё` under `Е`);
 * what begins with a digit or has no letter goes under `#`.
 */
export function initial(text: string, language: string): string {
  const first = /[\p{L}\p{N}]/u.exec(text.normalize('NFC'))?.[0];
  if (first === undefined || /\p{N}/u.test(first)) return '#';
  const capital = firstOf(first.toLocaleUpperCase(language));
  const plain = firstOf(capital.normalize('NFD'));
  let base = baseCollators.get(language);
  if (!base) {
    base = new Intl.Collator([language, 'en'], { sensitivity: 'base' });
    baseCollators.set(language, base);
  }
  return base.compare(capital, plain) === 0 ? plain : capital;
}

/** The first character by code point: Greek and Latin capitals can be two letters (`ß` → `SS`). */
function firstOf(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 0);
}

function fromFirstLetter(text: string): string {
  return /^[\p{L}\p{N}]/u.test(text) ? text : text.replace(/^[^\p{L}\p{N}]+/u, '');
}

function byCodePoint(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
