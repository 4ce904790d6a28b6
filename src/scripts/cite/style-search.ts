import type { StyleEntry } from '../../citation/style-catalogue.ts';
import type { PluralForms } from '../../i18n/plural-forms.ts';
import { element, required } from '../element.ts';
import { counted } from '../plural.ts';
import { matchingStyles } from './matching-styles.ts';

/** The most styles that a list shows; a narrower search finds the rest. */
const MOST = 50;

/** What the search for a style needs of its panel. */
export interface StyleSearchOptions {
  readonly language: string;
  readonly found: PluralForms;
  readonly failed: string;
  catalogue(): Promise<readonly StyleEntry[]>;
  chosen(style: StyleEntry): void;
}

/** The field that finds any style of the site: an editable combobox with a list (WAI-ARIA 1.2, 5.4 combobox). */
export class StyleSearch {
  readonly #box: HTMLInputElement;
  readonly #list: HTMLUListElement;
  readonly #status: HTMLElement;
  readonly #options: StyleSearchOptions;
  #styles: readonly StyleEntry[] = [];
  #active = -1;

  constructor(holder: HTMLElement, options: StyleSearchOptions) {
    this.#box = required(holder, HTMLInputElement, '[role="combobox"]');
    this.#list = required(holder, HTMLUListElement, '[role="listbox"]');
    this.#status = required(holder, HTMLElement, '[role="status"]');
    this.#options = options;
    this.#box.addEventListener('focus', () => void options.catalogue().catch(() => undefined));
    this.#box.addEventListener('input', () => void this.#search());
    this.#box.addEventListener('click', () => void this.#search());
    this.#box.addEventListener('blur', () => this.#close());
    this.#box.addEventListener('keydown', (event) => this.#press(event));
    // The field keeps the focus while a style is pointed at.
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#list.addEventListener('mousedown', (event) => event.preventDefault());
    this.#list.addEventListener('click', (event) => {
      const option = event.target instanceof Element ? event.target.closest('[role="option"]') : null;
      if (option) this.#choose([...this.#list.children].indexOf(option));
    });
  }

  #press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const isOpen = !this.#list.hidden;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      void this.#step(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (isOpen && this.#active >= 0) this.#choose(this.#active);
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      this.#close();
    } else if (event.key === 'Escape') this.#box.value = '';
  }

  /** Goes one style down or up, from the last on to the first; a closed list opens. */
  async #step(by: 1 | -1): Promise<void> {
    if (this.#list.hidden) await this.#search();
    const { length } = this.#styles;
    const from = this.#active === -1 && by === -1 ? length : this.#active;
    this.#point((from + by + length) % length);
  }

  async #search(): Promise<void> {
    const { catalogue, failed, found, language } = this.#options;
    const query = this.#box.value;
    try {
      const all = await catalogue();
      if (query !== this.#box.value || document.activeElement !== this.#box) return;
      const matching = matchingStyles(all, query);
      this.#show(matching.slice(0, MOST));
      this.#status.textContent = counted(found, matching.length, language);
    } catch {
      this.#close();
      this.#status.textContent = failed;
    }
  }

  #show(styles: readonly StyleEntry[]): void {
    this.#styles = styles;
    this.#list.replaceChildren(
      ...styles.map(({ title }, at) =>
        element('li', { id: `${this.#list.id}-${at}`, role: 'option', 'aria-selected': 'false', lang: 'en' }, title),
      ),
    );
    this.#list.hidden = styles.length === 0;
    this.#box.setAttribute('aria-expanded', String(!this.#list.hidden));
    this.#point(-1);
  }

  /** Points at a style by its place; at none for a place that the list has not. */
  #point(place: number): void {
    this.#list.children[this.#active]?.setAttribute('aria-selected', 'false');
    const option = this.#list.children[place];
    this.#active = option ? place : -1;
    if (!option) {
      this.#box.removeAttribute('aria-activedescendant');
      return;
    }
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    this.#box.setAttribute('aria-activedescendant', option.id);
  }

  #choose(place: number): void {
    const style = this.#styles[place];
    if (!style) return;
    this.#box.value = style.title;
    this.#close();
    this.#status.textContent = '';
    this.#options.chosen(style);
  }

  #close(): void {
    this.#list.hidden = true;
    this.#active = -1;
    this.#box.setAttribute('aria-expanded', 'false');
    this.#box.removeAttribute('aria-activedescendant');
  }
}
