import { createHash } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * The folder of a search index while it is written. All files but the table of contents stand in a folder that is named for what they
 * hold, so that a browser which kept files of an earlier index takes none of them for a new one.
 */
export class IndexFolder {
  readonly #folder: string;
  readonly #open: string;
  readonly #hash = createHash('sha256');
  readonly #made = new Set<string>();

  private constructor(folder: string) {
    this.#folder = folder;
    this.#open = join(folder, 'open');
  }

  /** Empties a folder for a new index. */
  static async open(folder: string): Promise<IndexFolder> {
    await rm(folder, { recursive: true, force: true });
    const index = new IndexFolder(folder);
    await mkdir(index.#open, { recursive: true });
    return index;
  }

  /** Writes a file as it is. */
  async write(name: string, content: string): Promise<void> {
    await this.#write(name, Buffer.from(content));
  }

  /** Writes a file compressed, since a server does not know that it can be. The last hundredth is bought for words alone, which every search fetches. */
  async writeCompressed(name: string, content: Uint8Array | string): Promise<void> {
    await this.#write(name, gzipSync(content, { level: name.startsWith('words/') ? 9 : 6 }));
  }

  /** Gives the folder its name and writes the table of contents, which is told that name. */
  async close(contents: string, content: (name: string) => Uint8Array): Promise<void> {
    const name = this.#hash.digest('hex').slice(0, 12);
    await rename(this.#open, join(this.#folder, name));
    await writeFile(join(this.#folder, contents), gzipSync(content(name), { level: 9 }));
  }

  async #write(name: string, bytes: Uint8Array): Promise<void> {
    const path = join(this.#open, name);
    const folder = dirname(path);
    if (!this.#made.has(folder)) await mkdir(folder, { recursive: true });
    this.#made.add(folder);
    this.#hash.update(name).update(bytes);
    await writeFile(path, bytes);
  }
}
