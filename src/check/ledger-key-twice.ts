import { LEDGER_FILE } from '../model/ledger.ts';
import { rule } from './rule.ts';

/** The ledger has the same citation key at two addresses. */
export const ledgerKeyTwice = rule('ledger-key-twice', ({ ledger }, report) => {
  const first = new Map<string, string>();
  for (const [address, { key }] of ledger) {
    if (key === undefined) continue;
    const other = first.get(key);
    if (other === undefined) first.set(key, address);
    else report(LEDGER_FILE, [address, 'key'], { key, address, other });
  }
});
