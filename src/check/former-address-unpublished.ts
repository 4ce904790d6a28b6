import { claimsOf } from '../model/former-address.ts';
import { nearest } from '../text/nearest.ts';
import { rule } from './rule.ts';

/** A record claims an address that was never published. */
export const formerAddressUnpublished = rule('former-address-unpublished', (records, report) => {
  for (const { address, file, index } of claimsOf(records)) {
    if (!records.ledger.has(address))
      report(file, ['formerly', index, 'address'], { address, meant: nearest(address, records.ledger.keys()) ?? 'none' });
  }
});
