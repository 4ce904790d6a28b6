import { ByteReader } from '../text/byte-stream.ts';
import { placeReader, readPostings, readWords } from '../text/indexed-word.ts';
import type { FiledWord, IndexedWord } from '../text/indexed-word.ts';

/** Parts by the word at which each stands, a heap: the first word on top, of parts at one word the one with the first records. */
export class PartQueue {
  readonly #heap: PartReader[] = [];

  constructor(parts: readonly PartReader[]) {
    for (const part of parts) this.#push(part);
  }

  /** The next word of all parts that have it, in the order of their records; empty at the end. */
  next(): IndexedWord[] {
    const word = this.#heap[0]?.word;
    const same: IndexedWord[] = [];
    for (let top = this.#heap[0]; top && word !== undefined && top.word === word; top = this.#heap[0]) {
      this.#pop();
      same.push(top.take());
      this.#push(top);
    }
    return same;
  }

  #push(part: PartReader): void {
    if (part.word === undefined) return;
    let at = this.#heap.push(part) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!this.#isBefore(at, above)) return;
      this.#exchange(at, above);
      at = above;
    }
  }

  #pop(): void {
    this.#exchange(0, this.#heap.length - 1);
    this.#heap.pop();
    for (let at = 0; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let first = at;
      if (left < this.#heap.length && this.#isBefore(left, first)) first = left;
      if (right < this.#heap.length && this.#isBefore(right, first)) first = right;
      if (first === at) return;
      this.#exchange(at, first);
      at = first;
    }
  }

  #isBefore(one: number, other: number): boolean {
    const [a, b] = [this.#heap[one], this.#heap[other]];
    const [word, than] = [a?.word ?? '', b?.word ?? ''];
    return word < than || (word === than && (a?.first ?? 0) < (b?.first ?? 0));
  }

  #exchange(one: number, other: number): void {
    const [a, b] = [this.#heap[one], this.#heap[other]];
    if (!a || !b) return;
    this.#heap[one] = b;
    this.#heap[other] = a;
  }
}

/** The words of one part, one after the other; its records are numbered from `first`. */
export class PartReader {
  readonly #words: readonly FiledWord[];
  readonly #places: ReturnType<typeof placeReader>;
  readonly #first: number;
  readonly #fields: number;
  #at = 0;

  constructor(bytes: Uint8Array, first: number, fields: number) {
    const reader = new ByteReader(bytes);
    const filed = reader.bytes(reader.number());
    this.#words = readWords(filed);
    this.#places = placeReader(reader.rest());
    this.#first = first;
    this.#fields = fields;
  }

  get first(): number {
    return this.#first;
  }

  /** The word that {@link take} gives; nothing at the end. */
  get word(): string | undefined {
    return this.#words[this.#at]?.word;
  }

  take(): IndexedWord {
    const filed = this.#words[this.#at];
    if (!filed) throw new RangeError('The part has no more words');
    this.#at += 1;
    const postings = readPostings(filed, this.#fields);
    const { word, forms } = filed;
    return { word, forms, ...postings, records: postings.records.map((record) => record + this.#first), ...this.#places(filed) };
  }
}
