import { personName } from './contributor.ts';
import { sortName } from './name.ts';
import type { Person, Repository } from './repository.ts';
import { collator, initial } from '../text/collation.ts';

/** One line of the index of people: a name in sorted form that leads to its person. */
export interface IndexEntry {
  readonly name: string;
  readonly person: Person;
  /** The heading letter in the alphabet of the index's language. */
  readonly letter: string;
}

/** The listed people in the alphabetical order of a language, by the form of their names in it. */
export function peopleIndex(repository: Repository, language: string): IndexEntry[] {
  const { compare } = collator(language);
  const entries: IndexEntry[] = [];
  for (const person of repository.people.values()) {
    if (!person.listed) continue;
    const name = sortName(personName(person, language));
    entries.push({ name, person, letter: initial(name, language) });
  }
  return entries.sort((a, b) => compare(a.name, b.name) || (a.person.id < b.person.id ? -1 : 1));
}

/** Divides entries into runs of one heading letter. */
export function byLetter(entries: readonly IndexEntry[]): { letter: string; entries: IndexEntry[] }[] {
  const groups: { letter: string; entries: IndexEntry[] }[] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    if (last?.letter === entry.letter) last.entries.push(entry);
    else groups.push({ letter: entry.letter, entries: [entry] });
  }
  return groups;
}

/** The heading letters of an index that is divided into pages, each with the page on which it begins (from 1). */
export function letterPages(
  pages: readonly { readonly number: number; readonly rows: readonly IndexEntry[] }[],
): { letter: string; page: number }[] {
  const first = new Map<string, number>();
  for (const { number, rows } of pages) for (const { letter } of rows) if (!first.has(letter)) first.set(letter, number);
  return [...first].map(([letter, page]) => ({ letter, page }));
}
