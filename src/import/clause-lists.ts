import { readingAmong } from './clause-marker.ts';
import type { Marker, OpenList, Reading } from './clause-marker.ts';
import { joined } from './parsed-text.ts';
import type { ParsedClause } from './parsed-text.ts';

interface GrowingList extends OpenList {
  last: string;
  readonly clauses: ParsedClause[];
}

/** The clauses of one part of a resolution while they are read, line by line, with the lists that are open. */
export class ClauseLists {
  readonly clauses: ParsedClause[] = [];
  #open: GrowingList[] = [];
  #current: ParsedClause | undefined;

  /** The clause to which a line without a number would belong. */
  get current(): ParsedClause | undefined {
    return this.#current;
  }

  /** What a printed number means here. */
  reading(marker: Marker): Reading | undefined {
    return readingAmong(marker, this.#open);
  }

  /** Whether a number goes on with an open list, or begins one. */
  expects(reading: Reading, follows: (number: string, before: string | undefined) => boolean): boolean {
    const list = this.#open.find(({ manner }) => manner === reading.manner);
    return follows(reading.number, list?.last);
  }

  /** A clause of the list numbered in this manner; of a new list below the last clause, when none is open. */
  add({ manner, number }: Reading, text: string, line: number, heading?: string): void {
    const at = this.#open.findIndex((list) => list.manner === manner);
    if (at !== -1) this.#open.length = at + 1;
    else this.#open.push({ manner, last: '', clauses: this.#open.at(-1)?.clauses.at(-1)?.clauses ?? this.clauses });
    this.#push(number, text, line, heading);
  }

  /** A clause of the first level that bears no number: it is counted. */
  addUnnumbered(text: string, line: number): void {
    this.#open = [{ manner: 'none', last: '', clauses: this.clauses }];
    this.#push(String(this.clauses.length + 1), text, line);
  }

  /** One more line of the clause that is open. */
  append(text: string): void {
    if (this.#current) this.#current.text = joined(this.#current.text, text);
  }

  #push(number: string, text: string, line: number, heading?: string): void {
    const list = this.#open.at(-1);
    if (!list) return;
    this.#current = { number, line, text, clauses: [], ...(heading !== undefined && { heading }) };
    list.clauses.push(this.#current);
    list.last = number;
  }
}
