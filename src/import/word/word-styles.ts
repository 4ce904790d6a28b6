import { childOf, childrenOf } from '../xml-tree.ts';
import type { XmlElement } from '../xml-tree.ts';
import { element, isOn } from './word-element.ts';

// Word writes the English names of its own styles in every language; other programs write those of their interface.
const NAMES: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['heading', /^(?:heading|başlıq|başlık|заголовок|überschrift|titre|título|titolo|nagłówek)\s*([1-9])$/iu],
  ['Title', /^(?:title|başlıq|başlık|konu başlığı|название|заголовок|titel|titre|título|titolo)$/iu],
  ['caption', /caption|^(?:başlıq yazısı|şəkilaltı|resim yazısı|название объекта|подпись|beschriftung|légende)/iu],
  ['Quote', /^(?:quote|intense quote|block text|quotations|sitat|alıntı|цитата|выделенная цитата|zitat|citation)$/iu],
  ['Source Code', /^(?:source code|source text|html preformatted|preformatted text|исходный код)$/iu],
  ['Verbatim Char', /^(?:verbatim char|html code)$/iu],
  // Pandoc would keep of these what comes last and put it nowhere.
  ['Text', /^(?:subtitle|author|date|abstract(?: ?title)?)$/iu],
  ['toc', /^(?:toc|contents|оглавление|mündəricat|içindekiler)\s*(?:heading|\d)$/iu],
];

/** The styles of a Word file by their ids, with the names that Pandoc knows, and what they take over from those they are based on. */
export class WordStyles {
  readonly #styles: ReadonlyMap<string, XmlElement>;

  constructor(root: XmlElement | undefined) {
    const own = childrenOf(root, 'w:style').map((style) => renamed(style));
    const outline = Array.from({ length: 9 }, (_, level) =>
      element('w:style', [element('w:name', [], { 'w:val': `heading ${level + 1}` })], {
        'w:type': 'paragraph',
        'w:styleId': `outline-${level}`,
      }),
    );
    this.#styles = new Map([...own, ...outline].map((style) => [style.attributes.get('w:styleId') ?? '', style]));
  }

  /** All styles under their new names. */
  get all(): readonly XmlElement[] {
    return [...this.#styles.values()];
  }

  /** What a style is for: a title, a heading of any level, a caption, a line of a table of contents. Level n of an outline is `outline-n`. */
  isFor(purpose: 'Title' | 'heading' | 'caption' | 'toc', id: string): boolean {
    return this.#chain(id).some((style) => nameOf(style).startsWith(purpose));
  }

  /** A style shows its paragraphs in bold letters. */
  isBold(id: string): boolean {
    const [bold] = this.#chain(id).flatMap((style) => childrenOf(childOf(style, 'w:rPr'), 'w:b'));
    return bold !== undefined && isOn(bold);
  }

  /** A style counts its paragraphs. */
  isNumbered(id: string): boolean {
    const [first] = this.#chain(id).flatMap((style) => childrenOf(childOf(style, 'w:pPr'), 'w:numPr'));
    return childOf(first, 'w:numId')?.attributes.get('w:val') !== '0' && first !== undefined;
  }

  /** A style and those it is based on, itself first; a hostile file may base two styles on each other. */
  #chain(id: string): XmlElement[] {
    const chain: XmlElement[] = [];
    for (let style = this.#styles.get(id); style && !chain.includes(style) && chain.length < 20;) {
      chain.push(style);
      style = this.#styles.get(childOf(style, 'w:basedOn')?.attributes.get('w:val') ?? '');
    }
    return chain;
  }
}

function nameOf(style: XmlElement): string {
  return childOf(style, 'w:name')?.attributes.get('w:val') ?? '';
}

/** A style under the name by which Pandoc knows it; one of another name that has a level in the outline is a heading. */
function renamed(style: XmlElement): XmlElement {
  const level = childOf(childOf(style, 'w:pPr'), 'w:outlineLvl')?.attributes.get('w:val') ?? '';
  const [[name, digit] = []] = NAMES.flatMap(([known, pattern]) => {
    const found = pattern.exec(nameOf(style));
    return found ? [[known, found[1]] as const] : [];
  });
  const own =
    name === 'heading' ? `heading ${digit ?? 1}` : (name ?? (/^[0-8]$/u.test(level) ? `heading ${Number(level) + 1}` : undefined));
  if (own === undefined) return style;
  return { ...style, children: [element('w:name', [], { 'w:val': own }), ...childrenOf(style).filter((child) => child.name !== 'w:name')] };
}
