import { citableClauses, citableRecords } from './citable-record.ts';
import type { CitableRecord } from './citable-record.ts';
import type { RepositoryRecords } from './records.ts';

/** Where the ledger stands in the content folder. */
export const LEDGER_FILE = 'proceedings/ledger.yaml';

/** A record whose citation key is fixed and known to readers, so that it belongs into the ledger. */
export type EnterableRecord = CitableRecord & { readonly key: string };

/** The published records with a key of their own that the ledger does not have yet, in the order in which they are entered. */
export function recordsToEnter(records: RepositoryRecords): EnterableRecord[] {
  return [...citableRecords(records), ...citableClauses(records)].filter(
    (record): record is EnterableRecord => record.published && record.key !== undefined && !records.ledger.has(record.address),
  );
}

/**
 * The text of the ledger with records entered at its end. What stands in it is kept to the byte, comments too: a ledger is only ever
 * added to. Without records it is the same text.
 */
export function enterRecords(ledger: string, records: readonly EnterableRecord[]): string {
  if (records.length === 0) return ledger;
  const end = ledger.includes('\r\n') ? '\r\n' : '\n';
  const open = ledger === '' || ledger.endsWith('\n') ? ledger : ledger + end;
  return open + records.map(({ address, key }) => `${address}:${end}  key: ${key}${end}`).join('');
}
