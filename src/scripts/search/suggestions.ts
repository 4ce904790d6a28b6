import type { BoxWords } from '../../search/box-words.ts';
import { matching, suggestionFile, SUGGESTION_KEYS, suggestionKeys } from '../../search/suggestion.ts';
import type { Suggestion } from '../../search/suggestion.ts';
import { wordsOf } from '../../search/letters.ts';
import { element } from '../element.ts';
import { counted } from '../plural.ts';
import { inReadersLanguage } from './local.ts';

/** Suggestions of each type that are shown, at most. */
const MOST = 3;

/**
 * People, topics and volumes under a search box while their names are typed: a list of links, into which the arrow keys lead and out of
 * which Escape leads back. Where suggestions do not arrive, there are none: the search itself does not need them.
 */
export class Suggestions {
  readonly #form: HTMLFormElement;
  readonly #box: HTMLInputElement;
  readonly #words: BoxWords;
  readonly #list: HTMLElement;
  readonly #spoken = element('p', { class: 'sr-only', 'aria-live': 'polite' });
  readonly #files = new Map<string, Promise<unknown>>();
  #asked = '';

  constructor(form: HTMLFormElement, box: HTMLInputElement, words: BoxWords) {
    this.#form = form;
    this.#box = box;
    this.#words = words;
    this.#list = element('ul', { class: 'suggestions', 'aria-label': words.suggestions, hidden: '' });
    form.append(this.#list, this.#spoken);
    box.addEventListener('input', () => void this.show());
    form.addEventListener('keydown', (event) => this.#key(event));
    form.addEventListener('submit', () => this.#close());
    form.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) this.#close();
    });
  }

  /** Shows what fits to the text in the box. */
  async show(): Promise<void> {
    const query = this.#box.value;
    this.#asked = query;
    const found = await this.#matching(query).catch(() => []);
    if (query !== this.#asked || !this.#form.contains(document.activeElement)) return;
    const { language, pages, types, suggested } = this.#words;
    const rows = found.map(({ type, path, title }) => {
      const { language: own, text } = inReadersLanguage(title, language);
      const lang = own === language || own === 'und' ? undefined : own;
      const link = element('a', { href: pages + path }, element('span', { lang }, text), ' ', element('small', {}, types[type]));
      return element('li', {}, link);
    });
    this.#list.replaceChildren(...rows);
    this.#list.hidden = rows.length === 0;
    const spoken = rows.length === 0 ? '' : counted(suggested, rows.length, language);
    if (this.#spoken.textContent !== spoken) this.#spoken.textContent = spoken;
  }

  async #matching(query: string): Promise<readonly Suggestion[]> {
    const words = wordsOf(query.slice(0, 100));
    const { length, keys } = (await this.#fetched(SUGGESTION_KEYS)) as { length: number; keys: string };
    const known = new Set(keys.split(' '));
    // Of several words the last is still being typed, and the longest tells most.
    const longest = words.reduce((long, word) => (word.length > long.length ? word : long), '');
    const wanted = suggestionKeys(longest, length).filter((key) => known.has(key));
    const files = await Promise.all(wanted.map((key) => this.#fetched(suggestionFile(key))));
    const all = new Map((files as Suggestion[][]).flat().map((suggestion) => [suggestion.path, suggestion]));
    return matching(query, all.values(), MOST);
  }

  #fetched(path: string): Promise<unknown> {
    const known = this.#files.get(path);
    if (known) return known;
    const asked = fetch(this.#words.files + path).then((response) => {
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      return response.json();
    });
    asked.catch(() => this.#files.delete(path));
    this.#files.set(path, asked);
    return asked;
  }

  #key(event: KeyboardEvent): void {
    if (this.#list.hidden) return;
    const links = [...this.#list.querySelectorAll('a')];
    const at = links.findIndex((link) => link === document.activeElement);
    if (event.key === 'Escape' && at >= 0) {
      event.preventDefault();
      this.#close();
      this.#box.focus();
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || (at < 0 && event.target !== this.#box)) return;
    event.preventDefault();
    (links[at + step] ?? (step < 0 ? this.#box : links[at]))?.focus();
  }

  #close(): void {
    this.#asked = '';
    this.#list.hidden = true;
    this.#spoken.textContent = '';
  }
}
