import type { Issue } from '../../model/issue.ts';
import { doubt, doubts } from '../doubt.ts';
import type { DoubtId } from '../doubt.ts';

/** How many places an issue names; the count says how many there are. */
const NAMED = 25;

/** What a Word file has and the Markdown does not, gathered while it is read: one issue for each kind, with its places. */
export class WordLosses {
  readonly #file: string;
  readonly #found = new Map<DoubtId, { count: number; readonly places: (number | string)[] }>();
  readonly #texts = new Map<number, string>();
  #paragraphs = 0;
  #current = 0;
  #letters = 0;

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
    this.#letters += text.length;
    const begins = text.replace(/\s+/gu, ' ').trim();
    if (begins !== '') this.#texts.set(number, begins.length > 50 ? `${begins.slice(0, 49)}…` : begins);
  }

  /** How many paragraphs have been entered. */
  get paragraphs(): number {
    return this.#paragraphs;
  }

  /** How many letters have been read. */
  get letters(): number {
    return this.#letters;
  }

  /** Something was lost or is doubtful: in this paragraph, in another one, or told by `what` it is. */
  tell(rule: DoubtId, place: number | string = this.#current): void {
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

const order: readonly string[] = Object.keys(doubts);
