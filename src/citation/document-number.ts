import type { CslItem } from './csl.ts';

/** No style changes digits, and no address, date or title has these. */
const MARK = '70707071';

/**
 * A document with its number where a style would print none, for without its symbol (`A/RES/217`) a resolution is not found: after
 * its kind, where `prints` tells that what an item says there is printed, else after its title. Other items are as they were.
 */
export function withNumber(item: CslItem, prints: (item: CslItem, text: string) => boolean): CslItem {
  const { number, genre, title } = item;
  if (item.type !== 'document' || typeof number !== 'string' || prints({ ...item, number: MARK }, MARK)) return item;
  const named = typeof genre === 'string' ? `${genre} ${number}` : number;
  if (typeof genre === 'string' && prints({ ...item, genre: MARK }, MARK)) return { ...item, genre: named };
  return typeof title === 'string' ? { ...item, title: `${title}, ${named}` } : item;
}
