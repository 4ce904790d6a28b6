/** The three parts of a resolution that have clauses. */
export const clauseParts = ['preamble', 'operative', 'annex'] as const;
export type ClausePart = (typeof clauseParts)[number];

const PREFIX: Readonly<Record<ClausePart, string>> = { preamble: 'pp', operative: 'op', annex: 'annex' };

/** The permanent id of a clause, from its number and those above it: `pp-2`, `op-3-b`, `annex-1-2-a`. */
export function clauseId(part: ClausePart, numbers: readonly string[]): string {
  return [PREFIX[part], ...numbers].join('-');
}

/** A clause's number as it is printed before it: `3.`, `(b)` in English and `b)` elsewhere (UN Editorial Manual, II.C). */
export function printedNumber(number: string, depth: number, language: string): string {
  if (depth === 0) return `${number}.`;
  if (depth > 2) return `${number}.`;
  return language.startsWith('en') ? `(${number})` : `${number})`;
}

/** A place as a citation names it, without the word for clause: `3 (b) (i)`, in other languages than English `3 b) i)`. */
export function clausePlace(numbers: readonly string[], language: string): string {
  return numbers.map((number, depth) => (depth === 0 ? number : printedNumber(number, depth, language).replace(/\.$/u, ''))).join(' ');
}

const LEADING = /^\(?([0-9]{1,3}[a-z]{0,4}|[a-z]|[ivx]{1,6})[.)]\)?\s+/u;

/** The number with which a text begins, as someone pasted it: `3` of `3. Requests …`; and the text after it. */
export function leadingNumber(text: string): { readonly number: string; readonly rest: string } | undefined {
  const match = LEADING.exec(text);
  return match ? { number: match[1] ?? '', rest: text.slice(match[0].length) } : undefined;
}

const ROMAN = [
  'i',
  'ii',
  'iii',
  'iv',
  'v',
  'vi',
  'vii',
  'viii',
  'ix',
  'x',
  'xi',
  'xii',
  'xiii',
  'xiv',
  'xv',
  'xvi',
  'xvii',
  'xviii',
  'xix',
  'xx',
];
const REPEATED = /^(\d+)(bis|ter|quater|quinquies)$/u;
const AFTER: readonly string[] = ['bis', 'ter', 'quater', 'quinquies'];

/** Whether a number may stand right after another one in a list; `undefined` before the first. `3bis` may follow `3`. */
export function follows(number: string, before: string | undefined): boolean {
  return nextNumbers(before).includes(number);
}

/** The numbers that may stand after another one, the most usual first. */
export function nextNumbers(before: string | undefined): readonly string[] {
  if (before === undefined) return ['1', 'a', 'i'];
  const [, repeated, times = ''] = REPEATED.exec(before) ?? [];
  if (repeated !== undefined) {
    const more = AFTER[AFTER.indexOf(times) + 1];
    return [String(Number(repeated) + 1), ...(more === undefined ? [] : [repeated + more])];
  }
  if (/^\d+$/u.test(before)) return [String(Number(before) + 1), `${before}bis`];
  const next: string[] = [];
  const roman = ROMAN[ROMAN.indexOf(before) + 1];
  if (/^[a-y]$/u.test(before)) next.push(String.fromCodePoint((before.codePointAt(0) ?? 0) + 1));
  // After `i` comes `ii` in a list of Roman numbers and `j` in one of letters.
  if (ROMAN.includes(before) && roman !== undefined) next.push(roman);
  if (before === 'z') next.push('aa');
  if (/^aa*[a-y]$/u.test(before) && before.length === 2) next.push(`a${String.fromCodePoint((before.codePointAt(1) ?? 0) + 1)}`);
  return next;
}
