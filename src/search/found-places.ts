import { fromIndexText, wordsOf } from './letters.ts';

/** Tells of a printed word, as the index keeps it, whether a part of it was asked for; remembers the answers, since texts repeat their words. */
export function printedWords(isAsked: (word: string) => boolean): (printed: string) => boolean {
  const answers = new Map<string, boolean>();
  return (printed) => {
    const answer = answers.get(printed) ?? wordsOf(printed).some((word) => isAsked(fromIndexText(word)));
    answers.set(printed, answer);
    return answer;
  };
}

/** The places of the words of a record's text that were found, counted from 0. */
export function foundPlaces(content: string, isFound: (printed: string) => boolean): number[] {
  return content.split(/\s+/u).flatMap((printed, place) => (isFound(printed) ? [place] : []));
}
