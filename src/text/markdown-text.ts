import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { unlessTooDeep, withoutDeepNesting } from './markdown-nesting.ts';

/**
 * The words of a Markdown or MDX text without its markup, a paragraph a line, for search. Tags are left out and what they enclose stays,
 * as do the captions of components; displayed formulas are left out.
 */
export function markdownText(source: string): string {
  const tree = markdownTree(source);
  return withoutTags(tree ? markdownWords(tree) : source);
}

/** A Markdown text taken apart; `undefined` for one whose emphasis or links stand in each other too deep to be read. */
export function markdownTree(source: string): Root | undefined {
  try {
    return parser.parse(withoutDeepNesting(source));
  } catch (error) {
    unlessTooDeep(error);
    return undefined;
  }
}

/** Words without tags and comments, what is left of each paragraph on a line. */
export function withoutTags(words: string): string {
  return words
    .replace(/\{\s*\/\*[\s\S]*?\*\/\s*\}|<!--[\s\S]*?-->/gu, ' ')
    .replace(TAG, captions)
    .replace(/[ \t]+/gu, ' ')
    .replace(/ ?\n[ \n]*/gu, '\n')
    .trim();
}

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMath).freeze();

const SEPARATE = new Set(['tableCell', 'break', 'image']);
const INLINE = new Set([
  'text',
  'inlineCode',
  'inlineMath',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
  'imageReference',
  'html',
  'footnoteReference',
]);

/** What a part of a text says, its tags as they were typed. */
export function markdownWords(node: Nodes): string {
  const words =
    node.type === 'image' || node.type === 'imageReference'
      ? (node.alt ?? '')
      : 'children' in node
        ? node.children.map(markdownWords).join('')
        : 'value' in node && node.type !== 'math'
          ? node.value
          : '';
  if (INLINE.has(node.type)) return words;
  return words + (SEPARATE.has(node.type) ? ' ' : '\n');
}

const TAG = /<\/?[A-Za-z!][^<>"']*(?:"[^"]*"[^<>"']*|'[^']*'[^<>"']*)*>/gu;

function captions(tag: string): string {
  if (!/^<[A-Z]/u.test(tag)) return ' ';
  return ` ${[...tag.matchAll(/\b(?:caption|title|label|alt)="([^"]*)"/gu)].map(([, words]) => words).join(' ')} `;
}
