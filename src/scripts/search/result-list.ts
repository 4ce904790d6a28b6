import { findingAddress } from '../../search/finding.ts';
import type { SearchSettings } from '../../search/settings.ts';
import type { SearchState } from '../../search/state.ts';
import { showBasketButtons } from '../basket-button.ts';
import { required } from '../element.ts';
import { nothingAsked } from './found.ts';
import type { Found, Result } from './found.ts';
import { resultItem, workOf } from './result-item.ts';

/** Results that are fetched and shown at a time. */
const AT_A_TIME = 10;

/** The list of results, the button for more of them, and the words for none. */
export class ResultList {
  readonly #list: HTMLOListElement;
  readonly #more: HTMLButtonElement;
  readonly #empty: HTMLElement;
  readonly #download: HTMLElement;
  readonly #settings: SearchSettings;
  #found: Found | undefined;
  #shown = 0;
  #query = '';

  /** `failed` hears that a part of the index did not arrive. */
  constructor(section: HTMLElement, settings: SearchSettings, failed: (error: unknown) => void) {
    this.#list = required(section, HTMLOListElement, '.result-list');
    this.#more = required(section, HTMLButtonElement, '[data-search-more]');
    this.#empty = required(section, HTMLElement, '[data-search-empty]');
    this.#download = required(section, HTMLElement, '[data-download-settings]');
    this.#settings = settings;
    // The address of a result is the record's own; only where it is opened from here, the page learns what to mark.
    for (const opening of ['click', 'auxclick'])
      this.#list.addEventListener(opening, ({ target }) => {
        const link = target instanceof Element ? target.closest('a') : null;
        if (link && this.#query !== '') link.href = findingAddress(link.href, this.#query);
      });
    this.#more.addEventListener('click', () => void this.#addMore().catch(failed));
  }

  /** Fetches the first results and gives a function that puts them in place of the old ones, so that the list never stands empty between. */
  async prepare(found: Found): Promise<(state: SearchState) => void> {
    const results = await fetchResults(found, 0);
    return (state) => {
      this.#query = state.query;
      this.#found = found;
      this.#list.replaceChildren();
      this.#append(results, 0);
      this.#empty.hidden = !found.asksAnything || found.total > 0;
      this.#download.hidden = found.total === 0;
      this.#advise('filters', Object.keys(state.filters).length > 0);
      this.#advise('conditions', found.query.conditions.length > 0);
      this.#advise(
        'phrase',
        found.query.terms.some(({ lookups }) => lookups[0]?.term.includes(' ') ?? false),
      );
    };
  }

  /** The ids of all works among what was found, in its order, shown or not; of the first `most` results. */
  async works(most: number): Promise<string[]> {
    const found = this.#found;
    const works: string[] = [];
    for (let from = 0; found && from < Math.min(found.total, most); from += AT_A_TIME) {
      for (const result of await fetchResults(found, from)) {
        const id = result && workOf(result.hit);
        if (id !== undefined) works.push(id);
      }
    }
    return works;
  }

  clear(): void {
    this.#found = undefined;
    this.#list.replaceChildren();
    this.#more.hidden = true;
    this.#empty.hidden = true;
    this.#download.hidden = true;
  }

  #advise(about: 'filters' | 'conditions' | 'phrase', helps: boolean): void {
    required(this.#empty, HTMLElement, `[data-search-empty-${about}]`).hidden = !helps;
  }

  async #addMore(): Promise<void> {
    const found = this.#found;
    if (!found) return;
    const first = this.#shown;
    const results = await fetchResults(found, first);
    if (found !== this.#found || first !== this.#shown) return;
    this.#append(results, first);
    // The reader goes on with the first new result, where the button stood.
    this.#list.children[first]?.querySelector('a')?.focus();
  }

  #append(results: readonly (Result | undefined)[], from: number): void {
    const { asked } = this.#found ?? nothingAsked;
    for (const result of results) if (result) this.#list.append(resultItem(result, asked, this.#settings));
    showBasketButtons();
    this.#shown = from + results.length;
    this.#more.hidden = this.#shown >= (this.#found?.total ?? 0);
  }
}

function fetchResults(found: Found, from: number): Promise<(Result | undefined)[]> {
  const places = Array.from({ length: Math.max(0, Math.min(AT_A_TIME, found.total - from)) }, (_, at) => from + at);
  return Promise.all(places.map((place) => found.load(place)));
}
