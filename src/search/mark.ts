import { indexForm, wordsOf } from './letters.ts';
import { nameKeys } from './name-key.ts';
import type { Lookup } from './term.ts';

/** A run of a text that was searched for, or was not. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** What of a text was searched for. */
export interface Asked {
  /** True for a word that was asked for by itself. */
  has(word: string): boolean;
  /** Words that were asked for one after the other, in the form of the index. */
  readonly phrases: readonly (readonly string[])[];
}

/** What some lookups ask for: words by their beginning, whole words, other forms, spellings of a name; and phrases. */
export function askedBy(lookups: readonly Lookup[]): Asked {
  const quoted = lookups.filter(({ term }) => term.startsWith('"')).map(({ term }) => wordsOf(term).map(indexForm));
  const whole = new Set(quoted.filter(({ length }) => length === 1).flat());
  const others = lookups.filter(({ term, initial }) => !term.startsWith('"') && !initial);
  const names = others.filter(({ term }) => term.startsWith('zq'));
  const beginnings = others.filter(({ term }) => !term.startsWith('zq'));
  const known = new Map<string, boolean>();
  const has = (word: string): boolean => {
    const form = formOf(word);
    const answer =
      known.get(form) ??
      (whole.has(form) ||
        beginnings.some(({ term, fits }) => form.startsWith(term) && (fits?.(form) ?? true)) ||
        (names.length > 0 && nameKeys(word).some((key) => names.some(({ term }) => key.startsWith(term)))));
    known.set(form, answer);
    return answer;
  };
  return { has, phrases: quoted.filter(({ length }) => length > 1) };
}

/** Which words of a text were asked for, by themselves or as part of a phrase. */
export function askedAmong(words: readonly string[], { has, phrases }: Asked): boolean[] {
  const asked = words.map(has);
  if (phrases.length === 0) return asked;
  const forms = words.map(formOf);
  for (const phrase of phrases) {
    for (let at = 0; at + phrase.length <= forms.length; at += 1) {
      if (phrase.every((form, next) => forms[at + next] === form)) asked.fill(true, at, at + phrase.length);
    }
  }
  return asked;
}

/** A text with the words marked that were searched for. */
export function markWords(text: string, asked: Asked): Piece[] {
  const pieces: Piece[] = [];
  const words = wordsOf(text);
  const marked = askedAmong(words, asked);
  let rest = text;
  for (const [number, word] of words.entries()) {
    const at = rest.indexOf(word);
    pieces.push({ text: rest.slice(0, at), marked: false }, { text: word, marked: marked[number] ?? false });
    rest = rest.slice(at + word.length);
  }
  return joinPieces([...pieces, { text: rest, marked: false }]);
}

function formOf(word: string): string {
  return indexForm(word).replace(/['’ʼ]/gu, '');
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
