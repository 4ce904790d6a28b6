import { indexForm } from '../../search/letters.ts';
import { partsFor } from '../../text/index-contents.ts';
import type { IndexContents } from '../../text/index-contents.ts';
import { FIELD_PLACES, placeReader, readPostings } from '../../text/indexed-word.ts';
import type { FiledWord } from '../../text/indexed-word.ts';
import type { IndexFiles } from './index-files.ts';

/** A record that has a phrase: in its text, in fields, as bits, or in both. */
export interface PhraseHit {
  readonly record: number;
  readonly inText: boolean;
  readonly fields: number;
}

/** The places of one word, by record. */
type Places = ReadonlyMap<number, ReadonlySet<number>>;

/**
 * The records in which some words stand one after the other, or together in one printed word: `law-making` has the phrase “law making”.
 * A word that is given with marks is found only as it is given; one without them in every spelling.
 */
export async function phraseHits(
  words: readonly string[],
  contents: IndexContents,
  files: IndexFiles,
  partOf: (part: number) => Promise<FiledWord[]>,
): Promise<PhraseHit[]> {
  const found = await Promise.all(words.map((word) => placesOf(word, contents, files, partOf)));
  const [first, ...others] = found;
  return [...(first ?? [])].flatMap(([record, places]) => {
    const following = others.map((each) => each.get(record));
    const starts = [...places].filter((place) => goesOn(place, words, following));
    const fields = starts.reduce((bits, place) => bits | bitOf(place), 0);
    return starts.length === 0 ? [] : [{ record, inText: starts.some((place) => place < FIELD_PLACES), fields }];
  });
}

/** True for a word that is given with marks on its letters. */
export function isMarked(word: string): boolean {
  return word.normalize('NFC').toLowerCase() !== indexForm(word);
}

function goesOn(place: number, words: readonly string[], following: readonly (ReadonlySet<number> | undefined)[]): boolean {
  let at = place;
  for (const [number, places] of following.entries()) {
    if (places?.has(at + 1)) at += 1;
    else if (!places?.has(at) || words[number] === words[number + 1]) return false;
  }
  return true;
}

/** The bit of the field in which a place is; none for the text. */
function bitOf(place: number): number {
  const field = Math.floor(place / FIELD_PLACES);
  return field === 0 ? 0 : 1 << (field - 1);
}

async function placesOf(
  typed: string,
  contents: IndexContents,
  files: IndexFiles,
  partOf: (part: number) => Promise<FiledWord[]>,
): Promise<Places> {
  const word = indexForm(typed);
  const [part] = partsFor(word, contents.words);
  if (part === undefined) return new Map();
  const words = await partOf(part);
  const sought = words.findIndex((each) => each.word === word);
  const filed = words[sought];
  if (!filed) return new Map();
  const { counts, places } = await files
    .packed(`places/${part}.bin`, (bytes) => bytes)
    .then((bytes) => {
      const read = placeReader(bytes);
      for (const before of words.slice(0, sought)) read(before);
      return read(filed);
    });
  const wanted = isMarked(typed) ? filed.forms.indexOf(typed.normalize('NFC').toLowerCase()) + 1 : undefined;
  const spellings = filed.forms.length + 1;
  let from = 0;
  const { records } = readPostings(filed, contents.fields.length);
  return new Map(
    records.map((record, at) => {
      const its = places.slice(from, (from += counts[at] ?? 0));
      const spelt = wanted === undefined ? its : its.filter((place) => place % spellings === wanted && wanted > 0);
      return [record, new Set(spelt.map((place) => Math.floor(place / spellings)))];
    }),
  );
}
