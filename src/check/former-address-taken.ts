import { citableRecords } from '../model/citable-record.ts';
import { claimsOf } from '../model/former-address.ts';
import { rule } from './rule.ts';

/** A record claims an address that has a record, be it its own. */
export const formerAddressTaken = rule('former-address-taken', (records, report) => {
  const claims = claimsOf(records);
  if (claims.length === 0) return;
  const here = new Map(citableRecords(records).map(({ address, file }) => [address, file]));
  for (const { address, file, index } of claims) {
    const other = here.get(address);
    if (other !== undefined) report(file, ['formerly', index, 'address'], { address, other });
  }
});
