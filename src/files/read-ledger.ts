import { createHash } from 'node:crypto';
import { issue } from '../model/catalogue.ts';
import type { Issue } from '../model/issue.ts';
import { PUBLISHED_FILE } from '../model/published-state.ts';
import { readIfThere } from './read-file.ts';
import { LEDGER_FILE, LEDGER_VERSION, SEAL, sealOf } from '../model/ledger.ts';
import { ledgerEntry, ledgerSeal, type LedgerEntry } from '../schema/ledger.ts';
import type { ContentFolder, Entry } from './folder.ts';
import { locate } from './locate.ts';
import { parseRecord } from './parse-record.ts';
import { readYamlFile, type YamlFile } from './read-register.ts';
import { LARGEST_REGISTER } from './text-file.ts';

/**
 * The ledger in the order of its lines. An entry with an error is left out; whether its address exists is for the check to say. A ledger
 * that does not agree with its seal was altered by hand or cut off, which is an error; one without a seal is from before there were any.
 */
export function readLedger(content: ContentFolder, entry: Entry | undefined, issues: Issue[]): ReadonlyMap<string, LedgerEntry> {
  const ledger = new Map<string, LedgerEntry>();
  const before = issues.length;
  const read = entry && readYamlFile(content, entry.path, issues, LARGEST_REGISTER);
  // Only a program that seals its ledger writes what was public: without a seal it was cut off, or lost.
  const isSealed = readIfThere(content, PUBLISHED_FILE) !== undefined;
  if (!entry && isSealed) issues.push(issue('ledger-edited', LEDGER_FILE, { entries: 0, expected: 'none' }));
  // A ledger of which every line is a comment is an empty one.
  if (read?.value === undefined) {
    if (entry && isSealed && issues.length === before) issues.push(issue('ledger-edited', entry.path, { entries: 0, expected: 'none' }));
    return ledger;
  }
  const { value, yaml } = read;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    issues.push(issue('field-type', { file: yaml.file, line: 1, column: 1 }, { field: 'file', expected: 'object', found: typeof value }));
    return ledger;
  }
  for (const [address, one] of Object.entries(value)) {
    if (address === SEAL) continue;
    const record = parseRecord(ledgerEntry, one, yaml, issues, [address]);
    if (record !== undefined) ledger.set(address, record);
  }
  if (issues.length === before) checkSeal(read, ledger, isSealed, issues);
  return ledger;
}

/** SHA-256 of a text (UTF-8), in hexadecimal digits. */
export const ofText = (text: string): string => createHash('sha256').update(text).digest('hex');

function checkSeal({ value, yaml }: YamlFile, ledger: ReadonlyMap<string, LedgerEntry>, isSealed: boolean, issues: Issue[]): void {
  const found: unknown = Reflect.get(Object(value), SEAL);
  if (found === undefined) {
    if (isSealed) issues.push(issue('ledger-edited', yaml.file, { entries: ledger.size, expected: 'none' }));
    return;
  }
  const place = locate(yaml, [SEAL], 'key');
  const seal = parseRecord(ledgerSeal, found, yaml, issues, [SEAL]);
  if (!seal) return;
  if (seal.version > LEDGER_VERSION) {
    issues.push(issue('ledger-newer', place, { version: seal.version, known: LEDGER_VERSION }));
    return;
  }
  const { entries, sha256 } = sealOf(ledger, { ofText });
  if (entries !== seal.entries || sha256 !== seal.sha256) issues.push(issue('ledger-edited', place, { entries, expected: seal.entries }));
}
