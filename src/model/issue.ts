import type { Repository } from './repository.ts';

/** Where a problem is: a file of the content folder and, if known, the place in it (1-based). */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

export type Severity = 'error' | 'warning' | 'note';

/**
 * One problem with the content. The words for it live in the language files under the id of its rule,
 * so that a report speaks the reader's language; `args` fill the gaps in them.
 */
export interface Issue {
  readonly rule: string;
  readonly severity: Severity;
  readonly args: Readonly<Record<string, string | number>>;
  readonly place: Place;
  /** The path of the field in the file's YAML, from which line and column are found when asked for. */
  readonly path: readonly PropertyKey[];
}

/** A rule about the whole repository; `find` returns every breach. Rules are pure: they read no file. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  find(repository: Repository): Issue[];
}
