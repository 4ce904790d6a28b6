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
  // Volumes: which one, which paper, who is who, what changed since the last import.
  'import-source-unknown': 'error',
  'import-folder-large': 'error',
  'import-volume-unnamed': 'error',
  'import-volume-id': 'error',
  'import-volume-twice': 'error',
  'import-volume-taken': 'error',
  'import-volume-other': 'error',
  'import-memory-broken': 'error',
  'import-key-twice': 'error',
  'import-paper-taken': 'error',
  'import-file-twice': 'error',
  'import-person-unknown': 'error',
  'import-orcid-name': 'warning',
  'import-person-alike': 'warning',
  'import-person-several': 'warning',
  'import-person-initial': 'warning',
  'import-paper-gone': 'warning',
  'import-paper-deleted': 'warning',
  'import-conflict': 'warning',
  'import-text-conflict': 'warning',
  'import-file-conflict': 'warning',
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
