import type { Image } from 'mdast';
import { oneLine } from '../../text/xml.ts';
import type { Issue } from '../../model/issue.ts';
import { everyIn } from '../xml-tree.ts';
import type { XmlElement } from '../xml-tree.ts';
import type { WordLosses } from './word-losses.ts';
import type { Relation, WordPackage } from './word-package.ts';

/** A picture of a Word file as a file of its own: `figure-1.png`. */
export interface WordImage {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The first words that the document has for it; empty where it has none. */
  readonly alt: string;
}

const CAPTION = /^(?:şəkil|diaqram|qrafik|xəritə|fig(?:ure|\.)|chart|map|рис(?:унок|\.)|диаграмма|график|карта)/iu;

/** The pictures of a Word file in the order in which its text shows them, each file kept once. */
export class WordPictures {
  /** Every place at which the text shows one. */
  readonly shown: Image[] = [];
  readonly #package: WordPackage;
  readonly #prefix: string;
  readonly #losses: WordLosses;
  readonly #files = new Map<string, { readonly name: string; readonly bytes: Uint8Array }>();
  // Pictures that want words: those of this paragraph, and those of the one before it.
  #wanting: Image[] = [];
  #before: Image[] = [];
  // A caption above, until a picture has it.
  #caption: string | undefined;

  constructor(from: WordPackage, prefix: string, losses: WordLosses) {
    this.#package = from;
    this.#prefix = prefix;
    this.#losses = losses;
  }

  /** The number in `shown` of a picture that browsers show; others are told. */
  show(part: XmlElement, drawing: XmlElement, relations: ReadonlyMap<string, Relation>): number | undefined {
    const id = part.attributes.get('r:embed') ?? part.attributes.get('r:id') ?? part.attributes.get('r:link') ?? '';
    const relation = relations.get(id);
    const name = relation && !relation.isExternal ? this.#fileOf(relation.target) : undefined;
    if (name === undefined) {
      this.#losses.tell('word-picture', relation?.isExternal ? relation.target : (relation?.target.replace(/^.*\//u, '') ?? id));
      return undefined;
    }
    const image: Image = { type: 'image', url: name, alt: altOf(drawing) };
    if (image.alt === '') {
      this.#losses.tell('word-picture-alt', name);
      this.#wanting.push(image);
    }
    return this.shown.push(image) - 1;
  }

  /** A paragraph is over. The words of a caption in it, below or above it stand for a description that the author did not write. */
  endParagraph(words: string, isCaption: boolean): void {
    const caption = words !== '' && words.length <= 300 && (isCaption || CAPTION.test(words)) ? words : undefined;
    const described = this.#wanting.length > 0 && caption !== undefined ? this.#wanting : this.#before;
    if (caption !== undefined) for (const image of described) image.alt = caption;
    else for (const image of this.#wanting) image.alt = this.#caption ?? '';
    this.#before = caption === undefined ? this.#wanting : [];
    this.#caption = described.length > 0 ? undefined : caption;
    this.#wanting = [];
  }

  get images(): WordImage[] {
    return [...this.#files.values()].map((file) => ({ ...file, alt: this.shown.find(({ url }) => url === file.name)?.alt ?? '' }));
  }

  #fileOf(target: string): string | undefined {
    const known = this.#files.get(target);
    if (known) return known.name;
    const unread: Issue[] = [];
    const bytes = this.#package.bytes(target, unread);
    const ending = bytes && FORMATS.find(([, signature]) => signature.every((byte, at) => bytes[at] === byte))?.[0];
    if (!bytes || ending === undefined) return undefined;
    const name = `${this.#prefix}figure-${this.#files.size + 1}.${ending}`;
    this.#files.set(target, { name, bytes });
    return name;
  }
}

/** What browsers show, by its bytes and not by its name. */
const FORMATS = [
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['jpg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
] as const;

function altOf(drawing: XmlElement): string {
  const [drawn] = everyIn(drawing, 'wp:docPr');
  const [shape] = everyIn(drawing, 'v:shape');
  return oneLine(drawn?.attributes.get('descr') ?? drawn?.attributes.get('title') ?? shape?.attributes.get('alt') ?? '');
}
