import { WEIGHT_UNITS } from '../text/indexed-word.ts';

/** What ranking needs to know of an index as a whole. */
export interface IndexLengths {
  /** The number of records. */
  readonly records: number;
  /** The words of a record, by its number. */
  readonly words: (record: number) => number;
  readonly average: number;
}

// The usual constants of BM25 (Robertson and Zaragoza, “The Probabilistic Relevance Framework”, 2009, section 3.4).
const SATURATION = 1.4;
const LENGTH = 0.75;

/** How much a word tells that so many of all records have; never negative. */
export function rarity(records: number, having: number): number {
  return Math.log(1 + (records - having + 0.5) / (having + 0.5));
}

/** What a word's standing in the text of a record is worth, before its rarity: BM25. `weight` is in {@link WEIGHT_UNITS}. */
export function textScore(weight: number, closeness: number, words: number, average: number): number {
  const frequency = (weight / WEIGHT_UNITS) * closeness;
  return ((SATURATION + 1) * frequency) / (SATURATION * (1 - LENGTH + (LENGTH * words) / average) + frequency);
}

/** How near a word is to the beginning by which it was found, from 1 for the very word down to 0.37 for one much longer. */
export function closeness(letters: number, sought: number): number {
  const more = Math.max(0, letters - sought);
  return Math.exp(Math.exp(-0.125 * more ** 2) - 1);
}
