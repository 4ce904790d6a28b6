import type { LocalText } from '../schema/text.ts';
import { nameSkeleton } from '../text/name-skeleton.ts';
import { indexForm, wordsOf } from './letters.ts';
import type { RecordType } from './record.ts';

/** What can be suggested: the records that gather others. */
export type SuggestedType = Extract<RecordType, 'person' | 'topic' | 'volume'>;

/** A record that is suggested while its name is being typed; `also` are spellings of it beside its titles. */
export interface Suggestion {
  readonly type: SuggestedType;
  readonly path: string;
  readonly title: LocalText;
  readonly also?: readonly string[];
}

/** The folder of the files of suggestions below the root of the site, and the file that names them. */
export const SUGGESTIONS = 'suggestions/';
export const SUGGESTION_KEYS = `${SUGGESTIONS}keys.json`;

/** The file in which the suggestions for some letters lie; letters are written by their numbers, so that every host can serve them. */
export function suggestionFile(key: string): string {
  return `${SUGGESTIONS}${[...key].map((letter) => (letter.codePointAt(0) ?? 0).toString(16)).join('-')}.json`;
}

/** The letters under which a word is filed: its first ones as it is written, and as it sounds, which is alike in all alphabets. */
export function suggestionKeys(word: string, length: number): string[] {
  const keys = [indexForm(word), nameSkeleton(word)].map((form) => [...form].slice(0, length));
  return [...new Set(keys.filter((letters) => letters.length === length).map((letters) => letters.join('')))];
}

/** All that a suggestion can be found by. */
export function suggestionWords({ title, also = [] }: Suggestion): string[] {
  return [...new Set([...Object.values(title), ...also].flatMap(wordsOf))];
}

/** The suggestions all of whose typed words begin words of theirs, in their order; at most `most` of each type. */
export function matching(query: string, suggestions: Iterable<Suggestion>, most: number): Suggestion[] {
  const typed = wordsOf(query).map((word) => [indexForm(word), nameSkeleton(word)] as const);
  if (typed.length === 0) return [];
  const counts = new Map<SuggestedType, number>();
  const found: Suggestion[] = [];
  for (const suggestion of suggestions) {
    const count = counts.get(suggestion.type) ?? 0;
    if (count >= most) continue;
    const own = suggestionWords(suggestion).map((word) => [indexForm(word), nameSkeleton(word)] as const);
    const fits = typed.every(([form, skeleton]) =>
      own.some(([ownForm, ownSkeleton]) => ownForm.startsWith(form) || (skeleton.length > 1 && ownSkeleton.startsWith(skeleton))),
    );
    if (!fits) continue;
    counts.set(suggestion.type, count + 1);
    found.push(suggestion);
  }
  return found;
}
