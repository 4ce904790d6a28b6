import type { Former } from '../model/former-address.ts';
import type { Work } from '../model/repository.ts';

/** An address that leads to a work now, without slashes at the ends; `key` only where it is not that of the work. */
export interface CitedFormer extends Pick<Former, 'state'> {
  readonly id: string;
  readonly key?: string;
}

/** The addresses that lead to a work that is cited by a key of its own. */
export function citedFormers({ former }: Work, own: string): CitedFormer[] {
  return former.map(({ address, state, key }) => ({ id: address, state, ...(key !== undefined && key !== own && { key }) }));
}
