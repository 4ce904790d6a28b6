import type { Issue, Place, Severity } from './issue.ts';

/** How heavy a breach of each rule is, by the permanent id of the rule. An error stops the build; a note only informs. */
export const severities = {
  // The content folder and its files.
  'content-missing': 'error',
  'content-empty': 'error',
  'center-missing': 'error',
  'papers-missing': 'warning',
  'volume-missing': 'error',
  'link-outside': 'error',
  'link-broken': 'error',
  'file-unreadable': 'error',
  'file-stray': 'warning',
  'file-too-large': 'error',
  'file-missing': 'error',
  'file-empty': 'error',
  'file-disguised': 'error',
  'file-kind': 'error',
  'file-name': 'error',
  'checksum-form': 'error',
  'checksum-differs': 'error',
  'pdf-truncated': 'error',
  'svg-script': 'error',
  'id-form': 'error',
  'id-case': 'error',
  'paper-twice': 'error',
  'page-name': 'error',
  // How a text file is written.
  'not-utf8': 'error',
  'byte-order-mark': 'note',
  'line-endings': 'note',
  'decomposed-letters': 'note',
  'decomposed-name': 'note',
  'front-matter-missing': 'error',
  'front-matter-open': 'error',
  'yaml-broken': 'error',
  'yaml-alias': 'error',
  'mdx-broken': 'error',
  'mdx-import': 'error',
  'mdx-expression': 'error',
  'mdx-component': 'error',
  'mdx-attribute': 'error',
  'references-broken': 'error',
  'references-twice': 'error',
  'references-command': 'warning',
  // Fields of a record.
  'field-unknown': 'error',
  'field-missing': 'error',
  'field-empty': 'error',
  'field-type': 'error',
  'field-value': 'error',
  'field-form': 'error',
  'text-too-long': 'error',
  'text-empty': 'error',
  'number-whole': 'error',
  'language-tag': 'error',
  'date-valid': 'error',
  'date-order': 'error',
  'time-valid': 'error',
  'time-order': 'error',
  'time-zone': 'error',
  'country-code': 'error',
  'email-form': 'error',
  'web-address': 'error',
  'email-or-address': 'error',
  'citation-key-form': 'error',
  'orcid-valid': 'error',
  'isbn-valid': 'error',
  'issn-valid': 'error',
  'doi-form': 'error',
  'ror-form': 'error',
  'pages-form': 'error',
  'pages-or-number': 'error',
  'external-address': 'error',
  'contributor-who': 'error',
  'organizer-who': 'error',
  'event-missing': 'error',
  // Records that speak of each other.
  'unknown-person': 'error',
  'unknown-organization': 'error',
  'unknown-topic': 'error',
  'unknown-style': 'error',
  'unknown-session': 'error',
  'unknown-paper': 'error',
  'unknown-reference': 'error',
  'session-twice': 'error',
  'doi-twice': 'error',
  'orcid-twice': 'error',
  'citation-key-twice': 'error',
  'citation-key-changed': 'error',
  'citation-key-provisional': 'warning',
  'published-record-missing': 'error',
  'ledger-key-twice': 'error',
  'ledger-behind': 'note',
  'organization-loop': 'error',
  'paper-dates': 'error',
  'presented-outside': 'warning',
  'session-outside': 'error',
  'pages-overlap': 'error',
  'text-absent': 'error',
  'text-present': 'error',
  'author-without-text': 'warning',
  'event-only-papers': 'error',
  'translation-orphan': 'error',
  'title-language': 'warning',
  'address-unnamed': 'warning',
  'people-alike': 'warning',
  'letter-foreign': 'error',
  'title-markup': 'warning',
} as const satisfies Readonly<Record<string, Severity>>;

/** The permanent id of a rule. */
export type RuleId = keyof typeof severities;

/** Every rule with its severity, by id. */
export const everyRule: readonly { readonly id: RuleId; readonly severity: Severity }[] = (Object.keys(severities) as RuleId[])
  .sort()
  .map((id) => ({ id, severity: severities[id] }));

/** True for a text that is the id of a rule. */
export const isRuleId = (id: unknown): id is RuleId => typeof id === 'string' && Object.hasOwn(severities, id);

/** One breach of a rule at a place, the severity taken from the catalogue; a place that is only a file may be given by its path. */
export function issue(rule: RuleId, place: Place | string, args: Issue['args'] = {}, path: readonly PropertyKey[] = []): Issue {
  return { rule, severity: severities[rule], args, place: typeof place === 'string' ? { file: place } : place, path };
}
