import { formerPlaces } from '../model/former-address.ts';
import { LEDGER_FILE } from '../model/ledger.ts';
import { rule } from './rule.ts';

/** The ledger has the same citation key at two addresses, of which none leads to the other. */
export const ledgerKeyTwice = rule('ledger-key-twice', (records, report) => {
  const { ledger } = records;
  const former = formerPlaces(records);
  const first = new Map<string, string>();
  for (const [address, { key }] of ledger) {
    if (key === undefined) continue;
    const other = first.get(key);
    // A record keeps its key where it goes, and an address that led to another once may lead on with it.
    if (former.has(address)) continue;
    if (other === undefined || former.has(other)) first.set(key, address);
    else report(LEDGER_FILE, [address, 'key'], { key, address, other });
  }
});
