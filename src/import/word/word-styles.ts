import { childOf, childrenOf } from '../xml-tree.ts';
import type { XmlElement } from '../xml-tree.ts';

/** What the style of a paragraph says about its place in the text. */
export interface ParagraphStyle {
  /** Of a heading, 1 for the highest. */
  readonly level?: number;
  readonly role?: 'title' | 'caption' | 'quotation' | 'code' | 'contents';
  readonly numbering?: ListPlace;
  readonly isBold: boolean;
}

/** The list of a paragraph and how deep it stands in it (0 for the outermost). */
export interface ListPlace {
  readonly list: string;
  readonly depth: number;
}

/** What the properties of a run say, where they say it; `hidden` text is not shown in Word. */
export interface RunLook {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
  readonly code?: boolean;
  readonly hidden?: boolean;
  readonly raised?: 'above' | 'below' | 'level';
}

/** The styles of a Word file by their ids, with what they take over from the styles they are based on (ECMA-376, 17.7). */
export class WordStyles {
  readonly #styles: ReadonlyMap<string, XmlElement>;
  readonly #paragraphs = new Map<string, ParagraphStyle>();
  readonly #runs = new Map<string, RunLook>();

  constructor(root: XmlElement | undefined) {
    this.#styles = new Map(childrenOf(root, 'w:style').map((style) => [style.attributes.get('w:styleId') ?? '', style]));
  }

  paragraph(id: string): ParagraphStyle {
    let style = this.#paragraphs.get(id);
    if (!style) {
      style = this.#chain(id).reduceRight<ParagraphStyle>((base, own) => paragraphStyleOf(own, base), { isBold: false });
      this.#paragraphs.set(id, style);
    }
    return style;
  }

  run(id: string): RunLook {
    let look = this.#runs.get(id);
    if (!look) {
      look = this.#chain(id).reduceRight<RunLook>(
        (base, own) => ({ ...base, ...lookOf(childOf(own, 'w:rPr')), ...(CODE.test(nameOf(own)) && { code: true }) }),
        {},
      );
      this.#runs.set(id, look);
    }
    return look;
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

// Word writes the English names of its own styles in every language; other programs write those of their interface.
const HEADING = /^(?:heading|başlıq|başlık|заголовок|überschrift|titre|título|titolo|nagłówek)\s*([1-9])$/iu;
const TITLE = /^(?:title|başlıq|başlık|konu başlığı|название|заголовок|titel|titre|título|titolo)$/iu;
const CAPTION = /caption|^(?:başlıq yazısı|şəkilaltı|resim yazısı|название объекта|подпись|beschriftung|légende)/iu;
const QUOTATION = /^(?:quote|intense quote|block text|quotations|sitat|alıntı|цитата|выделенная цитата|zitat|citation)$/iu;
const CODE = /^(?:source code|source text|verbatim char|html preformatted|html code|preformatted text|исходный код)$/iu;
const CONTENTS = /^(?:toc|contents|оглавление|mündəricat|içindekiler)\s*(?:heading|\d)$/iu;

function nameOf(style: XmlElement): string {
  return childOf(style, 'w:name')?.attributes.get('w:val') ?? '';
}

function paragraphStyleOf(style: XmlElement, base: ParagraphStyle): ParagraphStyle {
  const name = nameOf(style);
  const properties = childOf(style, 'w:pPr');
  const role = roleOf(name) ?? base.role;
  const level = headingLevel(name) ?? outlineLevel(properties, base.level);
  const numbering = listPlace(properties, base.numbering);
  const bold = lookOf(childOf(style, 'w:rPr')).bold ?? base.isBold;
  return { ...(level !== undefined && { level }), ...(role && { role }), ...(numbering && { numbering }), isBold: bold };
}

function headingLevel(name: string): number | undefined {
  const [, digit] = HEADING.exec(name) ?? [];
  return digit === undefined ? undefined : Number(digit);
}

function roleOf(name: string): ParagraphStyle['role'] {
  if (TITLE.test(name)) return 'title';
  if (CONTENTS.test(name)) return 'contents';
  if (CAPTION.test(name)) return 'caption';
  if (QUOTATION.test(name)) return 'quotation';
  return CODE.test(name) ? 'code' : undefined;
}

/** The level that properties give a paragraph, 1 for the highest; level 9 is body text (17.3.1.20). */
export function outlineLevel(properties: XmlElement | undefined, otherwise: number | undefined): number | undefined {
  const typed = childOf(properties, 'w:outlineLvl')?.attributes.get('w:val');
  if (typed === undefined) return otherwise;
  return /^[0-8]$/u.test(typed) ? Number(typed) + 1 : undefined;
}

/** The list that properties put a paragraph into; the list 0 takes it out of every list (17.9.18). */
export function listPlace(properties: XmlElement | undefined, otherwise: ListPlace | undefined): ListPlace | undefined {
  const place = childOf(properties, 'w:numPr');
  if (!place) return otherwise;
  const list = childOf(place, 'w:numId')?.attributes.get('w:val') ?? otherwise?.list;
  const depth = Number(childOf(place, 'w:ilvl')?.attributes.get('w:val') ?? otherwise?.depth ?? 0);
  return list === undefined || list === '0' ? undefined : { list, depth: Number.isInteger(depth) ? Math.min(Math.max(depth, 0), 8) : 0 };
}

/** What properties of a run say themselves. */
export function lookOf(properties: XmlElement | undefined): RunLook {
  if (!properties) return {};
  const bold = toggle(properties, 'w:b');
  const italic = toggle(properties, 'w:i');
  const strike = toggle(properties, 'w:strike') ?? toggle(properties, 'w:dstrike');
  const hidden = toggle(properties, 'w:vanish');
  const place = childOf(properties, 'w:vertAlign')?.attributes.get('w:val');
  return {
    ...(bold !== undefined && { bold }),
    ...(italic !== undefined && { italic }),
    ...(strike !== undefined && { strike }),
    ...(hidden !== undefined && { hidden }),
    ...(place !== undefined && { raised: place === 'superscript' ? 'above' : place === 'subscript' ? 'below' : 'level' }),
  };
}

/** A property that is on or off (17.17.4); `undefined` where nothing is said. */
export function toggle(properties: XmlElement | undefined, name: string): boolean | undefined {
  const found = childOf(properties, name);
  return found && !/^(?:0|false|off|none)$/u.test(found.attributes.get('w:val') ?? '');
}
