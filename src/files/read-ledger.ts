import { issue } from '../model/catalogue.ts';
import type { Issue } from '../model/issue.ts';
import { ledgerEntry, type LedgerEntry } from '../schema/ledger.ts';
import type { ContentFolder, Entry } from './folder.ts';
import { parseRecord } from './parse-record.ts';
import { readYamlFile } from './read-register.ts';
import { LARGEST_REGISTER } from './text-file.ts';

/** The ledger in the order of its lines. An entry with an error is left out; whether its address exists is for the check to say. */
export function readLedger(content: ContentFolder, entry: Entry | undefined, issues: Issue[]): ReadonlyMap<string, LedgerEntry> {
  const ledger = new Map<string, LedgerEntry>();
  const read = entry && readYamlFile(content, entry.path, issues, LARGEST_REGISTER);
  // A ledger of which every line is a comment is an empty one.
  if (read?.value === undefined) return ledger;
  const { value, yaml } = read;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    issues.push(issue('field-type', { file: yaml.file, line: 1, column: 1 }, { field: 'file', expected: 'object', found: typeof value }));
    return ledger;
  }
  for (const [address, one] of Object.entries(value)) {
    const record = parseRecord(ledgerEntry, one, yaml, issues, [address]);
    if (record !== undefined) ledger.set(address, record);
  }
  return ledger;
}
