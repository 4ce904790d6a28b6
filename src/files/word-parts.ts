import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close } from 'pagefind';
import { ByteWriter } from '../text/byte-stream.ts';
import { WordWriter } from '../text/indexed-word.ts';
import type { IndexedWord } from '../text/indexed-word.ts';
import type { IndexDocument } from './index-document.ts';
import { joinWord } from './join-word.ts';
import { wordCount } from './page-words.ts';
import { PartQueue, PartReader } from './part-queue.ts';
import { pagefindWords } from './pagefind-words.ts';

/** Goes up with every change of what a part is made of, so that no build takes an old part for a new one. */
const PART_VERSION = 3;
/** A part has at least this many documents, on average as many more as the second number says, and is cut at so many documents or words. */
const LEAST = 256;
const AVERAGE_MORE = 1024;
const MOST = 4096;
const MOST_WORDS = 2_000_000;

/**
 * The words of many documents, part by part, so that Pagefind never holds all of them. Parts are kept in a folder under what they were
 * made from. Where a part ends depends on the document there, not on its number: a document that is added changes one part.
 */
export class WordParts {
  readonly #fields: readonly string[];
  readonly #folder: string;
  readonly #parts: { readonly first: number; readonly file: string }[] = [];
  #open: IndexDocument[] = [];
  #words = 0;
  #first = 0;

  /** `fields` are the names of all fields of documents; `folder` is where parts are kept. */
  constructor(fields: readonly string[], folder: string) {
    this.#fields = fields;
    this.#folder = folder;
  }

  /** Takes the next document. */
  async add(document: IndexDocument): Promise<void> {
    this.#open.push(document);
    this.#words += wordCount(document.content);
    const { length } = this.#open;
    if (length === MOST || this.#words > MOST_WORDS || (length >= LEAST && endsPart(document))) await this.#end();
  }

  /** All words in order, each with the records of all parts; takes away the parts that were kept and are no longer asked for. */
  async *merged(): AsyncGenerator<IndexedWord> {
    await this.#end();
    await close();
    const kept = new Set(this.#parts.map(({ file }) => file));
    for (const file of await readdir(this.#folder)) if (!kept.has(file)) await rm(join(this.#folder, file), { recursive: true });
    const parts = await Promise.all(
      this.#parts.map(async ({ first, file }) => new PartReader(await readFile(join(this.#folder, file)), first, this.#fields.length)),
    );
    const queue = new PartQueue(parts);
    for (let same = queue.next(); same.length > 0; same = queue.next()) yield joinWord(same);
  }

  async #end(): Promise<void> {
    if (this.#open.length === 0) return;
    const file = `${digestOf(this.#open, this.#fields)}.part`;
    this.#parts.push({ first: this.#first, file });
    await mkdir(this.#folder, { recursive: true });
    if (!(await readdir(this.#folder)).includes(file)) {
      const words = await pagefindWords(this.#open, this.#fields, join(this.#folder, 'pagefind'));
      const written = join(this.#folder, 'written');
      await writeFile(written, partOf(words, this.#fields.length));
      // The name comes last: a part that was interrupted is not believed.
      await rename(written, join(this.#folder, file));
    }
    this.#first += this.#open.length;
    this.#open = [];
    this.#words = 0;
  }
}

/** Decided by the path of the document alone, which stays when its text is changed. */
function endsPart({ url }: IndexDocument): boolean {
  const [path = ''] = url.split('#', 1);
  return createHash('sha1').update(path).digest().readUInt16BE() % AVERAGE_MORE === 0;
}

function digestOf(documents: readonly IndexDocument[], fields: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify([PART_VERSION, fields]));
  for (const { content, body, meta } of documents) hash.update(JSON.stringify([content, body, meta]));
  return hash.digest('hex').slice(0, 32);
}

/** The file of a part: its words, and their places. */
export function partOf(words: readonly IndexedWord[], fields: number): Uint8Array {
  const writer = new WordWriter(fields);
  for (const word of words) writer.add(word);
  const { words: filed, places } = writer.done();
  const part = new ByteWriter();
  part.number(filed.length);
  part.bytes(filed);
  part.bytes(places);
  return part.done();
}
