import { everyRule, type RuleId } from './catalogue.ts';
import type { Severity } from './issue.ts';

/** A rule as the reference page tells of it. */
export interface RuleEntry {
  readonly id: RuleId;
  readonly severity: Severity;
  /** What to fill the gaps of its words with where no breach is at hand. */
  readonly args: Readonly<Record<string, string | number>>;
}

const ANY = '…';
const NAMES = [
  'address',
  'after',
  'allowed',
  'attribute',
  'before',
  'character',
  'code',
  'command',
  'day',
  'doi',
  'earlier',
  'expected',
  'extension',
  'fault',
  'field',
  'folder',
  'found',
  'from',
  'id',
  'key',
  'kind',
  'language',
  'later',
  'markup',
  'name',
  'orcid',
  'other',
  'otherPages',
  'pages',
  'parent',
  'pdf',
  'reason',
  'state',
  'to',
  'value',
  'values',
  'volume',
  'where',
  'word',
];
const args = { ...Object.fromEntries(NAMES.map((name) => [name, ANY])), meant: 'none', count: 2, length: 100_000, limit: 4, size: 50 };

/** Every rule with its severity, sorted by id, for the page that explains them all. */
export function ruleReference(): RuleEntry[] {
  return everyRule.map(({ id, severity }) => ({ id, severity, args }));
}
