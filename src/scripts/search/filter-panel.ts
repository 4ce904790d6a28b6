import type { Facet } from '../../search/facets.ts';
import { filterNames } from '../../search/record.ts';
import type { FilterName } from '../../search/record.ts';
import type { SearchSettings } from '../../search/settings.ts';
import type { ChosenFilters } from '../../search/state.ts';
import { element, required } from '../element.ts';
import type { Engine } from './engine.ts';
import type { Found } from './found.ts';
import { valueLabels } from './value-names.ts';
import { yearFields } from './year-range.ts';

/** The values of a filter that are shown before a reader asks for all of them, and those that are shown at most. */
const FIRST_VALUES = 10;
const MOST_VALUES = 250;

/** A value of a filter was chosen, or is no longer. */
export type OnChoose = (name: FilterName, value: string, chosen: boolean) => void;

/** The filters beside the results. Their counts are fetched when a reader opens one of them. */
export class FilterPanel {
  readonly #page: HTMLElement;
  readonly #settings: SearchSettings;
  readonly #choose: OnChoose;
  #chosen: ChosenFilters = {};
  #found: Found | undefined;
  #engine: Engine | undefined;

  /** `failed` hears that a part of the index did not arrive. */
  constructor(page: HTMLElement, settings: SearchSettings, choose: OnChoose, failed: (error: unknown) => void) {
    this.#page = page;
    this.#settings = settings;
    this.#choose = choose;
    for (const name of filterNames) {
      const details = this.#details(name);
      details.addEventListener('toggle', () => {
        if (details.open) this.#fill(name).catch(failed);
      });
    }
  }

  /** Shows what is chosen, and the counts of the results in the filters that are open. */
  async show(engine: Engine, found: Found, chosen: ChosenFilters): Promise<void> {
    this.#engine = engine;
    this.#found = found;
    this.#chosen = chosen;
    for (const name of filterNames) if (chosen[name]) this.#details(name).open = true;
    await Promise.all([this.#showChosen(), ...filterNames.filter((name) => this.#details(name).open).map((name) => this.#fill(name))]);
  }

  async #fill(name: FilterName): Promise<void> {
    const found = this.#found;
    if (!found) return;
    const facets = await found.facets(name);
    const label = await this.#labelsOf(name);
    if (found !== this.#found) return;
    if (name === 'year') {
      this.#fillYears(facets);
      return;
    }
    const fieldset = required(this.#details(name), HTMLFieldSetElement, 'fieldset');
    const legend = required(fieldset, HTMLLegendElement, 'legend');
    const chosen = this.#chosen[name] ?? [];
    const focused =
      fieldset.contains(document.activeElement) && document.activeElement instanceof HTMLInputElement
        ? document.activeElement.value
        : undefined;
    const rows = facets.slice(0, MOST_VALUES).map(({ value, count }, at) => {
      const input = element('input', { type: 'checkbox', value });
      input.checked = chosen.includes(value);
      input.addEventListener('change', () => this.#choose(name, value, input.checked));
      const row = element(
        'label',
        {},
        input,
        ' ',
        element('span', {}, label(value)),
        ' ',
        element('span', { class: 'count' }, String(count)),
      );
      row.hidden = at >= FIRST_VALUES && !input.checked && value !== focused;
      return row;
    });
    const hidden = rows.filter((row) => row.hidden);
    const all = element('button', { type: 'button' }, this.#settings.words.all);
    all.addEventListener('click', () => {
      for (const row of hidden) row.hidden = false;
      hidden[0]?.querySelector('input')?.focus();
      all.remove();
    });
    fieldset.replaceChildren(
      legend,
      ...(rows.length > 0 ? rows : [element('p', {}, this.#settings.words.none)]),
      ...(hidden.length > 0 ? [all] : []),
    );
    // The boxes were made anew: whoever stood on one of them still does.
    if (focused !== undefined)
      rows
        .map((row) => row.querySelector('input'))
        .find((input) => input?.value === focused)
        ?.focus();
  }

  #fillYears(facets: readonly Facet[]): void {
    const fieldset = required(this.#details('year'), HTMLFieldSetElement, 'fieldset');
    const focused = fieldset.contains(document.activeElement) ? document.activeElement?.getAttribute('data-search-year') : undefined;
    const [chosen] = this.#chosen.year ?? [];
    const fields = yearFields(facets, chosen, this.#settings, (range) => this.#choose('year', range, range !== ''));
    fieldset.replaceChildren(required(fieldset, HTMLLegendElement, 'legend'), ...fields);
    if (focused) fieldset.querySelector<HTMLElement>(`[data-search-year="${focused}"]`)?.focus();
  }

  async #showChosen(): Promise<void> {
    const shown = await Promise.all(
      filterNames.flatMap((name) => {
        const values = this.#chosen[name];
        return values ? [this.#labelsOf(name).then((label) => values.map((value) => this.#chip(name, value, label(value))))] : [];
      }),
    );
    const holder = required(this.#page, HTMLElement, '[data-search-chosen]');
    required(holder, HTMLUListElement, 'ul').replaceChildren(...shown.flat());
    holder.hidden = shown.length === 0;
  }

  #chip(name: FilterName, value: string, label: string): HTMLLIElement {
    const words = this.#settings.words.remove
      .replace('{filter}', () => this.#settings.filters[name] ?? name)
      .replace('{value}', () => label);
    const button = element(
      'button',
      { type: 'button', 'aria-label': words, title: words },
      label,
      ' ',
      element('span', { 'aria-hidden': 'true' }, '×'),
    );
    button.addEventListener('click', () => this.#choose(name, value, false));
    return element('li', {}, button);
  }

  #labelsOf(name: FilterName): Promise<(value: string) => string> {
    return this.#engine ? valueLabels(name, this.#engine, this.#settings) : Promise.resolve((value) => value);
  }

  #details(name: FilterName): HTMLDetailsElement {
    return required(this.#page, HTMLDetailsElement, `[data-search-filter="${name}"]`);
  }
}
