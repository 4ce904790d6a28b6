import { emptyBasket, withNews, withoutWork } from '../../basket/basket.ts';
import type { Basket, BasketEntry, BasketOrder } from '../../basket/basket.ts';
import type { BasketSettings } from '../../basket/settings.ts';
import { withFile } from '../../basket/work-news.ts';
import { readShared } from '../../basket/shared-list.ts';
import type { SharedList } from '../../basket/shared-list.ts';
import { element, required } from '../element.ts';
import { counted, fill } from '../plural.ts';
import { currentBasket } from './store.ts';
import { fetchFiles } from './work-files.ts';

/** The most ids of one fault that are named one by one. */
const MOST_NAMED = 20;

/** What the view of a shared list tells its page. */
export interface SharedViewOptions {
  changed(): void;
  join(entries: readonly BasketEntry[]): void;
  replace(entries: readonly BasketEntry[]): void;
  leave(): void;
}

/** The list that a link brings: whose works are shown beside the reader's own only when the reader takes them. */
export class SharedView {
  readonly #section: HTMLElement;
  readonly #settings: BasketSettings;
  readonly #changed: () => void;
  #list: SharedList | undefined;
  #entries: readonly BasketEntry[] = [];
  #unknown: string[] = [];
  #unreachable: string[] = [];
  order: BasketOrder = 'own';

  constructor(section: HTMLElement, settings: BasketSettings, { changed, join, replace, leave }: SharedViewOptions) {
    this.#section = section;
    this.#settings = settings;
    this.#changed = changed;
    const onClick = (name: string, act: () => void) =>
      required(section, HTMLButtonElement, `[data-shared-${name}]`).addEventListener('click', act);
    onClick('join', () => join(this.#entries));
    onClick('replace', () => replace(this.#entries));
    onClick('leave', leave);
  }

  get isOpen(): boolean {
    return this.#list !== undefined;
  }

  /** The works of the link that the site has. */
  basket(): Basket {
    return { ...emptyBasket, order: this.order, entries: this.#entries };
  }

  /** Shows the list that a fragment asks for; none if it asks for nothing. */
  open(fragment: string): void {
    const list = readShared(fragment);
    const own = new Map(currentBasket().entries.map((entry) => [entry.id, entry]));
    this.#list = list;
    this.#entries = list?.ids.map((id) => own.get(id) ?? { id }) ?? [];
    this.#unknown = [];
    this.#unreachable = [];
    this.#show();
    if (list) void this.#fetch(list);
  }

  async #fetch(list: SharedList): Promise<void> {
    const missing = this.#entries.flatMap(({ id, carried }) => (carried === undefined ? [id] : []));
    await fetchFiles(this.#settings.root, missing, (id, answer) => {
      if (list !== this.#list) return;
      if (answer === 'gone') this.#unknown.push(id);
      else if (answer === 'unreachable') this.#unreachable.push(id);
      if (answer === 'unreachable') return;
      const known =
        typeof answer === 'string' ? undefined : 'parts' in answer ? { id, parts: answer.parts } : withFile({ id }, answer.carried);
      this.#entries = known ? withNews(this.basket(), known, id).entries : withoutWork(this.basket(), id).entries;
    });
    if (list === this.#list) this.#show();
  }

  #show(): void {
    const { language, plurals } = this.#settings;
    const isEmpty = this.#entries.length === 0;
    this.#section.hidden = !this.#list;
    required(this.#section, HTMLElement, '[data-shared-count]').textContent = counted(plurals.shared, this.#entries.length, language);
    required(this.#section, HTMLElement, '[data-shared-problems]').replaceChildren(
      ...this.#problems().map((line) => element('li', {}, line)),
    );
    for (const name of ['join', 'replace']) required(this.#section, HTMLElement, `[data-shared-${name}]`).hidden = isEmpty;
    this.#changed();
  }

  /** What of the link could not be taken, each in words. */
  #problems(): string[] {
    const { language, plurals, words } = this.#settings;
    const { malformed = [], beyond = 0 } = this.#list ?? {};
    return [
      ...this.#named(malformed, words.malformed),
      ...this.#named(this.#unknown, words.unknown),
      ...this.#named(this.#unreachable, words.unreachable),
      ...(beyond > 0 ? [counted(plurals.beyond, beyond, language)] : []),
    ];
  }

  #named(ids: readonly string[], message: string): string[] {
    const { language, plurals } = this.#settings;
    const rest = ids.length - MOST_NAMED;
    return [...ids.slice(0, MOST_NAMED).map((id) => fill(message, { id })), ...(rest > 0 ? [counted(plurals.more, rest, language)] : [])];
  }
}
