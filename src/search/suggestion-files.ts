import { recordPath } from '../model/address.ts';
import type { Site } from '../model/address.ts';
import { fullName } from '../model/name.ts';
import type { Person, Repository } from '../model/repository.ts';
import { inOrder, titleOf } from './passages.ts';
import { suggestionFile, suggestionKeys, SUGGESTION_KEYS, suggestionWords } from './suggestion.ts';
import type { Suggestion } from './suggestion.ts';

/** A file of suggestions by its path below the root of the site. */
export interface SuggestionFile {
  readonly path: string;
  readonly content: () => string;
}

/** The most suggestions in one file: those with most works. */
const MOST = 200;

/**
 * The people, topics and volumes that the search box suggests, in files by the first letters of their words, so that a browser fetches
 * only what fits to what was typed. The larger the repository, the more letters tell the files apart.
 */
export function suggestionFiles(repository: Repository, site: Site): SuggestionFile[] {
  const all = [...ranked(repository, site)];
  const length = all.length < 2_000 ? 1 : all.length < 20_000 ? 2 : 3;
  const files = new Map<string, Suggestion[]>();
  for (const suggestion of all) {
    for (const key of new Set(suggestionWords(suggestion).flatMap((word) => suggestionKeys(word, length)))) {
      const file = files.get(key) ?? [];
      if (file.length < MOST) file.push(suggestion);
      files.set(key, file);
    }
  }
  const keys = [...files.keys()].sort();
  return [
    { path: SUGGESTION_KEYS, content: () => JSON.stringify({ length, keys: keys.join(' ') }) },
    ...keys.map((key) => ({ path: suggestionFile(key), content: () => JSON.stringify(files.get(key)) })),
  ];
}

/** All that can be suggested, what has most works first. */
function ranked(repository: Repository, site: Site): Suggestion[] {
  const order = site.languages;
  const weighed = [
    ...[...repository.topics.values()].map((topic) => ({
      works: topic.papers.length,
      suggestion: { type: 'topic', path: recordPath(topic), title: inOrder(topic.record.label, order) } satisfies Suggestion,
    })),
    ...repository.volumes.map((volume) => ({
      works: volume.papers.length,
      suggestion: { type: 'volume', path: recordPath(volume), title: titleOf(volume, order) } satisfies Suggestion,
    })),
    ...[...repository.people.values()].map((person) => ({
      works: person.papers.length + person.edited.length,
      suggestion: ofPerson(recordPath(person), person.names),
    })),
  ];
  return weighed.sort((a, b) => b.works - a.works || (a.suggestion.path < b.suggestion.path ? -1 : 1)).map(({ suggestion }) => suggestion);
}

function ofPerson(path: string, names: Person['names']): Suggestion {
  const title: Record<string, string> = {};
  for (const name of names) title[name.language ?? 'und'] ??= fullName(name);
  const shown = new Set(Object.values(title));
  const also = [...new Set(names.map(fullName))].filter((name) => !shown.has(name));
  return { type: 'person', path, title, ...(also.length > 0 && { also }) };
}
