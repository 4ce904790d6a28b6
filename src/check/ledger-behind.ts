import { LEDGER_FILE, recordsToEnter } from '../model/ledger.ts';
import { rule } from './rule.ts';

/** Published records that the ledger does not have yet; told once, with their number. */
export const ledgerBehind = rule('ledger-behind', (records, report) => {
  const [first, ...others] = recordsToEnter(records);
  if (first) report(LEDGER_FILE, [], { count: others.length + 1, key: first.key });
});
