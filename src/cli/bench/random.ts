/** Numbers that look like chance and are the same in every run. */
export interface Random {
  /** At least 0 and less than 1. */
  next(): number;
  /** A whole number of both ends: `between(2, 4)` is 2, 3 or 4. */
  between(least: number, most: number): number;
  pick<T>(list: readonly [T, ...T[]]): T;
  /** Like `pick`, with the first of the list many times as frequent as the last, as words are in a language. */
  pickFrequent<T>(list: readonly [T, ...T[]]): T;
}

/** A source of numbers from a seed (mulberry32): the same seed, the same numbers. */
export function random(seed: number): Random {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    pick: (list) => list[Math.floor(next() * list.length)] ?? list[0],
    pickFrequent: (list) => list[Math.floor(next() ** 2.5 * list.length)] ?? list[0],
  };
}
