import { ByteReader, ByteWriter } from './byte-stream.ts';

/** One word of a search index with everything that is known of where it stands. Lists run side by side: one entry a record. */
export interface IndexedWord {
  /** As it is filed: small letters without marks. */
  readonly word: string;
  /** Its spellings with marks, which places refer to. */
  readonly forms: readonly string[];
  /** The numbers of the records that have it, rising. */
  readonly records: readonly number[];
  /** How often it stands in the text of each record, in {@link WEIGHT_UNITS}: a part of a compound word weighs less. */
  readonly weights: readonly number[];
  /** The fields of each record that have it, as bits. */
  readonly fields: readonly number[];
  /** Its spellings in each record, as bits: the lowest for the one without marks, then one for each of the forms. */
  readonly spellings: readonly number[];
  /** At how many places of each record it stands, fields included. */
  readonly counts: readonly number[];
  /**
   * The places of all records, those of the first record first, rising within each; every place with its spelling, as
   * `place * (forms.length + 1) + spelling`, 0 for none of the forms.
   */
  readonly places: readonly number[];
}

/** The weight of a word that stands once in a text. */
export const WEIGHT_UNITS = 3;
/** Places in the text of a record are below it; those in its first field are from here on, and so forth. */
export const FIELD_PLACES = 2 ** 22;

/** So many forms of a word are told apart at most; others count as spelt without marks. */
export const MOST_FORMS = 23;

/** A word whose records are read when they are wanted. */
export interface FiledWord extends Pick<IndexedWord, 'word' | 'forms'> {
  /** The number of its records. */
  readonly count: number;
  readonly postings: Uint8Array;
}

/** Writes words in their order, with their records; places go to a file of their own, which few searches need. */
export class WordWriter {
  readonly #fields: number;
  readonly #words = new ByteWriter();
  readonly #places = new ByteWriter();
  readonly #postings = new ByteWriter();
  #last = '';

  /** `fields` is the number of fields that a record may have. */
  constructor(fields: number) {
    this.#fields = fields;
  }

  get length(): number {
    return this.#words.length;
  }

  add({ word, forms, records, weights, fields, spellings, counts, places }: IndexedWord): void {
    writeShared(this.#words, this.#last, word);
    this.#last = word;
    const postings = this.#postings;
    postings.clear();
    let before = 0;
    for (const record of records) {
      postings.number(record - before);
      before = record;
    }
    for (const [at, weight] of weights.entries()) postings.number(weight * 2 ** this.#fields + (fields[at] ?? 0));
    if (forms.length > 0) for (const spelt of spellings) postings.number(spelt);
    this.#words.number(forms.length);
    for (const form of forms) this.#words.text(form);
    this.#words.number(records.length);
    this.#words.number(postings.length);
    this.#words.bytes(postings.done());
    let at = 0;
    for (const count of counts) {
      this.#places.number(count);
      before = 0;
      for (const end = at + count; at < end; at += 1) {
        const place = places[at] ?? 0;
        this.#places.number(place - before);
        before = place;
      }
    }
  }

  done(): { readonly words: Uint8Array; readonly places: Uint8Array } {
    return { words: this.#words.done(), places: this.#places.done() };
  }
}

/** Reads the words that {@link WordWriter} wrote, without their records. */
export function readWords(bytes: Uint8Array): FiledWord[] {
  const reader = new ByteReader(bytes);
  const words: FiledWord[] = [];
  let last = '';
  while (!reader.isAtEnd) {
    last = readShared(reader, last);
    const forms = Array.from({ length: reader.number() }, () => reader.text());
    words.push({ word: last, forms, count: reader.number(), postings: reader.bytes(reader.number()) });
  }
  return words;
}

/** The records of a word with what is known of each. */
export type Postings = Pick<IndexedWord, 'records' | 'weights' | 'fields' | 'spellings'>;

/** Reads the records of a word; `fields` is the number of fields that a record may have. */
export function readPostings({ forms, count, postings }: FiledWord, fields: number): Postings {
  const reader = new ByteReader(postings);
  const records = reader.numbers(count);
  for (let at = 1; at < count; at += 1) records[at] = (records[at - 1] ?? 0) + (records[at] ?? 0);
  const values = reader.numbers(count);
  return {
    records,
    weights: values.map((value) => value >> fields),
    fields: values.map((value) => value & (2 ** fields - 1)),
    spellings: forms.length > 0 ? reader.numbers(count) : new Array<number>(count).fill(1),
  };
}

/** Reads the places of some words in the order in which they were written; ask for every word, one after the other. */
export function placeReader(bytes: Uint8Array): (word: FiledWord) => Pick<IndexedWord, 'counts' | 'places'> {
  const reader = new ByteReader(bytes);
  return ({ count }) => {
    const counts: number[] = [];
    const places: number[] = [];
    for (let record = 0; record < count; record += 1) {
      const length = reader.number();
      counts.push(length);
      for (let at = 0, place = 0; at < length; at += 1) places.push((place += reader.number()));
    }
    return { counts, places };
  };
}

/** Writes words in their order without anything else, for those who look for a spelling. */
export function writeVocabulary(words: readonly string[]): Uint8Array {
  const writer = new ByteWriter();
  let last = '';
  for (const word of words) {
    writeShared(writer, last, word);
    last = word;
  }
  return writer.done();
}

/** Reads what {@link writeVocabulary} wrote. */
export function readVocabulary(bytes: Uint8Array): Pick<IndexedWord, 'word'>[] {
  const reader = new ByteReader(bytes);
  const words: Pick<IndexedWord, 'word'>[] = [];
  let last = '';
  while (!reader.isAtEnd) {
    last = readShared(reader, last);
    words.push({ word: last });
  }
  return words;
}

/** A word as the number of letters that it shares with the one before, and the others. */
function writeShared(writer: ByteWriter, last: string, word: string): void {
  let shared = 0;
  while (shared < last.length && last[shared] === word[shared]) shared += 1;
  // Half of a pair of surrogates is no text that can be encoded.
  if (/[\uD800-\uDBFF]/u.test(word[shared - 1] ?? '')) shared -= 1;
  writer.number(shared);
  writer.text(word.slice(shared));
}

function readShared(reader: ByteReader, last: string): string {
  const shared = reader.number();
  return last.slice(0, shared) + reader.text();
}
