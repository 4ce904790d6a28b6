import type { CitedWork } from '../../src/citation/cited-work.ts';

/** What a log of TeX, of BibTeX or of biber complains of: errors, warnings, letters that the font lacks or that were cut in two. */
export function complaintsOf(log: string): string[] {
  return log.split('\n').filter((line) => COMPLAINTS.some((complaint) => complaint.test(line)));
}

const COMPLAINTS: readonly RegExp[] = [
  // TeX and its packages.
  /^! /u,
  /^(?:LaTeX|Package|Class)\b.* Warning:/u,
  /^Missing character:/u,
  /^Invalid UTF-8/u,
  /^Runaway argument/u,
  // BibTeX.
  /^Warning--/u,
  /^\(There (?:was|were) \d+ error/u,
  /^I (?:couldn't|was expecting|found no)|^Repeated entry|^You're missing|^Illegal|^A bad /u,
  // biber, whose log puts a time before the word.
  /\b(?:WARN|ERROR|FATAL) - /u,
];

/**
 * The complaints of BibTeX that are the plain truth: its types of 1988 demand an author, a publisher and a year, and of some works no
 * one is recorded.
 */
export function truthsAbout(works: readonly CitedWork[]): ReadonlySet<string> {
  return new Set(
    works.flatMap(({ key, authors, publisher, date }) => [
      ...(authors.length === 0 ? [`Warning--empty author in ${key}`] : []),
      ...(publisher === undefined ? [`Warning--empty publisher in ${key}`] : []),
      ...(date === undefined ? [`Warning--empty year in ${key}`] : []),
    ]),
  );
}
