import { citableRecords } from '../model/citable-record.ts';
import { rule } from './rule.ts';

/** A published record gives another citation key than the one under which it was published, or none. */
export const citationKeyChanged = rule('citation-key-changed', (records, report) => {
  const owners = new Map([...records.ledger].reverse().map(([address, entry]) => [entry.key, address]));
  for (const { address, file, key, published } of citableRecords(records)) {
    const entry = records.ledger.get(address);
    // A ledger that gives one key to two records is itself wrong, and says nothing of the second.
    if (published && entry?.key !== undefined && entry.key !== key && owners.get(entry.key) === address)
      report(file, ['citationKey'], { key: entry.key, found: key ?? 'none' });
  }
});
