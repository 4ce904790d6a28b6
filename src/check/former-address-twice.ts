import { claimsOf } from '../model/former-address.ts';
import { rule } from './rule.ts';

/** Two records, or one twice, claim one address that was not split. */
export const formerAddressTwice = rule('former-address-twice', (records, report) => {
  for (const [address, claims] of Map.groupBy(claimsOf(records), (claim) => claim.address)) {
    const [first] = claims;
    const isSplit = claims.every(({ state }) => state === 'split') && new Set(claims.map(({ own }) => own)).size === claims.length;
    if (isSplit || !first) continue;
    for (const { file, index } of claims.slice(1)) report(file, ['formerly', index, 'address'], { address, other: first.file });
  }
});
