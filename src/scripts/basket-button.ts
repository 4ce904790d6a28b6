import { holds, withEntries, withNews, withoutWork } from '../basket/basket.ts';
import type { Basket } from '../basket/basket.ts';
import { carriedJson } from '../basket/carried-json.ts';
import type { BasketButtonSettings } from '../basket/settings.ts';
import { carriedPath } from '../basket/work-id.ts';
import { changeBasket, currentBasket, watchBasket } from './basket/store.ts';
import type { Kept } from './basket/store.ts';
import { counted } from './plural.ts';

/** Milliseconds after which a screen reader has taken note of a new live region. */
const NOTICE = 200;

const link = document.querySelector<HTMLAnchorElement>('[data-basket-link]');
if (link) startBasket(link);

/** Shows the link to the basket with its count, and makes the buttons of the page put works in and take them out. */
function startBasket(link: HTMLAnchorElement): void {
  const settings = JSON.parse(link.dataset['basketLink'] ?? '{}') as BasketButtonSettings;
  const count = link.querySelector('[data-basket-count]');
  link.hidden = false;
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('button[data-basket]') : null;
    if (button) toggle(button, settings);
  });
  document.addEventListener('plenary:listed', () => showButtons(currentBasket(), settings));
  watchBasket((basket) => {
    const { length } = basket.entries;
    link.setAttribute('aria-label', counted(settings.count, length, settings.language));
    if (count) count.textContent = length === 0 ? '' : String(length);
    showButtons(basket, settings);
  });
}

/** Tells the buttons that a script has put into the page which of their works are in the basket. */
export function showBasketButtons(): void {
  document.dispatchEvent(new Event('plenary:listed'));
}

function showButtons(basket: Basket, { words }: BasketButtonSettings): void {
  const held = new Set(basket.entries.map(({ id }) => id));
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-basket]')) {
    const isHeld = held.has(button.dataset['basket'] ?? '');
    button.hidden = false;
    button.textContent = isHeld ? words.remove : words.add;
    button.classList.toggle('held', isHeld);
    button.setAttribute('aria-label', `${button.textContent}: ${titleOf(button)}`);
  }
}

function toggle(button: HTMLButtonElement, settings: BasketButtonSettings): void {
  const id = button.dataset['basket'] ?? '';
  const { words, language, count } = settings;
  const removing = holds(currentBasket(), id);
  const kept = changeBasket((basket) => (removing ? withoutWork(basket, id) : withEntries(basket, [{ id }])));
  const ending: Readonly<Record<Kept, string>> = { kept: removing ? words.removed : words.added, full: words.full, absent: words.absent };
  announce(`${ending[kept]}: ${titleOf(button)}. ${counted(count, currentBasket().entries.length, language)}`, kept !== 'kept');
  if (!removing && kept !== 'full') void carry(settings.root, id);
}

/** Keeps what the file of a work says beside its id; what does not arrive is asked for again by the page of the basket. */
async function carry(root: string, id: string): Promise<void> {
  try {
    const response = await fetch(root + carriedPath(id));
    const carried = response.ok ? carriedJson(await response.json()) : undefined;
    if (carried !== undefined) changeBasket((basket) => (holds(basket, id) ? withNews(basket, { id, carried }) : basket));
  } catch {
    // Without the network the id alone is kept.
  }
}

/** The title of the work that a button belongs to: of its row in a list, else of the page. */
function titleOf(button: HTMLElement): string {
  const title = button.closest('li:has(a[href]:not(.button))')?.querySelector('a[href]') ?? document.querySelector('h1');
  return title?.textContent.trim().replace(/\s+/gu, ' ') ?? '';
}

let region: HTMLElement | undefined;

/** Says something to a screen reader; what has gone wrong everyone sees. */
function announce(message: string, isProblem: boolean): void {
  if (!region) {
    region = document.createElement('p');
    region.setAttribute('role', 'status');
    document.body.append(region);
  }
  const said = region;
  said.className = isProblem ? 'basket-problem' : 'sr-only';
  setTimeout(() => (said.textContent = message), NOTICE);
}
