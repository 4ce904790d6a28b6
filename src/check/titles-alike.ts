import { editDistance } from '../text/nearest.ts';
import { rule } from './rule.ts';
import { squeeze } from './squeeze.ts';

/** Shorter titles are alike by chance: two opening speeches, two forewords. */
const LEAST_LETTERS = 20;
/** Letters that may differ, as a share of the longer title. */
const SHARE = 0.08;

interface Titled {
  readonly path: string;
  readonly language: string;
  readonly title: string;
  readonly letters: string;
  readonly counts: Uint8Array;
}

/** Two papers of a volume have nearly the same title in one language; parts that differ by their numbers are told apart. */
export const titlesAlike = rule('titles-alike', ({ papers }, report) => {
  const titles = papers.flatMap(({ volume, path, record }) =>
    record.titleSupplied === true
      ? []
      : Object.entries(record.title).map(([language, title]) => {
          const letters = squeeze(title);
          return { volume, path, language, title, letters, counts: countLetters(letters) };
        }),
  );
  const told = new Set<string>();
  for (const [, alike] of Map.groupBy(titles, ({ volume, language }) => `${volume} ${language}`)) {
    for (const [one, other] of pairs(alike.filter(({ letters }) => letters.length >= LEAST_LETTERS))) {
      if (told.has(`${one.path} ${other.path}`)) continue;
      told.add(`${one.path} ${other.path}`);
      report(other.path, ['title', other.language], { title: other.title, other: one.path, otherTitle: one.title });
    }
  }
});

/** Each title with the first one before it that is like it; only titles of about the same length are looked at. */
function* pairs(titles: readonly Titled[]): Generator<readonly [Titled, Titled]> {
  const places = new Map(titles.map((title, at) => [title, at]));
  const byLength = new Map<number, Titled[]>();
  for (const other of titles) {
    const { length } = other.letters;
    let first: Titled | undefined;
    for (let near = Math.floor(length * (1 - SHARE)); near <= Math.ceil(length / (1 - SHARE)); near += 1) {
      const one = byLength.get(near)?.find((candidate) => areAlike(candidate, other));
      if (one && (first === undefined || (places.get(one) ?? 0) < (places.get(first) ?? 0))) first = one;
    }
    if (first) yield [first, other];
    const same = byLength.get(length);
    if (same) same.push(other);
    else byLength.set(length, [other]);
  }
}

function areAlike(one: Titled, other: Titled): boolean {
  const most = Math.floor(Math.max(one.letters.length, other.letters.length) * SHARE);
  if (Math.abs(one.letters.length - other.letters.length) > most || one.path === other.path) return false;
  if (one.letters === other.letters) return true;
  return isNear(one, other, most) && numeralsOf(one.title) === numeralsOf(other.title);
}

/** Letters are counted first: titles that do not share them need not be compared place by place. */
function isNear(one: Titled, other: Titled, most: number): boolean {
  let apart = 0;
  for (let at = 0; at < BUCKETS; at += 1) apart += Math.abs((one.counts[at] ?? 0) - (other.counts[at] ?? 0));
  return apart <= most * 2 && editDistance(one.letters, other.letters) <= most;
}

/** Letters fall into so many buckets by their code points; two in one bucket only cost a comparison. */
const BUCKETS = 64;

function countLetters(letters: string): Uint8Array {
  const counts = new Uint8Array(BUCKETS);
  for (let at = 0; at < letters.length; at += 1) {
    const bucket = letters.charCodeAt(at) % BUCKETS;
    counts[bucket] = Math.min(255, (counts[bucket] ?? 0) + 1);
  }
  return counts;
}

const numeralsOf = (title: string): string => (title.match(/\d+|\b[IVX]+\b/gu) ?? []).join(' ');
