import type { Match } from '../../search/combine.ts';
import { closeness, rarity, textScore } from '../../search/ranking.ts';
import { lengthOf } from '../../text/index-contents.ts';
import type { IndexContents } from '../../text/index-contents.ts';
import { readPostings } from '../../text/indexed-word.ts';
import type { FiledWord } from '../../text/indexed-word.ts';
import { isMarked } from './phrase.ts';

/** What a word is worth that stands in a field of a record; in its text it is worth up to 2.4. */
const FIELD_WEIGHTS: Readonly<Record<string, number>> = { title: 6, name: 5, keyword: 3 };
/** How much more a word counts that has the marks with which it was typed. Typed without marks it means every spelling alike. */
const SPELT_WEIGHT = 4;

/** The bit of a record that was found, beside those of its fields. */
const FOUND = 2 ** 15;

/** Places are found in the text when a result is shown. */
export const NO_WORDS: readonly number[] = [];

/** A table of contents made ready for ranking. */
export interface Index {
  readonly contents: IndexContents;
  /** The words of each record's text, and of an average one. */
  readonly lengths: Float64Array;
  readonly average: number;
  /** Room for the scores and fields of all records while a search is ranked, nothing but zeros between two searches. */
  readonly scores: Float64Array;
  readonly masks: Uint16Array;
  /** The id of a record, the same text every time, which is compared faster. */
  readonly id: (record: number) => string;
  /** The names of the fields of a set of bits. */
  fieldNames(bits: number): readonly string[];
  /** What they are worth together. */
  fieldWeight(bits: number): number;
}

export function openIndex(contents: IndexContents): Index {
  const lengths = Float64Array.from(contents.lengths, lengthOf);
  const sets = Array.from({ length: 2 ** contents.fields.length }, (_, bits) =>
    contents.fields.filter((_name, at) => (bits >> at) % 2 === 1),
  );
  const weights = sets.map((names) => names.reduce((sum, name) => sum + (FIELD_WEIGHTS[name] ?? 1), 0));
  const ids = new Array<string | undefined>(lengths.length);
  return {
    contents,
    lengths,
    id: (record) => (ids[record] ??= String(record)),
    average: lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length),
    scores: new Float64Array(lengths.length),
    masks: new Uint16Array(lengths.length),
    fieldNames: (bits) => sets[bits] ?? [],
    fieldWeight: (bits) => weights[bits] ?? 0,
  };
}

/** Every record, none before another. */
export function everyRecord({ lengths, id }: Index): Match[] {
  return Array.from(lengths, (_, record) => ({ id: id(record), score: 0, words: NO_WORDS }));
}

/** The records of some words, which were found by what a reader typed; only those that spell it as typed, if `isExact`. */
export function ranked(words: readonly FiledWord[], typed: string, index: Index, isExact = false): Match[] {
  const { contents, lengths, average } = index;
  const { scores, masks } = index;
  const found: number[] = [];
  for (const filed of words) {
    const near = closeness(filed.word.length, typed.length);
    const { records, weights, fields, spellings } = readPostings(filed, contents.fields.length);
    const asTyped = bitsAsTyped(filed, typed);
    for (let at = 0; at < records.length; at += 1) {
      const record = records[at] ?? 0;
      const isSpelt = ((spellings[at] ?? 0) & asTyped) !== 0;
      if (isExact && !isSpelt) continue;
      if (masks[record] === 0) found.push(record);
      const text = textScore(weights[at] ?? 0, near, lengths[record] ?? 0, average) * (isSpelt ? SPELT_WEIGHT : 1);
      scores[record] = (scores[record] ?? 0) + text;
      masks[record] = (masks[record] ?? 0) | FOUND | (fields[at] ?? 0);
    }
  }
  const rare = rarity(lengths.length, found.length);
  return found.map((record) => {
    const bits = (masks[record] ?? 0) - FOUND;
    const score = rare * ((scores[record] ?? 0) + index.fieldWeight(bits));
    scores[record] = 0;
    masks[record] = 0;
    return { id: index.id(record), score, words: NO_WORDS, fields: index.fieldNames(bits) };
  });
}

/** The spellings of a word, as bits, that begin as it was typed with marks; none for what was typed without. */
function bitsAsTyped({ forms }: FiledWord, typed: string): number {
  if (!isMarked(typed)) return 0;
  const form = typed.normalize('NFC').toLowerCase();
  return forms.reduce((bits, each, at) => (each.startsWith(form) ? bits | (2 << at) : bits), 0);
}
