import { MOST_FORMS } from '../text/indexed-word.ts';
import type { IndexedWord } from '../text/indexed-word.ts';

/** One word of several parts as one, the parts in the order of their records; each part has numbered the spellings for itself. */
export function joinWord(parts: readonly IndexedWord[]): IndexedWord {
  const [only] = parts;
  if (!only) throw new RangeError('A word of no part');
  if (parts.length === 1) return only;
  const forms = [...new Set(parts.flatMap((part) => part.forms))].slice(0, MOST_FORMS);
  const spelt = forms.length === 0 ? parts : parts.map((part) => respelt(part, forms));
  return {
    word: only.word,
    forms,
    records: parts.flatMap(({ records }) => records),
    weights: parts.flatMap(({ weights }) => weights),
    fields: parts.flatMap(({ fields }) => fields),
    spellings: spelt.flatMap(({ spellings }) => spellings),
    counts: parts.flatMap(({ counts }) => counts),
    places: spelt.flatMap(({ places }) => places),
  };
}

/** A word with other numbers for its spellings. */
function respelt({ forms, spellings, counts, places }: IndexedWord, all: readonly string[]): Pick<IndexedWord, 'spellings' | 'places'> {
  const numbers = [0, ...forms.map((form) => all.indexOf(form) + 1)];
  const [before, after] = [forms.length + 1, all.length + 1];
  const renumbered = places.map((place) => Math.floor(place / before) * after + (numbers[place % before] ?? 0));
  let from = 0;
  return {
    spellings: spellings.map((bits) => numbers.reduce((sum, number, bit) => sum | (((bits >> bit) % 2) << number), 0)),
    // One printed word may hold a word in two spellings, which then stand at one place.
    places: counts.flatMap((count) => renumbered.slice(from, (from += count)).sort((a, b) => a - b)),
  };
}
