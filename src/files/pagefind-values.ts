import type { Cbor } from '../text/cbor.ts';

/** A value of Pagefind's files that must be a list. */
export function list(value: Cbor | undefined): readonly Cbor[] {
  if (!Array.isArray(value)) throw new Error('The search index has an unknown form');
  return value as readonly Cbor[];
}

/** A value of Pagefind's files that must be a text. */
export function text(value: Cbor | undefined): string {
  if (typeof value !== 'string') throw new Error('The search index has an unknown form');
  return value;
}

/** A value of Pagefind's files that must be a whole number. */
export function whole(value: Cbor | undefined): number {
  if (typeof value !== 'number') throw new Error('The search index has an unknown form');
  return value;
}
