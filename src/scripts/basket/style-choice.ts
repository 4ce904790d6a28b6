import { basketOrders } from '../../basket/basket.ts';
import type { BasketOrder } from '../../basket/basket.ts';
import type { BasketSettings } from '../../basket/settings.ts';
import { nameForms } from '../../citation/citation-forms.ts';
import type { StyleEntry } from '../../citation/style-catalogue.ts';
import type { CitationStyles } from '../cite/citation-styles.ts';
import { rememberChoice, rememberedChoice } from '../cite/remembered-choice.ts';
import { StyleSearch } from '../cite/style-search.ts';
import { element, required } from '../element.ts';
import type { ListChoice } from './references.ts';

/** The value of the option that leads to the search for a style. */
const OTHER = '';

/** The fields in which a reader chooses style, language, spelling of names and order of the list; all but the order are those of the cite panels. */
export class StyleChoice {
  readonly #style: HTMLSelectElement;
  readonly #language: HTMLSelectElement;
  readonly #names: HTMLSelectElement;
  readonly #order: HTMLSelectElement;
  readonly #search: HTMLElement | null;
  readonly #changed: () => void;
  #chosen: StyleEntry;

  /** `changed` hears of every choice, `ordered` of the order alone, which the basket keeps. */
  constructor(
    form: HTMLElement,
    settings: BasketSettings,
    styles: CitationStyles,
    { changed, ordered }: { changed: () => void; ordered: (order: BasketOrder) => void },
  ) {
    this.#style = required(form, HTMLSelectElement, '[name="style"]');
    this.#language = required(form, HTMLSelectElement, '[name="language"]');
    this.#names = required(form, HTMLSelectElement, '[name="names"]');
    this.#order = required(form, HTMLSelectElement, '[name="order"]');
    this.#search = form.querySelector<HTMLElement>('[data-cite-other]');
    this.#changed = changed;
    const first = settings.styles.find(({ id }) => id === this.#style.value) ?? settings.styles[0];
    if (!first) throw new Error('The page of the basket offers no style');
    this.#chosen = first;
    this.#style.addEventListener('change', () => this.#select(settings.styles));
    for (const list of [this.#language, this.#names]) {
      list.addEventListener('change', () => {
        rememberChoice({ [list.name]: list.value });
        changed();
      });
    }
    this.#order.addEventListener('change', () => ordered(basketOrders.find((order) => order === this.#order.value) ?? 'style'));
    if (this.#search) {
      const { language, found, words } = settings;
      const catalogue = () => styles.catalogue();
      new StyleSearch(this.#search, { language, found, failed: words.searchFailed, catalogue, chosen: (style) => this.#choose(style) });
    }
  }

  /** Puts what the reader chose on another page into the fields, as far as the site still offers it. */
  async recall(styles: CitationStyles): Promise<void> {
    const { style, language, names } = rememberedChoice();
    if (language !== undefined && [...this.#language.options].some(({ value }) => value === language)) this.#language.value = language;
    if (names !== undefined) this.#names.value = names;
    const entry = style === undefined ? undefined : await styles.entry(style).catch(() => undefined);
    if (entry) this.#offer(entry);
  }

  /** The choice as it stands, but for the order, which the basket keeps. */
  read(): Omit<ListChoice, 'order'> {
    return { style: this.#chosen, language: this.#language.value, names: nameForms.find((one) => one === this.#names.value) ?? 'original' };
  }

  /** Shows the order that the basket keeps. */
  showOrder(order: BasketOrder): void {
    this.#order.value = order;
  }

  #select(known: readonly StyleEntry[]): void {
    const { value } = this.#style;
    if (this.#search) this.#search.hidden = value !== OTHER;
    if (value === OTHER) this.#search?.querySelector('input')?.focus();
    const style = [...known, ...this.#found].find(({ id }) => id === value);
    if (style) this.#choose(style);
  }

  /** Styles that were searched for, which stand in the list from then on. */
  readonly #found: StyleEntry[] = [];

  #choose(style: StyleEntry): void {
    this.#offer(style);
    rememberChoice({ style: style.id });
    this.#changed();
  }

  #offer(style: StyleEntry): void {
    const options = [...this.#style.options];
    if (!options.some(({ value }) => value === style.id)) {
      this.#found.push(style);
      this.#style.add(element('option', { value: style.id }, style.title), options.find(({ value }) => value === OTHER) ?? null);
    }
    this.#style.value = style.id;
    this.#chosen = style;
  }
}
