import { citableClauses, citableRecords, isClauseAddress } from '../model/citable-record.ts';
import { LEDGER_FILE } from '../model/ledger.ts';
import { rule } from './rule.ts';

/** The ledger has a clause that its resolution has no more: it was deleted or renumbered where it should have been struck. */
export const publishedClauseMissing = rule('published-clause-missing', (records, report) => {
  if (records.ledger.size === 0) return;
  const clauses = new Set(citableClauses(records).map(({ address }) => address));
  const files = new Map(citableRecords(records).map(({ address, file }) => [address, file]));
  for (const address of records.ledger.keys()) {
    if (!isClauseAddress(address) || clauses.has(address)) continue;
    const at = address.lastIndexOf('/');
    const file = files.get(address.slice(0, at));
    // Without its resolution, the resolution is what is missing.
    if (file !== undefined) report(LEDGER_FILE, [address], { address, clause: address.slice(at + 1), file });
  }
});
