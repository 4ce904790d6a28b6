/** One work in a reader's basket. What its file said is kept as it came, so that the basket shows without the network. */
export interface BasketEntry {
  /** The path of its record without slashes at the ends. */
  readonly id: string;
  /** What the file of the work said when the reader last took note of it; nothing until it was fetched. */
  readonly carried?: unknown;
  /** What the file says now, if that is not the same. */
  readonly latest?: unknown;
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

/** The basket with what is newly known of a work that it holds; it does not come back when it was removed meanwhile. */
export function withNews(basket: Basket, news: BasketEntry): Basket {
  return { ...basket, entries: basket.entries.map((entry) => (entry.id === news.id ? news : entry)) };
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
