import type { Issue } from '../../model/issue.ts';
import { doubts } from '../../model/doubt-catalogue.ts';
import type { DoubtId } from '../../model/doubt-catalogue.ts';
import { doubt } from '../doubt.ts';

/** How many places an issue names; the count says how many there are. */
const NAMED = 25;

/** What a Word file has and the Markdown does not, gathered while it is read: one issue for each kind, with its places. */
export class WordLosses {
  readonly #file: string;
  readonly #found = new Map<DoubtId, { count: number; readonly places: (number | string)[] }>();
  readonly #texts = new Map<number, string>();
  readonly #numbers = new Map<string, number>();
  #paragraphs = 0;
  #current = 0;

  constructor(file: string) {
    this.#file = file;
  }

  /** Numbers the next paragraph and makes it the place of what is told until {@link leave}. */
  enter(): { readonly number: number; readonly outer: number } {
    this.#paragraphs += 1;
    const outer = this.#current;
    this.#current = this.#paragraphs;
    return { number: this.#current, outer };
  }

  /** Ends a paragraph; people find it by how it begins. */
  leave({ number, outer }: { readonly number: number; readonly outer: number }, text: string): void {
    this.#current = outer;
    const begins = beginning(text);
    if (begins !== '') this.#texts.set(number, begins);
    if (!this.#numbers.has(begins)) this.#numbers.set(begins, number);
  }

  /** The number of the paragraph that is read. */
  get current(): number {
    return this.#current;
  }

  /** How many paragraphs have been entered. */
  get paragraphs(): number {
    return this.#paragraphs;
  }

  /** Something was lost or is doubtful: in this paragraph, in another one, or in the one that begins so, if there is one. */
  tell(rule: DoubtId, where: number | string = this.#current): void {
    const place = typeof where === 'string' ? (this.#numbers.get(beginning(where)) ?? where) : where;
    const found = this.#found.get(rule) ?? { count: 0, places: [] };
    this.#found.set(rule, found);
    found.count += 1;
    if (found.places.length < NAMED && !found.places.includes(place)) found.places.push(place);
  }

  /** One issue for each kind, in the order of the list of doubts, with `count` and `where`. */
  issues(): Issue[] {
    return [...this.#found]
      .sort(([one], [other]) => order.indexOf(one) - order.indexOf(other))
      .map(([rule, { count, places }]) => {
        const named = places.map((place) => (typeof place === 'string' ? place : this.#place(place)));
        return doubt(rule, this.#file, {
          count,
          where: count > places.length && places.length === NAMED ? `${named.join('; ')}; …` : named.join('; '),
        });
      });
  }

  #place(number: number): string {
    const text = this.#texts.get(number);
    return text === undefined ? `¶ ${number}` : `¶ ${number} ${text}`;
  }
}

function beginning(text: string): string {
  const words = text.replace(/\s+/gu, ' ').trim();
  return words.length > 50 ? `${words.slice(0, 49)}…` : words;
}

const order: readonly string[] = Object.keys(doubts);
