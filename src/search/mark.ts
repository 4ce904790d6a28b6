import { indexForm, wordsOf } from './letters.ts';
import { nameKeys } from './name-key.ts';

/** A run of a text that was searched for, or was not. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** True for a word that begins like one of the searched words, or is a spelling of a searched name. `beginnings` are in the form of the index. */
export function isAsked(word: string, beginnings: readonly string[]): boolean {
  const form = indexForm(word).replace(/['’ʼ]/gu, '');
  return beginnings.some((beginning) => form.startsWith(beginning)) || nameKeys(word).some((key) => beginnings.includes(key));
}

/** A text with the words marked that were searched for. */
export function markWords(text: string, beginnings: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let rest = text;
  for (const word of wordsOf(text)) {
    const at = rest.indexOf(word);
    pieces.push({ text: rest.slice(0, at), marked: false }, { text: word, marked: isAsked(word, beginnings) });
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
