import { withEntries, withInstead, withPlace, withRestored, withNews, withoutWork } from '../../basket/basket.ts';
import type { Basket, BasketEntry } from '../../basket/basket.ts';
import type { BasketSettings } from '../../basket/settings.ts';
import { writeShared } from '../../basket/shared-list.ts';
import { newsOf, partEntries, withNewsSeen } from '../../basket/work-news.ts';
import type { CitedWork } from '../../citation/cited-work.ts';
import { CitationStyles } from '../cite/citation-styles.ts';
import { startFiles } from '../cite/file-buttons.ts';
import { citeFiles } from '../cite/files.ts';
import { required } from '../element.ts';
import { counted, fill } from '../plural.ts';
import { copyPlainList, copyRichList } from './copy-list.ts';
import { offlineKeeper } from './offline.ts';
import { listReferences } from './references.ts';
import type { ReferenceList } from './references.ts';
import { refreshBasket } from './refresh.ts';
import { SharedView } from './shared-view.ts';
import { changeBasket, currentBasket, watchBasket } from './store.ts';
import type { Kept } from './store.ts';
import { StyleChoice } from './style-choice.ts';
import { WorkList } from './work-list.ts';
import type { RowAct } from './work-row.ts';

/** Milliseconds after which a reader is told that something is on its way. */
const PATIENCE = 400;

/** Makes the page of the basket show the works that the browser keeps, or those that a shared link brings. */
export function startBasketPage(root: HTMLElement): void {
  const settings = JSON.parse(required(root, HTMLScriptElement, '[data-basket-settings]').text) as BasketSettings;
  const { words, plurals, language } = settings;
  const part = (name: string) => required(root, HTMLElement, `[data-basket-${name}]`);
  const button = (name: string, act: () => void) =>
    required(root, HTMLButtonElement, `[data-basket-${name}]`).addEventListener('click', act);
  const [status, problem, empty, body] = ['status', 'problem', 'empty', 'body'].map(part) as [
    HTMLElement,
    HTMLElement,
    HTMLElement,
    HTMLElement,
  ];
  const address = required(root, HTMLInputElement, '[data-basket-address]');
  const styles = new CitationStyles(settings.root, settings.styles);
  const list = new WorkList(part('list'), settings, act, () => undo?.());
  const shared = new SharedView(part('shared'), settings, { changed: schedule, join, replace, leave });
  const choice = new StyleChoice(part('choices'), settings, styles, {
    changed: schedule,
    ordered: (order) => {
      if (shared.isOpen) shared.order = order;
      else report(changeBasket((basket) => ({ ...basket, order })));
      schedule();
    },
  });
  let formatted: { readonly asked: string; readonly list: ReferenceList } = { asked: '', list: { works: [], isNumbered: false } };
  const keepOffline = offlineKeeper(settings.root, `${settings.pages}basket/`);
  let scheduled = false;
  let run = 0;
  let undo: (() => void) | undefined;

  part('page-body').hidden = false;
  button('copy', () => copied(copyPlainList(list.lines()), words.copied));
  button('copy-rich', () => copied(copyRichList(list.lines()), words.copiedRich));
  button('clear', clear);
  button('copy-address', () => {
    address.select();
    copied(navigator.clipboard.writeText(address.value), words.linkCopied);
  });
  startFiles(root, citeFiles(root, { name: 'basket', words, works: () => Promise.resolve(works()), say }));
  addEventListener('popstate', () => shared.open(location.hash));
  addEventListener('online', () => void refresh());
  report(changeBasket((basket) => basket));
  void choice.recall(styles).then(() => {
    shared.open(location.hash);
    watchBasket(schedule);
    return refresh();
  });
  // What a reader may ask for later is there when the network is not.
  void Promise.all([import('../../export/formats.ts'), styles.prepare(), document.fonts.ready]).then(keepOffline, () => undefined);

  function view(): Basket {
    return shared.isOpen ? shared.basket() : currentBasket();
  }

  /** The works of the list as they are cited, in the order in which they are shown; what was never fetched is not among them. */
  function works(): CitedWork[] {
    const known = new Map(view().entries.map((entry) => [entry.id, newsOf(entry).work]));
    return list.ids().flatMap((id) => known.get(id) ?? []);
  }

  /** Shows the list anew when the browser next paints: many changes make one. */
  function schedule(): void {
    if (scheduled) return;
    scheduled = true;
    queueMicrotask(() => {
      scheduled = false;
      show();
      void format();
    });
  }

  function show(): void {
    const { entries, order } = view();
    list.show({ entries, references: formatted.list, isOwnOrder: order === 'own', isOwnList: !shared.isOpen });
    choice.showOrder(order);
    empty.hidden = entries.length > 0 || shared.isOpen;
    body.hidden = entries.length === 0;
    address.value = `${location.origin}${location.pathname}#${writeShared(entries.map(({ id }) => id))}`;
    part('clear').hidden = shared.isOpen;
  }

  async function format(): Promise<void> {
    const { entries, order } = view();
    const cited = entries.flatMap((entry) => {
      const { work } = newsOf(entry);
      return work ? [{ ...work, id: entry.id }] : [];
    });
    const asked = JSON.stringify([choice.read(), order, cited]);
    run += 1;
    const mine = run;
    if (asked === formatted.asked || cited.length === 0) return;
    const waiting = setTimeout(() => mine === run && say(words.loading), PATIENCE);
    try {
      const references = await listReferences(cited, { ...choice.read(), order }, styles);
      if (mine !== run) return;
      formatted = { asked, list: references };
      show();
      keepOffline();
      if (status.textContent === words.loading) say(shared.isOpen ? '' : counted(plurals.count, entries.length, language));
    } catch (error) {
      console.warn(error);
      if (mine === run) say(words.failed);
    } finally {
      clearTimeout(waiting);
    }
  }

  /** Takes note of what the records say now. */
  async function refresh(): Promise<void> {
    const unreachable = await refreshBasket(settings.root, report);
    part('unchecked').hidden = unreachable === 0;
  }

  function act(kind: RowAct, id: string): void {
    const { entries } = currentBasket();
    const place = entries.findIndex((entry) => entry.id === id);
    const entry = entries[place];
    if (!entry) return;
    if (kind === 'seen') report(changeBasket((basket) => withNews(basket, withNewsSeen(entry))));
    else if (kind === 'parts') report(changeBasket((basket) => withInstead(basket, id, partEntries(entry))));
    else if (kind === 'remove') {
      remove([{ entry, place }], (basket) => withoutWork(basket, id), fill(words.removed, { title: newsOf(entry).work?.title ?? id }), id);
    } else {
      report(changeBasket((basket) => withPlace(basket, id, place + (kind === 'up' ? -1 : 1))));
      const now = currentBasket().entries.findIndex((one) => one.id === id) + 1;
      say(fill(words.moved, { place: String(now), count: String(entries.length) }));
    }
  }

  function clear(): void {
    const removed = currentBasket().entries.map((entry, place) => ({ entry, place }));
    remove(removed, (basket) => ({ ...basket, entries: [] }), counted(plurals.emptied, removed.length, language));
  }

  /** Takes works out, says so where they stood, and offers to put them back. */
  function remove(
    removed: readonly { readonly entry: BasketEntry; readonly place: number }[],
    change: (basket: Basket) => Basket,
    message: string,
    id?: string,
  ): void {
    list.offerUndo(message, id);
    undo = () => {
      list.closeUndo(removed[0]?.entry.id);
      report(changeBasket((basket) => withRestored(basket, removed)));
      say(words.restored);
    };
    report(changeBasket(change));
    schedule();
    say(message);
  }

  function join(entries: readonly BasketEntry[]): void {
    const before = currentBasket().entries.length;
    report(changeBasket((basket) => withEntries(basket, entries)));
    leave();
    say(counted(plurals.joined, currentBasket().entries.length - before, language));
  }

  function replace(entries: readonly BasketEntry[]): void {
    const before = currentBasket();
    const message = counted(plurals.replaced, entries.length, language);
    list.offerUndo(message);
    undo = () => {
      list.closeUndo();
      report(changeBasket(() => before));
      say(words.restored);
    };
    report(changeBasket((basket) => ({ ...basket, entries })));
    leave();
    say(message);
  }

  function leave(): void {
    history.pushState(null, '', location.pathname);
    shared.open('');
    void refresh();
  }

  function copied(copying: Promise<void>, message: string): void {
    copying.then(
      () => say(message),
      () => say(words.copyFailed),
    );
  }

  function report(kept: Kept): void {
    problem.hidden = kept === 'kept';
    if (kept !== 'kept') problem.textContent = words[kept];
  }

  function say(message: string): void {
    status.textContent = message;
  }
}
