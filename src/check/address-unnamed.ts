import { UNNAMED_ADDRESS } from '../model/address.ts';
import { FILES } from './mentions.ts';
import { rule } from './rule.ts';

/** The centre has not named the address of its site. */
export const addressUnnamed = rule('address-unnamed', ({ center }, report) => {
  if (center.address === undefined) report(FILES.center, [], { address: UNNAMED_ADDRESS });
});
