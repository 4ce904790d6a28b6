/** The fewest letters of a word that is corrected, and of one in which two mistakes are seen through. */
const SHORTEST = 5;
const LONG = 9;
/** How many letters at the beginning of a word are taken to be right: the words that begin like it are already at hand. */
export const TRUSTED_LETTERS = 2;

/** The word that was probably meant by a word that the index does not know: one letter more, less, other or exchanged; two in long words. */
export function nearestWord(mistyped: string, known: Iterable<string>): string | undefined {
  const length = [...mistyped].length;
  if (length < SHORTEST || !/^\p{L}+$/u.test(mistyped)) return undefined;
  const limit = length >= LONG ? 2 : 1;
  let best: { readonly word: string; readonly distance: number } | undefined;
  for (const word of known) {
    if (Math.abs(word.length - mistyped.length) > limit || word.slice(0, TRUSTED_LETTERS) !== mistyped.slice(0, TRUSTED_LETTERS)) continue;
    const distance = editDistance(mistyped, word, limit);
    if (distance === undefined || (best && (best.distance < distance || (best.distance === distance && best.word <= word)))) continue;
    best = { word, distance };
  }
  return best?.word;
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
