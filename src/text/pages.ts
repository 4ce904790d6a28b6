const PAGE = String.raw`(?:[a-z]{0,3}\d{1,7}[a-z]?|[ivxlcdm]{1,12})`;
const RANGE = new RegExp(`^(${PAGE})(?:\\s?[-–]\\s?(${PAGE}))?$`, 'iu');

/** True for pages as a table of contents prints them: `12-19`, `12–19`, `xii-xv`, `7`, `e12`, `12-19, 25`; never backwards. */
export function isPages(text: string): boolean {
  return ranges(text) !== undefined;
}

/** First and last page; `last` is absent for a single page. Undefined for a text that is not pages. */
export function parsePages(text: string): { readonly first: string; readonly last?: string } | undefined {
  const all = ranges(text);
  const first = all?.[0]?.[0];
  const end = all?.at(-1);
  if (!all || first === undefined || end === undefined) return undefined;
  const last = end[1] ?? end[0];
  return last === first ? { first } : { first, last };
}

/** How many pages a text names: 11 for `12-19, 25-27`. Undefined for a text that is not pages. */
export function countPages(text: string): number | undefined {
  return ranges(text)?.reduce((sum, [first, last]) => sum + (last === undefined ? 1 : numberOf(last) - numberOf(first) + 1), 0);
}

/** Pages as they are printed, with an en dash between first and last: `12–19, 25`. */
export function pagesForDisplay(text: string): string {
  return text
    .replace(/\s*[-–]\s*/gu, '–')
    .replace(/\s*,\s*/gu, ', ')
    .trim();
}

function ranges(text: string): [string, string | undefined][] | undefined {
  const found: [string, string | undefined][] = [];
  for (const part of text.split(/,\s*/u)) {
    const [, first, last] = RANGE.exec(part) ?? [];
    if (first === undefined || (last !== undefined && !rises(first, last))) return undefined;
    found.push([first, last]);
  }
  return found;
}

/** True when both pages are counted alike (`12` and `19`, `e1` and `e9`, `xii` and `xv`) and the second does not come before the first. */
function rises(first: string, last: string): boolean {
  const [, letters, number] = /^([a-z]*)(\d+)/iu.exec(first) ?? [];
  const [, lastLetters, lastNumber] = /^([a-z]*)(\d+)/iu.exec(last) ?? [];
  if (number !== undefined && lastNumber !== undefined) {
    return (lastLetters === letters || lastLetters === '') && Number(lastNumber) >= Number(number);
  }
  return number === undefined && lastNumber === undefined && roman(last) >= roman(first);
}

function numberOf(page: string): number {
  const number = /\d+/u.exec(page)?.[0];
  return number === undefined ? roman(page) : Number(number);
}

const NUMERALS: ReadonlyMap<string, number> = new Map([
  ['i', 1],
  ['v', 5],
  ['x', 10],
  ['l', 50],
  ['c', 100],
  ['d', 500],
  ['m', 1000],
]);

function roman(text: string): number {
  const values = Array.from(text.toLowerCase(), (numeral) => NUMERALS.get(numeral) ?? 0);
  return values.reduce((total, value, index) => total + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}
