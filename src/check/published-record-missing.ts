import { citableRecords, filesOf, isClauseAddress } from '../model/citable-record.ts';
import { formerPlaces } from '../model/former-address.ts';
import { LEDGER_FILE } from '../model/ledger.ts';
import { rule } from './rule.ts';

/** The ledger has a record that was published and is not there any more, was renamed or is a draft again, and no record claims its address. */
export const publishedRecordMissing = rule('published-record-missing', (records, report) => {
  if (records.ledger.size === 0) return;
  const found = citableRecords(records);
  const byAddress = new Map(found.map((record) => [record.address, record]));
  const byKey = new Map(found.map((record) => [record.key, record]));
  const former = formerPlaces(records);
  for (const [address, { key }] of records.ledger) {
    const here = byAddress.get(address);
    if (here?.published || isClauseAddress(address) || key === undefined || former.has(address)) continue;
    const moved = byKey.get(key);
    const state = here ? 'draft' : moved ? 'moved' : 'missing';
    report(LEDGER_FILE, [address], { address, key, state, other: (here ?? moved)?.file ?? filesOf(address)[0] });
  }
});
