import { webAddress } from '../../schema/identifier.ts';

/** True for an address that the site links to. */
export const isWebAddress = (typed: string): boolean => webAddress.safeParse(typed).success;
