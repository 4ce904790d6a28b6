import { safeAddress } from '../../text/markdown-addresses.ts';
import type { WordContext } from './word-context.ts';

/** An address that a text may link to, http, https or mailto; others are told, and their words stay as words. */
export function wordLink(address: string | undefined, { losses }: WordContext): string | undefined {
  if (address === undefined || address === '') return undefined;
  const safe = safeAddress(address);
  if (safe !== undefined && /^(?:https?:\/\/|mailto:)./iu.test(safe) && !/[\0-\u001F\u007F]/u.test(safe)) return encoded(safe);
  losses.tell('word-link', address.length > 60 ? `${address.slice(0, 59)}…` : address);
  return undefined;
}

/** Spaces and angle brackets would end an address in Markdown. */
function encoded(address: string): string {
  return address.replace(/[\s<>\\^`{|}"]/gu, (letter) => encodeURIComponent(letter));
}
