import { withNews } from '../../basket/basket.ts';
import type { Basket, BasketEntry } from '../../basket/basket.ts';
import { withFile } from '../../basket/work-news.ts';
import { changeBasket, currentBasket } from './store.ts';
import type { Kept } from './store.ts';
import { fetchFiles } from './work-files.ts';

/** Answers that are kept together: each time the whole basket is written. */
const TOGETHER = 50;

type News = ReadonlyMap<string, (entry: BasketEntry) => BasketEntry>;

/**
 * Asks the site what its records say now of the works in the basket, and keeps what is new. Resolves to the number of those that could
 * not be asked for; `kept` hears how the browser took it. Never rejects.
 */
export async function refreshBasket(root: string, kept: (kept: Kept) => void): Promise<number> {
  const ids = currentBasket().entries.map(({ id }) => id);
  const news = new Map<string, (entry: BasketEntry) => BasketEntry>();
  let unreachable = 0;
  await fetchFiles(root, ids, (id, answer) => {
    if (answer === 'unreachable') unreachable += 1;
    else if (answer === 'gone') news.set(id, (entry) => ({ ...entry, gone: true }));
    else if ('parts' in answer) news.set(id, ({ gone: _, ...entry }) => ({ ...entry, parts: answer.parts }));
    else news.set(id, (entry) => withFile(entry, answer.carried));
    if (news.size === TOGETHER) keep();
  });
  keep();
  return unreachable;

  function keep(): void {
    kept(changeBasket((basket) => told(basket, news)));
    news.clear();
  }
}

function told(basket: Basket, news: News): Basket {
  return basket.entries.reduce((kept, entry) => {
    const now = news.get(entry.id)?.(entry);
    return now === undefined || JSON.stringify(now) === JSON.stringify(entry) ? kept : withNews(kept, now, entry.id);
  }, basket);
}
