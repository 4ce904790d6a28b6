import { issue, type RuleId } from '../../model/catalogue.ts';
import type { Issue, Place } from '../../model/issue.ts';
import { LONGEST_TEXT, type LocalText, type LocalWords } from '../../schema/text.ts';
import { fold } from '../../text/fold.ts';
import { nearest } from '../../text/nearest.ts';
import { doubt } from '../doubt.ts';
import { languageOfLetters } from '../file-language.ts';
import { readDate } from '../read-date.ts';
import type { Table, TableRow } from './read-table.ts';
import { valueOf, type ValueNames } from './value-name.ts';

/** Reads the cells of one row as what their fields are; whatever is not that is an issue with its cell, and `undefined`. */
export interface RowReader {
  readonly place: TableRow['place'];
  /** In one line. */
  text(field: string): string | undefined;
  /** With the lines that the cell has. */
  lines(field: string): string | undefined;
  /** The text, or an issue where there is none. */
  required(field: string): string | undefined;
  /** The texts of all columns of a field, by language; one without a language in its heading goes to `otherwise`, else to that of its letters. */
  local(field: string, otherwise?: string): LocalText | undefined;
  /** Lists of words between semicolons, or commas where there is no semicolon. */
  words(field: string, otherwise?: string): LocalWords | undefined;
  choice<Value extends string>(field: string, names: ValueNames<Value>): Value | undefined;
  date(field: string): string | undefined;
  number(field: string): number | undefined;
  /** The text after `prepare`, where `isSound` says so; else an issue of the rule. */
  checked(field: string, rule: RuleId, isSound: (text: string) => boolean, prepare?: (text: string) => string): string | undefined;
}

/** The reader of a row; `language` is where texts go whose language nothing tells. */
export function rowReader(table: Table, row: TableRow, language: string, issues: Issue[]): RowReader {
  const lines = (field: string) => row.cells.get(field)?.text;
  const heading = (field: string) =>
    table.headings.get(field) ?? [...table.headings].find(([one]) => one.startsWith(`${field}.`))?.[1] ?? field;
  const text = (field: string) => bounded(lines(field)?.replace(/\s+/gu, ' '), () => heading(field), row.place(field), issues);
  const local = (field: string, otherwise?: string): LocalText | undefined => {
    // A heading that names its language goes before one that does not.
    const keys = [...row.cells.keys()].toSorted((one, other) => Number(other === field) - Number(one === field));
    const texts = keys.flatMap((key): [string, string][] => {
      const words = key === field || key.startsWith(`${field}.`) ? text(key) : undefined;
      return words === undefined
        ? []
        : [[key === field ? (otherwise ?? languageOfLetters(words) ?? language) : key.slice(field.length + 1), words]];
    });
    return texts.length === 0 ? undefined : Object.fromEntries(texts);
  };
  const checked: RowReader['checked'] = (field, rule, isSound, prepare = (one) => one) => {
    const typed = text(field);
    if (typed === undefined) return undefined;
    const prepared = prepare(typed);
    if (isSound(prepared)) return prepared;
    issues.push(issue(rule, row.place(field), { value: typed, field: heading(field), meant: 'none' }));
    return undefined;
  };
  return {
    place: row.place,
    text,
    lines,
    local,
    checked,
    required(field) {
      const found = text(field);
      const isTold = [...row.troubled].some((one) => one === field || one.startsWith(`${field}.`));
      if (found === undefined && !isTold) issues.push(doubt('sheet-value-missing', row.place(field), { column: heading(field) }));
      return found;
    },
    words(field, otherwise) {
      const texts = Object.entries(local(field, otherwise) ?? {}).flatMap(([tag, words]): [string, string[]][] => {
        const list = words.split(words.includes(';') ? ';' : ',').flatMap((word) => word.replace(/\.$/u, '').trim() || []);
        return list.length === 0 ? [] : [[tag, [...new Set(list)]]];
      });
      return texts.length === 0 ? undefined : Object.fromEntries(texts);
    },
    choice(field, names) {
      const typed = text(field);
      if (typed === undefined) return undefined;
      const value = valueOf(typed, names);
      if (value === undefined) issues.push(unknownValue(typed, heading(field), names, row.place(field)));
      return value;
    },
    date(field) {
      const typed = text(field);
      if (typed === undefined) return undefined;
      const read = readDate(typed);
      if (!read) issues.push(doubt('sheet-date', row.place(field), { column: heading(field), value: typed }));
      else if (read.doubtful) issues.push(doubt('sheet-date-doubt', row.place(field), { value: typed, date: read.date }));
      return read?.date;
    },
    number(field) {
      const whole = checked(field, 'number-whole', (one) => /^[1-9]\d{0,8}$/u.test(one));
      return whole === undefined ? undefined : Number(whole);
    },
  };
}

function bounded(text: string | undefined, heading: () => string, place: Place, issues: Issue[]): string | undefined {
  if (text === undefined || text.length <= LONGEST_TEXT) return text;
  issues.push(issue('text-too-long', place, { field: heading(), length: text.length, limit: LONGEST_TEXT }));
  return undefined;
}

function unknownValue(value: string, column: string, names: ValueNames<string>, place: Place): Issue {
  const known = Object.entries(names).flatMap(([id, others]) => [id, ...others]);
  const meant = nearest(fold(value), known.map(fold));
  const shown = known.find((name) => fold(name) === meant) ?? 'none';
  return doubt('sheet-value', place, {
    column,
    value,
    meant: shown,
    values: Object.values(names)
      .map(([first = '']) => first)
      .join(', '),
  });
}
