import type { Heading, Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { headingId } from './markdown-headings.ts';
import { markdownTree, markdownWords, withoutTags } from './markdown-text.ts';

/** A part of a text: what stands below one of its headings, or before the first. */
export interface Section {
  /** The words of the heading, and its id in the HTML. */
  readonly heading?: { readonly id: string; readonly text: string };
  /** The plain words below the heading; empty where another heading follows at once. */
  readonly text: string;
}

/**
 * A Markdown or MDX text heading by heading, as plain words for search. The ids are those that the headings have when the text is
 * rendered; `takenIds` are those of the page around it.
 */
export function markdownSections(source: string, takenIds: readonly string[] = []): Section[] {
  const tree = markdownTree(source);
  if (!tree) return [{ text: withoutTags(source) }];
  const taken = new Set(takenIds);
  const sections: { heading?: Section['heading']; readonly nodes: Nodes[] }[] = [{ nodes: [] }];
  for (const node of tree.children) {
    // Headings in quotations and notes take ids, and begin no section.
    const headings = headingsIn(node).map((heading) => named(heading, taken));
    if (node.type === 'heading' && headings[0]) sections.push({ heading: headings[0], nodes: [] });
    else sections.at(-1)?.nodes.push(node);
  }
  return sections
    .map(({ heading, nodes }) => ({ ...(heading && { heading }), text: withoutTags(nodes.map(markdownWords).join('')) }))
    .filter(({ heading, text }) => heading !== undefined || text !== '');
}

function headingsIn(node: Nodes): Heading[] {
  const found: Heading[] = [];
  visit(node, 'heading', (heading) => {
    if (wordsOf(heading) !== '') found.push(heading);
  });
  return found;
}

function named(heading: Heading, taken: Set<string>): { readonly id: string; readonly text: string } {
  const text = wordsOf(heading);
  return { id: headingId(text, taken), text };
}

function wordsOf(heading: Heading): string {
  return withoutTags(markdownWords(heading)).replace(/\s+/gu, ' ').trim();
}
