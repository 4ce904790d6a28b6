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
}

/** Two papers of a volume have nearly the same title in one language; parts that differ by their numbers are told apart. */
export const titlesAlike = rule('titles-alike', ({ papers }, report) => {
  const titles = papers.flatMap(({ volume, path, record }) =>
    record.titleSupplied === true
      ? []
      : Object.entries(record.title).map(([language, title]) => ({ volume, path, language, title, letters: squeeze(title) })),
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

function* pairs(titles: readonly Titled[]): Generator<readonly [Titled, Titled]> {
  for (const [at, other] of titles.entries()) {
    const one = titles.slice(0, at).find((candidate) => areAlike(candidate, other));
    if (one) yield [one, other];
  }
}

function areAlike(one: Titled, other: Titled): boolean {
  const most = Math.floor(Math.max(one.letters.length, other.letters.length) * SHARE);
  if (Math.abs(one.letters.length - other.letters.length) > most || one.path === other.path) return false;
  if (one.letters === other.letters) return true;
  return isNear(one.letters, other.letters, most) && numeralsOf(one.title) === numeralsOf(other.title);
}

/** Letters are counted first: titles that do not share them need not be compared place by place. */
function isNear(one: string, other: string, most: number): boolean {
  const counts = new Map<string, number>();
  for (const letter of one) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  for (const letter of other) counts.set(letter, (counts.get(letter) ?? 0) - 1);
  const apart = [...counts.values()].reduce((sum, count) => sum + Math.abs(count), 0);
  return apart <= most * 2 && editDistance(one, other) <= most;
}

const numeralsOf = (title: string): string => (title.match(/\d+|\b[IVX]+\b/gu) ?? []).join(' ');
