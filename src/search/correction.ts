/** The fewest letters of a word that is corrected, and of one in which two mistakes are seen through. */
const SHORTEST = 5;
const LONG = 9;

/** The letters with which the words begin that may have been meant: one of the first two was typed right, or they were exchanged. */
export function correctionBeginnings(mistyped: string): string[] {
  return isLong(mistyped, SHORTEST) ? [...new Set(mistyped.slice(0, 2))] : [];
}

/**
 * The word that was probably meant by a word that the index does not know: one letter more, less, other or exchanged; two in long words.
 * Of words that are equally near, the one that is right from the beginning the longest, then the one that is right to the end.
 */
export function nearestWord(mistyped: string, known: Iterable<string>): string | undefined {
  if (!isLong(mistyped, SHORTEST)) return undefined;
  const { length } = mistyped;
  const limit = [...mistyped].length >= LONG ? 2 : 1;
  let best: { readonly word: string; readonly rank: readonly number[] } | undefined;
  for (const word of known) {
    if (Math.abs(word.length - length) > limit || !isLong(word, SHORTEST - 1)) continue;
    const distance = editDistance(mistyped, word, limit);
    if (distance === undefined) continue;
    const rank = [distance, -sharedLetters(mistyped, word), -sharedLetters([...mistyped].reverse(), [...word].reverse())];
    if (!best || compare(rank, best.rank) < 0 || (compare(rank, best.rank) === 0 && word < best.word)) best = { word, rank };
  }
  return best?.word;
}

/** Whether a word has so many letters and nothing else; the keys of names are no words. */
function isLong(word: string, least: number): boolean {
  return [...word].length >= least && /^\p{L}+$/u.test(word) && !word.startsWith('zq');
}

function sharedLetters(one: ArrayLike<string>, other: ArrayLike<string>): number {
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared += 1;
  return shared;
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, place) => value !== other[place]);
  return at === -1 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

/** Letters to add, drop, change or exchange with their neighbour to turn one word into another; undefined if more than `limit`. */
export function editDistance(from: string, to: string, limit: number): number | undefined {
  let before: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const same = from[i - 1] === to[j - 1];
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + Number(!same));
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    if (Math.min(...next) > limit) return undefined;
    before = row;
    row = next;
  }
  const distance = row[to.length] ?? 0;
  return distance > limit ? undefined : distance;
}
