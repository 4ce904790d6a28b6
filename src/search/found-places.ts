import { fromIndexText, wordsOf } from './letters.ts';
import { askedAmong } from './mark.ts';
import type { Asked } from './mark.ts';

/**
 * Finds the places of the words of a record's text, as the index keeps it, that were asked for, counted from 0. It remembers what it
 * asked of printed words, since texts repeat their words.
 */
export function placeFinder(asked: Asked): (content: string) => number[] {
  const known = new Map<string, Printed>();
  const read = (printed: string): Printed => {
    let answer = known.get(printed);
    if (!answer) {
      const words = wordsOf(printed).map(fromIndexText);
      answer = { words, isAsked: words.some(asked.has) };
      known.set(printed, answer);
    }
    return answer;
  };
  return (content) => {
    const printed = content.split(/\s+/u).map(read);
    const places = new Set(printed.flatMap(({ isAsked }, place) => (isAsked ? [place] : [])));
    for (const place of phrasePlaces(printed, asked)) places.add(place);
    return [...places].sort((a, b) => a - b);
  };
}

/** What stands between two spaces: one word, or several as in `law-making`. */
interface Printed {
  readonly words: readonly string[];
  readonly isAsked: boolean;
}

function phrasePlaces(printed: readonly Printed[], { phrases }: Asked): number[] {
  if (phrases.length === 0) return [];
  const places = printed.flatMap(({ words }, place) => words.map(() => place));
  const isAsked = askedAmong(
    printed.flatMap(({ words }) => words),
    { has: () => false, phrases },
  );
  return places.filter((_, at) => isAsked[at]);
}
