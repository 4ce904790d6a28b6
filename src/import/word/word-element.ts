import { everyIn, textOf } from '../xml-tree.ts';
import type { XmlElement } from '../xml-tree.ts';

/** An element of WordprocessingML. */
export function element(
  name: string,
  children: readonly (XmlElement | string)[],
  attributes: Readonly<Record<string, string>> = {},
): XmlElement {
  return { name, children, attributes: new Map(Object.entries(attributes)) };
}

/** The words of what was made plain, without the marks of pictures. */
export function wordsIn(content: readonly XmlElement[]): string {
  const parts = everyIn(element('w:p', content), 'w:t', 'w:br', 'w:tab', 'm:t').map((part) =>
    part.children.length > 0 ? textOf(part) : ' ',
  );
  return parts
    .join('')
    .replace(/[\uE000\uE002]\d+[\uE001\uE003]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** A property that is on or off (ECMA-376, 17.17.4). */
export function isOn(property: XmlElement | undefined): boolean {
  return property !== undefined && !/^(?:0|false|off|none)$/u.test(property.attributes.get('w:val') ?? '');
}
