import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { toSlug } from './slug.ts';

/** A heading of a text: its level in the HTML (2 to 6), the id to link to, and its words. */
export interface Heading {
  readonly depth: number;
  readonly id: string;
  readonly text: string;
}

/**
 * Gives every heading an id made from its words, and levels without gaps: whatever level a text begins with, its highest heading
 * stands `shift` below the page's own, and none is more than one below the heading before it. The list is left in `file.data.headings`.
 */
export function rehypeHeadings({ shift, takenIds }: { readonly shift: number; readonly takenIds: readonly string[] }) {
  return (tree: Root, file: VFile): void => {
    const headings: Heading[] = [];
    const taken = new Set(takenIds);
    const open: number[] = [];
    visit(tree, 'element', (element, index, parent) => {
      if (!/^h[1-6]$/u.test(element.tagName) || element.properties.id === FOOTNOTE_LABEL) return undefined;
      const text = words(element).replace(/\s+/gu, ' ').trim();
      if (text === '' && parent && index !== undefined) {
        parent.children.splice(index, 1);
        return index;
      }
      const level = Number(element.tagName.slice(1));
      while ((open.at(-1) ?? 0) >= level) open.pop();
      open.push(level);
      const depth = Math.min(open.length + shift, 6);
      const id = headingId(text, taken);
      element.tagName = `h${depth}`;
      element.properties.id = id;
      headings.push({ depth, id, text });
      return undefined;
    });
    file.data.headings = headings;
  };
}

// The id that remark-rehype gives to the heading over the footnotes.
const FOOTNOTE_LABEL = 'footnote-label';

/** The id of a heading with these words, which no other has; it is among the taken ones from then on. */
export function headingId(text: string, taken: Set<string>): string {
  const id = toSlug(text) || 'section';
  let unique = id;
  for (let number = 2; taken.has(unique) || unique === FOOTNOTE_LABEL; number += 1) unique = `${id}-${number}`;
  taken.add(unique);
  return unique;
}

/** The words of an element, formulas as they were typed, without the numbers of footnotes. */
function words(node: Element | ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || node.properties.dataFootnoteRef) return '';
  const formula = node.tagName === 'math' ? find(node, 'annotation') : undefined;
  return (formula ?? node).children.map(words).join('');
}

function find(element: Element, tagName: string): Element | undefined {
  for (const child of element.children) {
    if (child.type !== 'element') continue;
    const found = child.tagName === tagName ? child : find(child, tagName);
    if (found) return found;
  }
  return undefined;
}
