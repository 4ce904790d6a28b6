import { emptyBasket } from '../../basket/basket.ts';
import type { Basket } from '../../basket/basket.ts';
import { BASKET_STORE, readBasket, writeBasket } from '../../basket/stored-basket.ts';

/** How a change ended: kept by the browser; not made, as the browser has no more room; made for this page alone, as it keeps nothing. */
export type Kept = 'kept' | 'full' | 'absent';

type Listener = (basket: Basket) => void;

const listeners = new Set<Listener>();
let basket = emptyBasket;
/** What {@link basket} was read from; undefined where the browser keeps nothing for the site. */
let text: string | null | undefined = null;
read();

// Another tab changed the basket, or the page comes back as it was left, while others went on.
addEventListener('storage', (event) => {
  if (event.key === BASKET_STORE || event.key === null) readAgain();
});
addEventListener('pageshow', (event) => {
  if (event.persisted) readAgain();
});

/** The reader's basket as it stands. */
export function currentBasket(): Basket {
  return basket;
}

/** Calls the listener now and after every change, whichever tab makes it. */
export function watchBasket(listener: Listener): void {
  listeners.add(listener);
  listener(basket);
}

/** Changes the basket as it is kept at this moment, so that what other tabs did is not undone. Never throws. */
export function changeBasket(change: (basket: Basket) => Basket): Kept {
  read();
  const changed = change(basket);
  if (changed === basket) return text === undefined ? 'absent' : 'kept';
  const written = writeBasket(changed);
  if (text !== undefined) {
    try {
      localStorage.setItem(BASKET_STORE, written);
      text = written;
    } catch {
      return 'full';
    }
  }
  basket = changed;
  tell();
  return text === undefined ? 'absent' : 'kept';
}

/** Reads what is kept, if it is not what was read before. */
function read(): void {
  try {
    const kept = localStorage.getItem(BASKET_STORE);
    if (kept === text) return;
    text = kept;
    basket = readBasket(kept);
  } catch {
    text = undefined;
  }
}

function readAgain(): void {
  const before = basket;
  read();
  if (basket !== before) tell();
}

function tell(): void {
  for (const listener of listeners) listener(basket);
}
