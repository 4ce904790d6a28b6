import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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
  static open(folder: string): IndexFolder {
    rmSync(folder, { recursive: true, force: true });
    const index = new IndexFolder(folder);
    mkdirSync(index.#open, { recursive: true });
    return index;
  }

  /** Writes a file as it is. */
  write(name: string, content: string): void {
    this.#write(name, Buffer.from(content));
  }

  /** Writes a file compressed, since a server does not know that it can be. The last hundredth is bought for words alone, which every search fetches. */
  writeCompressed(name: string, content: Uint8Array | string): void {
    this.#write(name, gzipSync(content, { level: name.startsWith('words/') ? 9 : 6 }));
  }

  /** Gives the folder its name and writes the table of contents, which is told that name. */
  close(contents: string, content: (name: string) => Uint8Array): void {
    const name = this.#hash.digest('hex').slice(0, 12);
    renameSync(this.#open, join(this.#folder, name));
    writeFileSync(join(this.#folder, contents), gzipSync(content(name), { level: 9 }));
  }

  #write(name: string, bytes: Uint8Array): void {
    const path = join(this.#open, name);
    const folder = dirname(path);
    if (!this.#made.has(folder)) mkdirSync(folder, { recursive: true });
    this.#made.add(folder);
    this.#hash.update(name).update(bytes);
    writeFileSync(path, bytes);
  }
}
