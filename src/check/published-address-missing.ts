import { citableRecords } from '../model/citable-record.ts';
import { formerPlaces } from '../model/former-address.ts';
import { addressesWithoutKey, LEDGER_FILE } from '../model/ledger.ts';
import { rule } from './rule.ts';

/** The ledger has the page of an event or a topic that is there no more. */
export const publishedAddressMissing = rule('published-address-missing', (records, report) => {
  if (records.ledger.size === 0) return;
  const here = new Set([...addressesWithoutKey(records), ...citableRecords(records).map(({ address }) => address)]);
  const former = formerPlaces(records);
  for (const [address, { key }] of records.ledger) {
    const folder = address.split('/')[0];
    if (key !== undefined || (folder !== 'topics' && folder !== 'proceedings') || here.has(address) || former.has(address)) continue;
    report(LEDGER_FILE, [address], { address, folder });
  }
});
