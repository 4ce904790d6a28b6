/** A picture of a Word file as a file of its own: `figure-1.png`. */
export interface WordImage {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The first words that the document has for it; empty where it has none. */
  readonly alt: string;
}

const FORMATS = [
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['jpg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
] as const;

/** The ending for a picture that browsers show, by its bytes and not by its name; `undefined` for every other form. */
export function pictureEnding(bytes: Uint8Array): 'png' | 'jpg' | 'gif' | undefined {
  return FORMATS.find(([, signature]) => signature.every((byte, at) => bytes[at] === byte))?.[0];
}

/** The pictures of a Word file in the order in which its text shows them, each kept once. */
export class WordPictures {
  readonly #prefix: string;
  readonly #names = new Map<string, string>();
  readonly #images: { readonly name: string; readonly bytes: Uint8Array }[] = [];

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  /** The name that a part of the package has as a picture; `undefined` if it has not been added. */
  nameOf(part: string): string | undefined {
    return this.#names.get(part);
  }

  add(part: string, bytes: Uint8Array, ending: string): string {
    const name = `${this.#prefix}figure-${this.#images.length + 1}.${ending}`;
    this.#names.set(part, name);
    this.#images.push({ name, bytes });
    return name;
  }

  images(altOf: (name: string) => string): WordImage[] {
    return this.#images.map((image) => ({ ...image, alt: altOf(image.name) }));
  }
}
