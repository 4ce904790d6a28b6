import type { IndexDocument } from './index-document.ts';
import type { IndexFolder } from './index-folder.ts';

/** As many texts go into one file as make this many letters: short ones share a file, a long one has its own. */
const LETTERS = 12_000;

/** The texts of the records, by which results are shown, several in a file: a static host counts files. */
export class TextPacks {
  readonly #index: IndexFolder;
  readonly #firsts: number[] = [];
  #open: [url: string, content: string][] = [];
  #letters = 0;
  #documents = 0;

  constructor(index: IndexFolder) {
    this.#index = index;
  }

  /** Takes the next document. */
  add({ url, content }: IndexDocument): void {
    const letters = url.length + content.length;
    if (this.#letters + letters > LETTERS) this.#write();
    this.#open.push([url, content]);
    this.#letters += letters;
    this.#documents += 1;
  }

  /** Writes what is left and gives the number of the first document of each file. */
  end(): readonly number[] {
    this.#write();
    return this.#firsts;
  }

  #write(): void {
    if (this.#open.length === 0) return;
    const number = this.#firsts.push(this.#documents - this.#open.length) - 1;
    this.#index.writeCompressed(`texts/${number}.bin`, JSON.stringify(this.#open));
    this.#open = [];
    this.#letters = 0;
  }
}
