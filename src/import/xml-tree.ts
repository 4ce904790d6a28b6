import { SaxesParser } from 'saxes';

/** An element of XML: its name with the prefix that the reader gave to its namespace (`w:p`), and its attributes named in the same way. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

/** Why XML was not read: not well-formed, with a document type (in which entities can grow without bounds), nested too deep, or too long. */
export type XmlFault = 'broken' | 'doctype' | 'deep' | 'long';

/** How much a document of XML may hold. */
export interface XmlLimits {
  readonly elements: number;
  readonly depth: number;
}

/** For parts of office documents; a book of a thousand pages in Word has some 500,000 elements. */
export const XML_LIMITS: XmlLimits = { elements: 2_000_000, depth: 256 };

/**
 * Reads XML 1.0 with namespaces, in UTF-8 or UTF-16, that may be hostile. `namespaces` gives each known namespace its prefix; elements
 * and attributes of others get `?:`. Spaces with a line end that stand alone are layout and are left out. Does not throw: reading stops
 * at the first fault, so that neither depth nor length of a document costs more than the limits.
 */
export function readXml(bytes: Uint8Array, namespaces: ReadonlyMap<string, string>, limits: XmlLimits = XML_LIMITS): XmlElement | XmlFault {
  const builder = new TreeBuilder(namespaces, limits);
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  const decoder = new TextDecoder(encoding);
  try {
    for (let at = 0; at < bytes.length; at += STEP) builder.write(decoder.decode(bytes.subarray(at, at + STEP), { stream: true }));
    return builder.end();
  } catch (error) {
    if (error instanceof Stop) return error.fault;
    throw error;
  }
}

const STEP = 64 * 1024;

class Stop extends Error {
  readonly fault: XmlFault;

  constructor(fault: XmlFault) {
    super(fault);
    this.fault = fault;
  }
}

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[];
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

class TreeBuilder {
  readonly #parser = new SaxesParser({ xmlns: true, position: false });
  readonly #open: OpenElement[] = [];
  #root: XmlElement | undefined;
  #count = 0;

  constructor(namespaces: ReadonlyMap<string, string>, limits: XmlLimits) {
    const named = (uri: string, local: string) => (uri === '' ? local : `${namespaces.get(uri) ?? '?'}:${local}`);
    this.#parser.on('error', () => {
      throw new Stop('broken');
    });
    this.#parser.on('doctype', () => {
      throw new Stop('doctype');
    });
    this.#parser.on('opentag', ({ uri, local, attributes }) => {
      this.#count += 1;
      if (this.#count > limits.elements) throw new Stop('long');
      if (this.#open.length >= limits.depth) throw new Stop('deep');
      const own = Object.values(attributes).filter(({ name, prefix }) => name !== 'xmlns' && prefix !== 'xmlns');
      const element: OpenElement = {
        name: named(uri, local),
        attributes: own.length === 0 ? NO_ATTRIBUTES : new Map(own.map((one) => [named(one.uri, one.local), one.value])),
        children: [],
      };
      this.#open.at(-1)?.children.push(element);
      this.#open.push(element);
    });
    this.#parser.on('closetag', () => {
      const closed = this.#open.pop();
      if (this.#open.length === 0) this.#root = closed;
    });
    const text = (value: string) => {
      if (value !== '' && (/\S/u.test(value) || !value.includes('\n'))) this.#open.at(-1)?.children.push(value);
    };
    this.#parser.on('text', text);
    this.#parser.on('cdata', text);
  }

  write(text: string): void {
    this.#parser.write(text);
  }

  end(): XmlElement {
    this.#parser.close();
    if (!this.#root) throw new Stop('broken');
    return this.#root;
  }
}

/** The first child of an element with one of these names. */
export function childOf(element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  return element?.children.find((child): child is XmlElement => typeof child !== 'string' && names.includes(child.name));
}

/** The children of an element, those with this name if one is given. */
export function childrenOf(element: XmlElement | undefined, name?: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** Every element with one of these names in an element, at any depth, in the order of the document; none within another. */
export function everyIn(element: XmlElement | undefined, ...names: readonly string[]): XmlElement[] {
  return childrenOf(element).flatMap((child) => (names.includes(child.name) ? [child] : everyIn(child, ...names)));
}

/** The text of an element and of everything in it. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
