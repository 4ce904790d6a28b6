import { basketOrders, emptyBasket } from './basket.ts';
import type { Basket, BasketEntry } from './basket.ts';
import { isWorkId } from './work-id.ts';

/** The name under which a browser keeps the basket. */
export const BASKET_STORE = 'plenary.basket';

/** Goes up when what is kept changes its form. */
const VERSION = 1;

/** A basket as the text that a browser keeps. */
export function writeBasket({ order, entries }: Basket): string {
  return JSON.stringify({ version: VERSION, order, entries });
}

/** Reads what {@link writeBasket} wrote. Entries that are none are left out, and a text that is no basket is an empty one. Never throws. */
export function readBasket(text: string | null): Basket {
  try {
    const kept = JSON.parse(text ?? 'null') as Readonly<Record<string, unknown>> | null;
    if (kept?.['version'] !== VERSION || !Array.isArray(kept['entries'])) return emptyBasket;
    const entries = kept['entries'].flatMap((entry: unknown) => readEntry(entry) ?? []);
    return {
      order: basketOrders.find((order) => order === kept['order']) ?? 'style',
      entries: [...new Map(entries.map((entry) => [entry.id, entry])).values()],
    };
  } catch {
    return emptyBasket;
  }
}

function readEntry(value: unknown): BasketEntry | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { id, carried, latest, former, parts, gone } = value as Readonly<Record<string, unknown>>;
  if (typeof id !== 'string' || !isWorkId(id)) return undefined;
  const was = readFormer(former);
  return {
    id,
    ...(carried !== undefined && { carried }),
    ...(latest !== undefined && { latest }),
    ...(was && { former: was }),
    ...(Array.isArray(parts) && { parts }),
    ...(gone === true && { gone }),
  };
}

const STATES = ['moved', 'merged', 'split'] as const;

function readFormer(value: unknown): BasketEntry['former'] {
  if (typeof value !== 'object' || value === null || !('id' in value) || !('state' in value)) return undefined;
  const { id } = value;
  const state = STATES.find((one) => one === value.state);
  return typeof id === 'string' && isWorkId(id) && state ? { id, state } : undefined;
}
