import { follows, nextNumbers } from '../model/clause-number.ts';
import type { Issue } from '../model/issue.ts';
import type { ClauseRecord } from '../schema/clause.ts';
import { LONGEST_TEXT } from '../schema/text.ts';
import { doubt } from './doubt.ts';
import type { ParsedClause } from './parsed-text.ts';
import { withOpening } from './resolution-vocabulary.ts';

/** A list of clauses as the file of one language has it. */
export interface ClauseVersion {
  readonly file: string;
  readonly language: string;
  readonly clauses: readonly ParsedClause[];
  /** The line after which a clause that is missing would stand. */
  readonly line: number;
}

/** What is told of a list while it is aligned. */
export interface Alignment {
  /** The ids of the clauses above, as `op-3`. */
  readonly above: string;
  /** The opening words of a language, which are set in italics; none below the first level. */
  opening(language: string): RegExp | undefined;
  /** Lists without printed numbers are counted, and what is missing at their end is told elsewhere. */
  readonly counted: boolean;
}

/** The clauses of several languages as one list, each number once; what is missing, repeated or out of order is an issue. */
export function alignClauses(versions: readonly ClauseVersion[], alignment: Alignment, issues: Issue[]): ClauseRecord[] {
  const found = issues.length;
  const maps = versions.map((version) => ({ ...version, byNumber: byNumber(version, issues) }));
  const numbers = mergedNumbers(maps.map(({ byNumber: own }) => [...own.keys()]));
  if (issues.length === found) tellOfGaps(numbers, maps, issues);
  return numbers.map((number) => {
    const id = `${alignment.above}-${number}`;
    const present = maps.flatMap((version) => {
      const clause = version.byNumber.get(number);
      return clause ? [{ ...version, clause }] : [];
    });
    for (const version of maps) {
      if (version.byNumber.has(number) || alignment.counted) continue;
      const before = numbers.slice(0, numbers.indexOf(number)).findLast((one) => version.byNumber.has(one)) ?? '';
      const line = version.byNumber.get(before)?.line ?? version.line;
      const others = present.map(({ language }) => language).join(', ');
      issues.push(doubt('import-clause-missing', { file: version.file, line }, { clause: id, language: version.language, others }));
    }
    for (const { file, clause } of present) tellOfText(clause, file, id, issues);
    const below = present.map(({ file, language, clause }) => ({ file, language, clauses: clause.clauses, line: clause.line }));
    const headings = present.flatMap(({ language, clause }) => (clause.heading === undefined ? [] : [[language, clause.heading] as const]));
    const texts = present
      .filter(({ clause }) => clause.text !== '')
      .map(({ language, clause }) => {
        const words = alignment.opening(language);
        return [language, words ? withOpening(clause.text, words) : clause.text] as const;
      });
    const clauses = below.some((list) => list.clauses.length > 0)
      ? alignClauses(below, { above: id, opening: () => undefined, counted: false }, issues)
      : undefined;
    return {
      number,
      ...(headings.length > 0 && { heading: Object.fromEntries(headings) }),
      text: Object.fromEntries(texts),
      ...(clauses && { clauses }),
    };
  });
}

function byNumber({ file, clauses }: ClauseVersion, issues: Issue[]): Map<string, ParsedClause> {
  const own = new Map<string, ParsedClause>();
  let before: ParsedClause | undefined;
  for (const clause of clauses) {
    const { number, line } = clause;
    const twin = own.get(number);
    if (twin) {
      issues.push(doubt('import-number-twice', { file, line }, { number, line: twin.line }));
      continue;
    }
    if (before && ordinal(number) < ordinal(before.number)) {
      issues.push(doubt('import-number-order', { file, line }, { number, before: before.number }));
    }
    own.set(number, clause);
    before = clause;
  }
  return own;
}

const REPEATS: readonly string[] = ['', 'bis', 'ter', 'quater', 'quinquies'];

/** The place of a number among those of its kind; letters and Roman numbers that are not told apart here count as letters. */
function ordinal(number: string): number {
  const [, digits, repeat = ''] = /^(\d+)(\p{L}*)$/u.exec(number) ?? [];
  if (digits !== undefined) return Number(digits) * 10 + Math.max(0, REPEATS.indexOf(repeat));
  return number.length === 1 && number !== 'i' && number !== 'v' && number !== 'x' ? (number.codePointAt(0) ?? 0) * 10 : Number.NaN;
}

/** The numbers of all lists, in the order of the longest, the others put in after what stands before them. */
function mergedNumbers(lists: readonly (readonly string[])[]): string[] {
  const longest = lists.reduce<readonly string[]>((best, list) => (list.length > best.length ? list : best), []);
  const merged = [...longest];
  const known = new Set(merged);
  for (const list of lists) {
    for (const [index, number] of list.entries()) {
      if (known.has(number)) continue;
      const before = list[index - 1];
      merged.splice(before === undefined ? 0 : merged.indexOf(before) + 1, 0, number);
      known.add(number);
    }
  }
  return merged;
}

function tellOfGaps(
  numbers: readonly string[],
  versions: readonly { readonly file: string; readonly byNumber: ReadonlyMap<string, ParsedClause> }[],
  issues: Issue[],
): void {
  for (const [index, number] of numbers.entries()) {
    const before = numbers[index - 1];
    if (follows(number, before)) continue;
    const args = { number, before: before ?? 'none', expected: nextNumbers(before)[0] ?? '?' };
    for (const { file, byNumber: own } of versions) {
      const line = own.get(number)?.line;
      if (line !== undefined) issues.push(doubt('import-number-gap', { file, line }, args));
    }
  }
}

function tellOfText({ text, line }: ParsedClause, file: string, clause: string, issues: Issue[]): void {
  if (text === '') issues.push(doubt('import-clause-empty', { file, line }, { clause }));
  if (text.length > LONGEST_TEXT)
    issues.push(doubt('import-text-long', { file, line }, { clause, length: text.length, limit: LONGEST_TEXT }));
  if (/\*[^*]+\*/u.test(text)) issues.push(doubt('import-asterisks', { file, line }, { clause }));
}
