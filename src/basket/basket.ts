/** One work in a reader's basket. What its file said is kept as it came, so that the basket shows without the network. */
export interface BasketEntry {
  /** The path of its record without slashes at the ends. */
  readonly id: string;
  /** What the file of the work said when the reader last took note of it; nothing until it was fetched. */
  readonly carried?: unknown;
  /** What the file says now, if that is not the same. */
  readonly latest?: unknown;
  /** Where the work stood when it was added, if another record has its work now or it stands elsewhere; until the reader has seen it. */
  readonly former?: { readonly id: string; readonly state: 'moved' | 'merged' | 'split' };
  /** What the files of the parts said, if the work was split: the reader decides what becomes of it in the basket. */
  readonly parts?: readonly unknown[];
  /** Set when the site no longer has the record. */
  readonly gone?: true;
}

/** The orders in which a basket can be shown: as the citation style asks, or as the reader put it. */
export const basketOrders = ['style', 'own'] as const;
export type BasketOrder = (typeof basketOrders)[number];

/** The works that a reader collected, in the reader's order. */
export interface Basket {
  readonly order: BasketOrder;
  readonly entries: readonly BasketEntry[];
}

/** A basket with nothing in it. */
export const emptyBasket: Basket = { order: 'style', entries: [] };

/** Whether a work is in the basket. */
export function holds({ entries }: Basket, id: string): boolean {
  return entries.some((entry) => entry.id === id);
}

/** The basket with further works at its end; a work that it has already stays where it is. */
export function withEntries(basket: Basket, added: readonly BasketEntry[]): Basket {
  const fresh = new Map(added.filter(({ id }) => !holds(basket, id)).map((entry) => [entry.id, entry]));
  return fresh.size === 0 ? basket : { ...basket, entries: [...basket.entries, ...fresh.values()] };
}

/** The basket without a work. */
export function withoutWork(basket: Basket, id: string): Basket {
  return { ...basket, entries: basket.entries.filter((entry) => entry.id !== id) };
}

/**
 * The basket with what is newly known of a work that it holds under an id; it does not come back when it was removed meanwhile. Where the
 * work has another id now, it takes its old place, unless it is there already.
 */
export function withNews(basket: Basket, news: BasketEntry, id: string = news.id): Basket {
  if (id !== news.id && holds(basket, news.id)) return withoutWork(basket, id);
  return { ...basket, entries: basket.entries.map((entry) => (entry.id === id ? news : entry)) };
}

/** The basket with other works in the place of one; those that it has already stay where they are. */
export function withInstead(basket: Basket, id: string, others: readonly BasketEntry[]): Basket {
  const fresh = others.filter((other) => !holds(basket, other.id));
  return { ...basket, entries: basket.entries.flatMap((entry) => (entry.id === id ? fresh : [entry])) };
}

/** The basket with a work at another place, counted from 0; a place beyond the ends is the nearest end. */
export function withPlace(basket: Basket, id: string, place: number): Basket {
  const moved = basket.entries.find((entry) => entry.id === id);
  if (!moved) return basket;
  const others = basket.entries.filter((entry) => entry !== moved);
  return { ...basket, entries: others.toSpliced(Math.max(0, place), 0, moved) };
}

/** The basket with works back at the places where they stood; what was changed meanwhile stays. */
export function withRestored(basket: Basket, removed: readonly { readonly entry: BasketEntry; readonly place: number }[]): Basket {
  const back = removed.filter(({ entry }) => !holds(basket, entry.id));
  return { ...basket, entries: back.reduce((entries, { entry, place }) => entries.toSpliced(place, 0, entry), basket.entries) };
}
