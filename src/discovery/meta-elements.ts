import { escapeXml } from '../text/xml.ts';

/** A `<meta>` of a page, by `name` as HTML has it or by `property` as RDFa has it. */
export type MetaElement = { readonly name: string; readonly content: string } | { readonly property: string; readonly content: string };

/** Meta elements as HTML. Pages have some forty of them, and one text is printed much sooner than forty elements. */
export function metaElements(tags: readonly MetaElement[]): string {
  return tags
    .map((tag) => {
      const named = 'name' in tag ? `name="${escapeXml(tag.name)}"` : `property="${escapeXml(tag.property)}"`;
      return `<meta ${named} content="${escapeXml(tag.content)}">`;
    })
    .join('');
}
