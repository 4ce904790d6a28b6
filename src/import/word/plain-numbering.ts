import { childOf } from '../xml-tree.ts';
import type { XmlElement } from '../xml-tree.ts';
import { element } from './word-element.ts';

const KNOWN: ReadonlySet<string> = new Set(['decimal', 'bullet', 'upperRoman', 'lowerRoman', 'upperLetter', 'lowerLetter']);

/** The lists of a Word file as Pandoc knows them: levels without marks are none, and Russian letters are letters. */
export function plainNumbering(root: XmlElement): XmlElement {
  return { ...root, children: root.children.flatMap((child) => (typeof child === 'string' ? [] : plainLevel(child))) };
}

function plainLevel(child: XmlElement): XmlElement[] {
  if (child.name !== 'w:lvl') return [plainNumbering(child)];
  const format = childOf(child, 'w:numFmt')?.attributes.get('w:val') ?? 'decimal';
  if (format === 'none') return [];
  const known = KNOWN.has(format) ? format : format.startsWith('decimal') ? 'decimal' : 'lowerLetter';
  const others = child.children.filter((one) => typeof one !== 'string' && one.name !== 'w:numFmt');
  return [{ ...child, children: [element('w:numFmt', [], { 'w:val': known }), ...others] }];
}
