import type { RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

/**
 * A tree as the Markdown of our full texts: CommonMark with tables, notes and strikethrough (GFM) and formulas between dollar signs.
 * Everything in its words that could be markup of Markdown, HTML or MDX is escaped.
 */
export function writeMarkdown(children: RootContent[]): string {
  return writer.stringify({ type: 'root', children });
}

const writer = unified()
  .use(remarkStringify, {
    bullet: '-',
    bulletOther: '*',
    emphasis: '*',
    fences: true,
    listItemIndent: 'one',
    resourceLink: true,
    rule: '-',
    unsafe: ['<', '{', '}'].map((character) => ({ character, inConstruct: 'phrasing' as const })),
  })
  // Cells are not padded: one long cell would make every row as long.
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkMath)
  .freeze();
