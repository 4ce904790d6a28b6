import type { BasketEntry } from '../../basket/basket.ts';
import type { BasketSettings } from '../../basket/settings.ts';
import { newsOf } from '../../basket/work-news.ts';
import type { WorkNews } from '../../basket/work-news.ts';
import { capitalized, languageName } from '../../text/language.ts';
import { element } from '../element.ts';
import type { ReferenceList } from './references.ts';
import { workRow } from './work-row.ts';
import type { RowAct } from './work-row.ts';

/** What the list shows. */
export interface Shown {
  readonly entries: readonly BasketEntry[];
  /** As they were last formatted; works that are new since stand at the end, unformatted. */
  readonly references: ReferenceList;
  readonly isOwnOrder: boolean;
  /** Whether it is the reader's own list, which can be changed. */
  readonly isOwnList: boolean;
}

/** The list of works with its references; what was done to it can be undone where it happened. */
export class WorkList {
  readonly #place: HTMLElement;
  readonly #settings: BasketSettings;
  #undo: { readonly message: string; readonly id?: string; readonly follower?: string } | undefined;
  /** Which button of which work takes the focus when the list is next shown. */
  #focus: { readonly id?: string; readonly act: string } | undefined;

  constructor(place: HTMLElement, settings: BasketSettings, act: (act: RowAct, id: string) => void, undo: () => void) {
    this.#place = place;
    this.#settings = settings;
    place.addEventListener('click', (event) => {
      const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-act]') : null;
      const kind = button?.dataset['act'];
      const id = button?.closest<HTMLElement>('[data-work]')?.dataset['work'];
      if (kind === 'undo') undo();
      else if (id !== undefined) act(kind as RowAct, id);
    });
  }

  /** The ids of the works in the order in which they are shown. */
  ids(): string[] {
    return this.#rows().map((row) => row.dataset['work'] ?? '');
  }

  /** What a copy of the list takes: a heading or a reference each, with its number if the style has numbers. */
  lines(): HTMLElement[] {
    return [...this.#place.querySelectorAll<HTMLElement>('[data-basket-heading], [data-basket-reference]')];
  }

  /** Says at the place of a work that it was removed, else above the list, and offers to undo it, as soon as the list is shown again. */
  offerUndo(message: string, id?: string): void {
    const rows = this.ids();
    this.#undo = { message, ...(id !== undefined && { id, follower: rows[rows.indexOf(id) + 1] }) };
    this.#focus = { act: 'undo' };
  }

  /** Takes the offer back; the focus goes to the work that came back, if it is shown. */
  closeUndo(id?: string): void {
    this.#undo = undefined;
    this.#focus = { act: 'remove', id };
  }

  show(shown: Shown): void {
    this.#focus ??= this.#focused();
    const nodes: HTMLElement[] = [];
    const rows = this.#ordered(shown);
    let list: HTMLOListElement | undefined;
    for (const [at, { entry, html, heading }] of rows.entries()) {
      if (heading !== undefined) nodes.push(this.#heading(heading));
      if (!list || heading !== undefined) nodes.push((list = element('ol', { class: 'basket-list', role: 'list' })));
      if (this.#undo?.follower === entry.id) list.append(element('li', { class: 'basket-undo' }, ...this.#undoOffer()));
      const news = newsOf(entry);
      const number = shown.references.isNumbered ? at + 1 : undefined;
      list.append(workRow({ id: entry.id, news, html, number, acts: actsOf(news, shown) }, this.#settings));
    }
    // The last work had no follower, and an empty list has no rows.
    if (this.#undo && !rows.some(({ entry }) => entry.id === this.#undo?.follower))
      nodes.push(element('p', { class: 'basket-undo' }, ...this.#undoOffer()));
    this.#place.replaceChildren(...nodes);
    this.#restoreFocus();
  }

  /** The entries in the order of the list, with their references. */
  #ordered({
    entries,
    references,
    isOwnOrder,
  }: Shown): { readonly entry: BasketEntry; readonly html?: string; readonly heading?: string }[] {
    const listed = new Map(references.works.map((work) => [work.id, work]));
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    const known = references.works.flatMap(({ id }) => byId.get(id) ?? []);
    const order = isOwnOrder ? entries : [...known, ...entries.filter(({ id }) => !listed.has(id))];
    return order.map((entry) => ({
      entry,
      html: listed.get(entry.id)?.html,
      heading: isOwnOrder ? undefined : listed.get(entry.id)?.heading,
    }));
  }

  #heading(language: string): HTMLElement {
    const own = this.#settings.language;
    const name = language === 'und' ? this.#settings.words.otherLanguage : capitalized(languageName(language, own), own);
    return element('h3', { 'data-basket-heading': '' }, name);
  }

  #undoOffer(): (HTMLElement | string)[] {
    return [`${this.#undo?.message ?? ''} `, element('button', { type: 'button', 'data-act': 'undo' }, this.#settings.words.undo)];
  }

  #rows(): HTMLElement[] {
    return [...this.#place.querySelectorAll<HTMLElement>('[data-work]')];
  }

  #focused(): { readonly id?: string; readonly act: string } | undefined {
    const { activeElement } = document;
    if (!(activeElement instanceof HTMLElement) || !this.#place.contains(activeElement)) return undefined;
    const id = activeElement.closest<HTMLElement>('[data-work]')?.dataset['work'];
    return { id, act: activeElement.dataset['act'] ?? 'record' };
  }

  #restoreFocus(): void {
    const { id, act } = this.#focus ?? {};
    if (act === undefined) return;
    this.#focus = undefined;
    const within = id === undefined ? this.#place : this.#rows().find((row) => row.dataset['work'] === id);
    const wanted = within?.querySelector<HTMLElement>(act === 'record' ? '.basket-acts a' : `[data-act="${act}"]`);
    (wanted ?? within?.querySelector<HTMLElement>('a, button'))?.focus();
  }
}

function actsOf({ changed, former, parts }: WorkNews, { isOwnOrder, isOwnList }: Shown): RowAct[] {
  if (!isOwnList) return [];
  return [
    ...(parts.length > 0 ? (['parts'] as const) : []),
    ...(changed.length > 0 || former ? (['seen'] as const) : []),
    ...(isOwnOrder ? (['up', 'down'] as const) : []),
    'remove',
  ];
}
