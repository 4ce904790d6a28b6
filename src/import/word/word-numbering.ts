import { childOf, childrenOf } from '../xml-tree.ts';
import type { XmlElement } from '../xml-tree.ts';
import type { ListPlace, WordStyles } from './word-styles.ts';

/** How a paragraph of a list is marked: with a sign, or with a number that is counted here. `isDecimal` is false for letters and the like. */
export interface ListMark {
  readonly isOrdered: boolean;
  readonly isDecimal: boolean;
  readonly value: number;
}

interface Level {
  readonly format: string;
  readonly start: number;
}

/** The lists of a Word file, which it counts as they are read (ECMA-376, 17.9). */
export class WordNumbering {
  readonly #styles: WordStyles;
  readonly #lists: ReadonlyMap<string, XmlElement>;
  readonly #forms: ReadonlyMap<string, XmlElement>;
  readonly #counts = new Map<string, number[]>();
  readonly #begun = new Set<string>();

  constructor(root: XmlElement | undefined, styles: WordStyles) {
    this.#styles = styles;
    this.#lists = new Map(childrenOf(root, 'w:num').map((list) => [list.attributes.get('w:numId') ?? '', list]));
    this.#forms = new Map(childrenOf(root, 'w:abstractNum').map((form) => [form.attributes.get('w:abstractNumId') ?? '', form]));
  }

  /** The mark of the next paragraph of a list; `undefined` where the list has none, so that the paragraph is none of a list. */
  next({ list, depth }: ListPlace): ListMark | undefined {
    const form = this.#formOf(list);
    const level = this.#level(list, form, depth);
    if (!level || level.format === 'none') return undefined;
    if (level.format === 'bullet') return { isOrdered: false, isDecimal: true, value: 1 };
    const key = form?.attributes.get('w:abstractNumId') ?? list;
    const counts = this.#counts.get(key) ?? [];
    this.#counts.set(key, counts);
    const restarts = !this.#begun.has(`${list} ${depth}`) && this.#override(list, depth, 'w:startOverride') !== undefined;
    this.#begun.add(`${list} ${depth}`);
    const before = restarts ? undefined : counts[depth];
    counts.length = depth;
    const value = before === undefined ? level.start : before + 1;
    counts[depth] = value;
    return { isOrdered: true, isDecimal: level.format.startsWith('decimal'), value };
  }

  #formOf(list: string, hops = 0): XmlElement | undefined {
    const form = this.#forms.get(childOf(this.#lists.get(list), 'w:abstractNumId')?.attributes.get('w:val') ?? '');
    // A form may only name a style, whose own list has the levels (17.9.21).
    const style = childOf(form, 'w:numStyleLink')?.attributes.get('w:val');
    const linked = style === undefined || hops > 2 ? undefined : this.#styles.paragraph(style).numbering?.list;
    return (linked === undefined ? undefined : this.#formOf(linked, hops + 1)) ?? form;
  }

  #level(list: string, form: XmlElement | undefined, depth: number): Level | undefined {
    const level = this.#override(list, depth, 'w:lvl') ?? childrenOf(form, 'w:lvl').find((one) => isAt(one, depth));
    if (!level) return undefined;
    const start = number(this.#override(list, depth, 'w:startOverride')) ?? number(childOf(level, 'w:start')) ?? 1;
    return { format: childOf(level, 'w:numFmt')?.attributes.get('w:val') ?? 'decimal', start };
  }

  #override(list: string, depth: number, name: string): XmlElement | undefined {
    return childOf(
      childrenOf(this.#lists.get(list), 'w:lvlOverride').find((one) => isAt(one, depth)),
      name,
    );
  }
}

function isAt(level: XmlElement, depth: number): boolean {
  return level.attributes.get('w:ilvl') === String(depth);
}

/** A number that a list of Markdown may begin with (CommonMark, 5.2: nine digits). */
function number(element: XmlElement | undefined): number | undefined {
  const typed = element?.attributes.get('w:val') ?? '';
  return /^\d{1,8}$/u.test(typed) ? Number(typed) : undefined;
}
