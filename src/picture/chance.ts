/** Choices that depend on a text alone: the same text always gives the same row of choices. */
export interface Chance {
  /** A whole number from 0 up to, and without, a limit. */
  below(limit: number): number;
  /** One of a list that is not empty. */
  pick<T>(choices: readonly [T, ...T[]]): T;
}

/** A row of choices drawn from a text: 128 bits of its hash feed the generator sfc32, so that unlike texts soon differ. */
export function chanceOf(text: string): Chance {
  let [a, b, c, d] = hash128(text);
  const next = (): number => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  for (let round = 0; round < 12; round += 1) next();
  const below = (limit: number): number => Math.floor((next() / 4_294_967_296) * limit);
  return { below, pick: (choices) => choices[below(choices.length)] ?? choices[0] };
}

/** Seven characters that stand for a text in identifiers. */
export function shortHash(text: string): string {
  const [a, b] = hash128(text);
  return ((a >>> 0).toString(36) + (b >>> 0).toString(36)).padStart(7, '0').slice(0, 7);
}

/** Four FNV-1a hashes with unlike starts, each mixed by the end of MurmurHash3. */
function hash128(text: string): [number, number, number, number] {
  const [a = 0, b = 0, c = 0, d = 0] = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35].map((start) => {
    let hash = start;
    for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return hash ^ (hash >>> 16);
  });
  return [a, b, c, d];
}
