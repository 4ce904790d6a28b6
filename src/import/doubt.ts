import type { Issue, Place, Severity } from '../model/issue.ts';

/** How heavy each doubt of an import is, by its permanent id. With an error nothing is written. */
export const doubts = {
  'import-not-text': 'error',
  'import-language-unknown': 'error',
  'import-language-twice': 'error',
  'import-volume-unknown': 'error',
  'import-id-taken': 'error',
  'import-no-clauses': 'error',
  'import-number-twice': 'error',
  'import-number-gap': 'error',
  'import-number-order': 'error',
  'import-clause-empty': 'error',
  'import-text-long': 'error',
  'import-encoding': 'warning',
  'import-language-doubt': 'warning',
  'import-title-missing': 'warning',
  'import-annex-untitled': 'warning',
  'import-line-stray': 'warning',
  'import-number-inside': 'warning',
  'import-clause-missing': 'warning',
  'import-preamble-count': 'warning',
  'import-opening-unknown': 'warning',
  'import-adoption-unread': 'warning',
  'import-languages-differ': 'warning',
  'import-asterisks': 'warning',
  'import-letters-renumbered': 'note',
  'zip-broken': 'error',
  'zip-many': 'error',
  'zip-large': 'error',
  'zip-ratio': 'error',
  'zip-name': 'error',
  'zip-entry': 'error',
} as const satisfies Readonly<Record<string, Severity>>;

/** The id of a doubt. */
export type DoubtId = keyof typeof doubts;

/** One doubt about an imported file, its severity taken from the list; a place that is only a file may be given by its name. */
export function doubt(rule: DoubtId, place: Place | string, args: Issue['args'] = {}): Issue {
  return { rule, severity: doubts[rule], args, place: typeof place === 'string' ? { file: place } : place, path: [] };
}
