import { nameSkeleton } from '../text/fold.ts';
import { indexForm, wordsOf } from './letters.ts';

/**
 * The words under which every spelling of a name is filed: the skeletons of its words, each between letters that no word of
 * any language has, so that a skeleton is never taken for a word. What has too few letters to be told from other names has none.
 */
export function nameKeys(name: string): string[] {
  return nameSkeleton(name)
    .split(' ')
    .filter((skeleton) => [...skeleton].length > 1)
    .map((skeleton) => `zq${skeleton}qz`);
}

/** The words of people's names, each spelling once, with the keys of the names; and the words of the names of organisations. */
export function nameWords(people: readonly string[], organizations: readonly string[] = []): string {
  const spellings = new Map<string, string>();
  for (const word of [...people, ...organizations].flatMap(wordsOf)) spellings.set(indexForm(word), word);
  return [...spellings.values(), ...new Set(people.flatMap(nameKeys))].join(' ');
}
