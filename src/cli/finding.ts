import { words } from '../i18n/words.ts';
import type { WordKey } from '../i18n/words.ts';
import type { Issue, Severity } from '../model/issue.ts';

/** A problem in the words of a language: what is wrong, why it matters, what to do. What comes from the files is part of the words. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** The path below the content folder. */
  readonly file: string;
  /** 1-based; `null` for a problem of the file as a whole. */
  readonly line: number | null;
  readonly column: number | null;
  readonly what: string;
  readonly why: string;
  readonly do: string;
}

/** A problem in words, without characters that could break a line or steer a terminal. */
export function findingOf({ rule, severity, args, place }: Issue, language: string): Finding {
  const say = words(language);
  const part = (name: 'what' | 'why' | 'do') => say(`rule.${rule}.${name}` as WordKey, args).replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ');
  const { file, line = null, column = null } = place;
  return { rule, severity, file, line, column, what: part('what'), why: part('why'), do: part('do') };
}

/** How many problems there are of each severity. */
export function countFindings(found: readonly { readonly severity: Severity }[]): Readonly<Record<`${Severity}s`, number>> {
  const count = (wanted: Severity) => found.filter(({ severity }) => severity === wanted).length;
  return { errors: count('error'), warnings: count('warning'), notes: count('note') };
}
