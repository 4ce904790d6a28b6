import { readCbor } from '../../text/cbor.ts';
import type { Cbor } from '../../text/cbor.ts';

/** The length of the mark with which Pagefind begins each of its files, before compression. */
const SIGNATURE_LENGTH = 12;

interface Chunk {
  readonly from: string;
  readonly to: string;
  readonly name: string;
}

/**
 * The words of those parts of the index that Pagefind has fetched. Where it knows no word that begins like a term, Pagefind answers
 * with a shorter word instead, and a reader would get what nobody asked for: so each term is looked up here too.
 */
export class IndexWords {
  readonly #parts: ReadonlyMap<string, Promise<ArrayBuffer>>;
  readonly #words = new Map<string, Promise<readonly string[]>>();
  #chunks?: Promise<readonly Chunk[]>;

  /** `parts` holds the files of the index by address, as they arrived. */
  constructor(parts: ReadonlyMap<string, Promise<ArrayBuffer>>) {
    this.#parts = parts;
  }

  /** True when a word of the index begins with a term; both are in the form of the index. Ask after Pagefind has searched for it. */
  async begins(term: string): Promise<boolean> {
    return (await this.beginningWith(term)).length > 0;
  }

  /** The words of the index that begin with some letters, both in the form of the index. */
  async beginningWith(letters: string): Promise<string[]> {
    const last = `${letters}\u{10FFFF}`;
    const chunks = (await (this.#chunks ??= this.#readChunks())).filter(({ from, to }) => from <= last && to >= letters);
    const lists = await Promise.all(chunks.map(({ name }) => this.#wordsOf(name)));
    return lists.flatMap((words) => words.filter((word) => word.startsWith(letters)));
  }

  async #readChunks(): Promise<readonly Chunk[]> {
    const [, , chunks] = list((await this.#part('.pf_meta')) ?? []);
    return list(chunks ?? []).map((chunk) => {
      const [from, to, name] = list(chunk);
      return { from: String(from), to: String(to), name: String(name) };
    });
  }

  #wordsOf(chunk: string): Promise<readonly string[]> {
    const known = this.#words.get(chunk);
    if (known) return known;
    const words = this.#part(`/${chunk}.pf_index`).then((part) =>
      part === undefined ? [] : list(list(part)[0] ?? []).map((word) => String(list(word)[0])),
    );
    // A chunk that Pagefind has not fetched yet is asked for again.
    void words.then((read) => read.length === 0 && this.#words.delete(chunk));
    this.#words.set(chunk, words);
    return words;
  }

  async #part(ending: string): Promise<Cbor | undefined> {
    for (const [address, bytes] of this.#parts) {
      if (!address.endsWith(ending)) continue;
      const plain = new Blob([await bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
      return readCbor(new Uint8Array(await new Response(plain).arrayBuffer()).subarray(SIGNATURE_LENGTH));
    }
    return undefined;
  }
}

function list(value: Cbor): readonly Cbor[] {
  return typeof value === 'object' ? value : [];
}
