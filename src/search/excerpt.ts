import type { PassageStart } from './hit.ts';
import type { PassagePlace } from './record.ts';
import { fromIndexText, indexForm, wordsOf } from './letters.ts';
import { joinPieces } from './mark.ts';
import type { Asked, Piece } from './mark.ts';

/** The part of a record's text that shows best why it was found, in one language. */
export interface Excerpt {
  readonly language: string;
  /** Where what is quoted can be opened, if not at the beginning of the page. */
  readonly place?: PassagePlace;
  /** Other places of the record in which words were found, in their order. */
  readonly elsewhere: readonly { readonly language: string; readonly place: PassagePlace }[];
  /** How many places more there are than `elsewhere` names. */
  readonly more: number;
  /** True when text was left out before or after it. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
  readonly pieces: readonly Piece[];
}

/** A passage, from one word to another, with the places of the found words inside. */
interface FoundPassage {
  readonly language: string | null;
  readonly from: number;
  readonly to: number;
  readonly place: PassagePlace | undefined;
  readonly inside: readonly number[];
}

/** The words of an excerpt, at most. */
const LENGTH = 36;
/** Other places that are named, at most. */
const MOST_PLACES = 4;
/** The words before the first marked one, if there are so many. */
const LEAD = 6;

/**
 * Quotes the passage with the most of the found words; without any, the beginning of the first passage. Hidden passages are never quoted.
 * `content` is a record's text as the index keeps it, `found` are places of words in it, `asked` tells which parts of them to mark.
 */
export function excerptOf(content: string, starts: readonly PassageStart[], found: readonly number[], asked: Asked): Excerpt | undefined {
  const words = content.split(/\s+/u);
  const passages: readonly FoundPassage[] = starts
    .map(([language, from, place], at) => ({ language, from, place, to: starts[at + 1]?.[1] ?? words.length }))
    .filter(({ language }) => language !== null)
    .map((passage) => ({ ...passage, inside: found.filter((at) => at >= passage.from && at < passage.to) }));
  const windows = passages.flatMap((passage) =>
    passage.inside.map((at) => {
      const start = Math.max(passage.from, Math.min(at - LEAD, passage.to - LENGTH));
      const shown = passage.inside.filter((other) => other >= start && other < start + LENGTH);
      // Different words say more than one word many times.
      const different = new Set(shown.map((other) => indexForm(words[other] ?? ''))).size;
      return { ...passage, start, hits: different + shown.length / 1000 };
    }),
  );
  const best = windows.reduce<(typeof windows)[number] | undefined>(
    (most, window) => (most && most.hits >= window.hits ? most : window),
    undefined,
  );
  const [first] = passages;
  const chosen = best ?? (first && { ...first, start: first.from });
  if (typeof chosen?.language !== 'string') return undefined;
  const end = Math.min(chosen.to, chosen.start + LENGTH);
  const marks = new Set(found);
  return {
    language: chosen.language,
    ...(best?.place && { place: best.place }),
    ...placesBeside(passages, chosen.place?.address),
    cutBefore: chosen.start > chosen.from,
    cutAfter: end < chosen.to,
    pieces: written(words.slice(chosen.start, end).flatMap((word, at) => marked(word, marks.has(chosen.start + at), asked))),
  };
}

/** The places with found words, each once, without the one that is quoted. */
function placesBeside(passages: readonly FoundPassage[], quoted: string | undefined): Pick<Excerpt, 'elsewhere' | 'more'> {
  const places = new Map<string, Excerpt['elsewhere'][number]>();
  for (const { language, place, inside } of passages) {
    if (language === null || !place || inside.length === 0 || place.address === quoted) continue;
    places.set(place.address, places.get(place.address) ?? { language, place });
  }
  const elsewhere = [...places.values()].slice(0, MOST_PLACES);
  return { elsewhere, more: places.size - elsewhere.length };
}

/** The part of a printed word that was searched for: in `(miqrasiya)` and `law-making` less than the whole. */
function marked(word: string, isFound: boolean, asked: Asked): Piece[] {
  const space = { text: ' ', marked: false };
  const parts = wordsOf(word).filter((part) => asked.has(fromIndexText(part)));
  const [part = wordsOf(word)[0] ?? word] = parts;
  if (!isFound && parts.length === 0) return [{ text: word, marked: false }, space];
  const at = word.indexOf(part);
  const last = parts.at(-1) ?? part;
  const end = word.indexOf(last, at) + last.length;
  return [
    { text: word.slice(0, at), marked: false },
    { text: word.slice(at, end), marked: true },
    { text: word.slice(end), marked: false },
    space,
  ];
}

/** The pieces with their real letters, and no space at the end. */
function written(pieces: readonly Piece[]): Piece[] {
  const restored = joinPieces(pieces).map((piece) => ({ ...piece, text: fromIndexText(piece.text) }));
  return joinPieces(restored.map((piece, at) => (at === restored.length - 1 ? { ...piece, text: piece.text.trimEnd() } : piece)));
}
