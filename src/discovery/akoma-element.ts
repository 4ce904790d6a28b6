import { escapeXml } from '../text/xml.ts';

/** An element of XML with its attributes, in the order given, and its content, which is XML already. */
export function element(name: string, attributes: Readonly<Record<string, string>>, ...content: readonly string[]): string {
  const head = Object.entries(attributes)
    .map(([attribute, value]) => ` ${attribute}="${escapeXml(value)}"`)
    .join('');
  const inner = content.join('');
  return inner === '' ? `<${name}${head}/>` : `<${name}${head}>${inner}</${name}>`;
}
