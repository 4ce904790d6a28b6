import { childOf, childrenOf } from '../xml-tree.ts';
import type { XmlElement } from '../xml-tree.ts';
import { element } from './word-element.ts';

const KNOWN: ReadonlySet<string> = new Set(['decimal', 'bullet', 'upperRoman', 'lowerRoman', 'upperLetter', 'lowerLetter']);

/** The lists of a Word file as Pandoc knows them: levels without marks are none, Russian letters are letters, and a list has one id. */
export class PlainLists {
  /** The part of the lists; `undefined` where there is none. */
  readonly root: XmlElement | undefined;
  // Lists of one form are counted together until one begins anew (ECMA-376, 17.9).
  readonly #open = new Map<string, string>();
  readonly #begun = new Set<string>();

  constructor(root: XmlElement | undefined) {
    this.root = root && plainNumbering(root);
  }

  /** The place of a paragraph in its list, under the id with which that began. */
  place(properties: XmlElement): XmlElement {
    const id = childOf(properties, 'w:numId')?.attributes.get('w:val') ?? '';
    const level = childOf(properties, 'w:ilvl')?.attributes.get('w:val') ?? '0';
    const list = childrenOf(this.root, 'w:num').find(({ attributes }) => attributes.get('w:numId') === id);
    const form = `${childOf(list, 'w:abstractNumId')?.attributes.get('w:val') ?? id} ${level}`;
    const override = childrenOf(list, 'w:lvlOverride').find(({ attributes }) => attributes.get('w:ilvl') === level);
    const isNew = childOf(override, 'w:startOverride') !== undefined && !this.#begun.has(`${id} ${level}`);
    const own = isNew ? id : (this.#open.get(form) ?? id);
    this.#open.set(form, own);
    this.#begun.add(`${id} ${level}`);
    return element('w:numPr', [element('w:ilvl', [], { 'w:val': level }), element('w:numId', [], { 'w:val': own })]);
  }
}

function plainNumbering(root: XmlElement): XmlElement {
  return { ...root, children: childrenOf(root).flatMap(plainLevel) };
}

function plainLevel(child: XmlElement): XmlElement[] {
  if (child.name !== 'w:lvl') return [plainNumbering(child)];
  const format = childOf(child, 'w:numFmt')?.attributes.get('w:val') ?? 'decimal';
  if (format === 'none') return [];
  const known = KNOWN.has(format) ? format : format.startsWith('decimal') ? 'decimal' : 'lowerLetter';
  const others = childrenOf(child).filter(({ name }) => name !== 'w:numFmt');
  return [{ ...child, children: [element('w:numFmt', [], { 'w:val': known }), ...others] }];
}
