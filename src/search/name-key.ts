import { nameSkeleton } from '../text/name-skeleton.ts';
import { indexForm, wordsOf } from './letters.ts';

/**
 * The words under which every spelling of a name is filed: the skeletons of its words, each between letters that no word of
 * any language has, so that a skeleton is never taken for a word. What has too few letters to be told from other names has none.
 */
export function nameKeys(name: string): string[] {
  return nameSkeleton(name)
    .split(' ')
    .filter((skeleton) => [...skeleton].length > 1)
    .map(between);
}

/**
 * The same for a name that may be read with the g of Italian, English and French, which sounds before e, i and y as Azerbaijani c and
 * Russian дж: De Angelis is Де Анджелис. Azerbaijani names have letters of their own, and no such g.
 */
function softKeys(name: string): string[] {
  const soft = /[əğışxq]/iu.test(name) ? name : name.replace(/g(?=[eéèiíìy])/giu, 'j');
  return soft === name ? [] : nameKeys(soft);
}

/** The words under which the first letter of a name is filed where only that was printed; Russian writes one letter for h and g. */
export function initialKeys(name: string): string[] {
  const [first = ''] = nameSkeleton(name);
  const [letter = ''] = name.normalize('NFC').toLowerCase();
  if (first === '') return [];
  return (letter === 'г' ? [...new Set([first, 'g', 'h'])] : [first]).map(between);
}

/** The words of people's names, each spelling once, with the keys of the names; and the words of the names of organisations. */
export function nameWords(people: readonly string[], organizations: readonly string[] = []): string {
  const spellings = new Map<string, string>();
  for (const word of [...people, ...organizations].flatMap(wordsOf)) spellings.set(indexForm(word), word);
  const keys = people.flatMap((name) => [...nameKeys(name), ...softKeys(name), ...initialsOf(name).flatMap(initialKeys)]);
  return [...spellings.values(), ...new Set(keys)].join(' ');
}

/** The letters that stand for names: V. and Ə. in “Əliyev V. Ə.”, Дж. in Russian. */
function initialsOf(name: string): string[] {
  return (name.match(/(?<![\p{L}\p{M}])(?:\p{L}\p{M}?|Дж|Ch|Sh|Kh|Gh|Yu|Ya)(?=\.|$|\s)/gu) ?? []).filter((initial) => initial !== '');
}

function between(skeleton: string): string {
  return `zq${skeleton}qz`;
}
