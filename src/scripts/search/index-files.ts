import { CONTENTS_FILE, readContents } from '../../text/index-contents.ts';
import type { IndexContents } from '../../text/index-contents.ts';

/** The files of a search index, each fetched once. What did not arrive is an error, and is asked for again the next time. */
export class IndexFiles {
  readonly #folder: string;
  readonly #again: boolean;
  readonly #kept = new Map<string, Promise<unknown>>();

  /** `folder` is the address of the index with a slash at its end; `again` passes by what the browser may have kept broken. */
  constructor(folder: string, again: boolean) {
    this.#folder = folder;
    this.#again = again;
  }

  /** The table of contents. It alone keeps its name when the index changes: the browser asks whether the one it has is still the last. */
  contents(): Promise<IndexContents> {
    return this.#once(CONTENTS_FILE, async () => readContents(await unpacked(await this.#fetch(CONTENTS_FILE, 'no-cache'))));
  }

  /** A file of bytes as what `read` makes of it. */
  async packed<T>(path: string, read: (bytes: Uint8Array) => T): Promise<T> {
    const { folder } = await this.contents();
    return this.#once(path, async () => read(await unpacked(await this.#fetch(`${folder}/${path}`, 'default'))));
  }

  /** A file of JSON. */
  async json(path: string): Promise<unknown> {
    const { folder } = await this.contents();
    return this.#once(path, async () => JSON.parse(await (await this.#fetch(`${folder}/${path}`, 'default')).text()) as unknown);
  }

  async #fetch(path: string, cache: RequestCache): Promise<Response> {
    const response = await fetch(this.#folder + path, { cache: this.#again ? 'reload' : cache });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response;
  }

  #once<T>(path: string, ask: () => Promise<T>): Promise<T> {
    const known = this.#kept.get(path);
    // Each path is read in one way only.
    if (known) return known as Promise<T>;
    const asked = ask();
    this.#kept.set(path, asked);
    asked.catch(() => this.#kept.delete(path));
    return asked;
  }
}

async function unpacked(response: Response): Promise<Uint8Array> {
  if (!response.body) throw new Error('An empty file');
  const plain = response.body.pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(plain).arrayBuffer());
}
