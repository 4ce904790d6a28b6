import { escapeXml } from '../text/xml.ts';
import type { XmlElement } from './xml-tree.ts';

/**
 * An element that `readXml` read as a document of XML; `namespaces` are those that it was read with. Elements and attributes of unknown
 * ones are left out. Spaces count.
 */
export function writeXml(root: XmlElement, namespaces: ReadonlyMap<string, string>): string {
  const declared = new Map<string, string>();
  for (const [uri, prefix] of namespaces) if (!declared.has(prefix)) declared.set(prefix, uri);
  const own = [...declared].map(([prefix, uri]) => ` xmlns:${prefix}="${escapeXml(uri)}"`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>${written(root, `${own} xml:space="preserve"`)}`;
}

function written({ name, attributes, children }: XmlElement, more = ''): string {
  if (name.startsWith('?:')) return '';
  const own = [...attributes].filter(([key]) => !key.startsWith('?:')).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  const inside = children.map((child) => (typeof child === 'string' ? escapeXml(child) : written(child))).join('');
  return `<${name}${more}${own.join('')}>${inside}</${name}>`;
}
