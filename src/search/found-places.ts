import { fromIndexText, wordsOf } from './letters.ts';

/** The places of the words of a record's text, as the index keeps it, that were asked for, counted from 0. */
export function foundPlaces(content: string, isAsked: (word: string) => boolean): number[] {
  const isFound = remembered((printed) => wordsOf(printed).some((word) => isAsked(fromIndexText(word))));
  return content.split(/\s+/u).flatMap((printed, place) => (isFound(printed) ? [place] : []));
}

/** A question about words that is asked once for each: texts repeat their words. */
export function remembered(question: (word: string) => boolean): (word: string) => boolean {
  const answers = new Map<string, boolean>();
  return (word) => {
    const answer = answers.get(word) ?? question(word);
    answers.set(word, answer);
    return answer;
  };
}
