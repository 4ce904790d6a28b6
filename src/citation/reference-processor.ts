import type { CslItem } from './csl.ts';
import type { FormattedReference } from './reference-markup.ts';
import type { CslTree } from './style-catalogue.ts';
import { foldStyle, shapeOf } from './style-fold.ts';
import { StyleProcessor } from './style-processor.ts';

/** So many items of one shape are formatted before a processor is made for it: that costs as much as ten references. */
const WORTH_IT = 12;
const MOST_SHAPES = 16;

/** Formats references one by one: with the whole style, and with a style folded for the shape of which there are many. */
export class ReferenceProcessor {
  readonly #style: CslTree;
  readonly #locale: CslTree;
  readonly #tag: string;
  readonly #whole: StyleProcessor;
  readonly #seen = new Map<string, number>();
  readonly #folded = new Map<string, StyleProcessor>();

  constructor(style: CslTree, locale: CslTree, tag: string) {
    this.#style = style;
    this.#locale = locale;
    this.#tag = tag;
    this.#whole = new StyleProcessor(style, 'reference', locale, tag);
  }

  /** The reference of one item, the same whichever processor makes it. */
  reference(item: CslItem): FormattedReference {
    const shape = shapeOf(item);
    const folded = this.#folded.get(shape.key);
    if (folded) return folded.reference(item);
    const seen = (this.#seen.get(shape.key) ?? 0) + 1;
    this.#seen.set(shape.key, seen);
    if (seen > WORTH_IT && this.#folded.size < MOST_SHAPES) {
      this.#folded.set(shape.key, new StyleProcessor(foldStyle(this.#style, shape), 'reference', this.#locale, this.#tag));
    }
    return this.#whole.reference(item);
  }
}
