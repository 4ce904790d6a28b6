import { ByteReader, ByteWriter } from './byte-stream.ts';

/** The table of contents of a search index, which a search reads before anything else. */
export interface IndexContents {
  /** The folder of all other files, named for what they hold: a browser never takes an old one for a new one. */
  readonly folder: string;
  /** The names of the fields that a record may have, in the order of their bits. */
  readonly fields: readonly string[];
  /** The first word of each part of the words. */
  readonly words: readonly string[];
  /** The first word of each part of the vocabulary. */
  readonly vocabulary: readonly string[];
  /** The number of the first record of each part of the texts. */
  readonly texts: readonly number[];
  /** The length of each record's text, see {@link lengthCode}. */
  readonly lengths: Uint8Array;
}

/** The name of the file that holds the table of contents. */
export const CONTENTS_FILE = 'contents.bin';

const VERSION = 1;
const CODES_A_DOUBLING = 12;

/** A number of words in one byte: exact below 8, within three per cent above. */
export function lengthCode(words: number): number {
  return Math.min(255, Math.round(CODES_A_DOUBLING * Math.log2(Math.max(1, words))));
}

/** The number of words that a code stands for. */
export function lengthOf(code: number): number {
  return 2 ** (code / CODES_A_DOUBLING);
}

export function writeContents({ folder, fields, words, vocabulary, texts, lengths }: IndexContents): Uint8Array {
  const writer = new ByteWriter();
  writer.number(VERSION);
  writer.text(folder);
  for (const list of [fields, words, vocabulary]) {
    writer.number(list.length);
    for (const text of list) writer.text(text);
  }
  writer.number(texts.length);
  for (const [at, first] of texts.entries()) writer.number(first - (texts[at - 1] ?? 0));
  writer.number(lengths.length);
  writer.bytes(lengths);
  return writer.done();
}

/** Reads what {@link writeContents} wrote; throws on a form that it does not know. */
export function readContents(bytes: Uint8Array): IndexContents {
  const reader = new ByteReader(bytes);
  const version = reader.number();
  if (version !== VERSION) throw new Error(`The search index has form ${version}, not ${VERSION}`);
  const folder = reader.text();
  const texts = () => Array.from({ length: reader.number() }, () => reader.text());
  const [fields, words, vocabulary] = [texts(), texts(), texts()];
  let first = 0;
  return {
    folder,
    fields,
    words,
    vocabulary,
    texts: Array.from({ length: reader.number() }, () => (first += reader.number())),
    lengths: reader.bytes(reader.number()),
  };
}

/** The parts, by number, in which words that begin with some letters may stand; `firsts` are the first words of all parts. */
export function partsFor(letters: string, firsts: readonly string[]): number[] {
  const last = `${letters}\u{10FFFF}`;
  const parts: number[] = [];
  for (const [part, first] of firsts.entries()) {
    const next = firsts[part + 1];
    if (first <= last && (next === undefined || next > letters)) parts.push(part);
  }
  return parts;
}
