import { indexForm, wordsOf } from './letters.ts';
import { nameKeys } from './name-key.ts';
import type { Lookup } from './term.ts';

/** A run of a text that was searched for, or was not. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** True for a word of a text that was searched for. */
export type IsAsked = (word: string) => boolean;

/** Tells the words that some lookups ask for: by their beginning, as whole words, as other forms, or as spellings of a name. */
export function askedBy(lookups: readonly Lookup[]): IsAsked {
  const whole = new Set(lookups.filter(({ term }) => term.startsWith('"')).flatMap(({ term }) => wordsOf(term).map(indexForm)));
  const others = lookups.filter(({ term, initial }) => !term.startsWith('"') && !initial);
  const names = others.filter(({ term }) => term.startsWith('zq'));
  const beginnings = others.filter(({ term }) => !term.startsWith('zq'));
  const known = new Map<string, boolean>();
  return (word) => {
    const form = indexForm(word).replace(/['’ʼ]/gu, '');
    let asked = known.get(form);
    if (asked === undefined) {
      asked =
        whole.has(form) ||
        beginnings.some(({ term, fits }) => form.startsWith(term) && (fits?.(form) ?? true)) ||
        (names.length > 0 && nameKeys(word).some((key) => names.some(({ term }) => key.startsWith(term))));
      known.set(form, asked);
    }
    return asked;
  };
}

/** A text with the words marked that were searched for. */
export function markWords(text: string, isAsked: IsAsked): Piece[] {
  const pieces: Piece[] = [];
  let rest = text;
  for (const word of wordsOf(text)) {
    const at = rest.indexOf(word);
    pieces.push({ text: rest.slice(0, at), marked: false }, { text: word, marked: isAsked(word) });
    rest = rest.slice(at + word.length);
  }
  return joinPieces([...pieces, { text: rest, marked: false }]);
}

/** The same text in as few pieces as it takes. */
export function joinPieces(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (piece.text === '') continue;
    if (last?.marked === piece.marked) joined[joined.length - 1] = { text: last.text + piece.text, marked: piece.marked };
    else joined.push(piece);
  }
  return joined;
}
