import type { Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/**
 * Takes the power out of what could run: HTML, and in MDX import, export, expressions and lower-case elements, become visible text.
 * Components (a capital letter first) stay, with attributes that are plain strings. Comments are left out.
 */
export function remarkInert() {
  return (tree: Root, file: VFile): void => {
    visit(tree, (node, index, parent) => {
      if (!parent || index === undefined) return undefined;
      const code = node as unknown as Code;
      if (isComponent(code)) {
        code.attributes = code.attributes.filter(isPlain);
        return undefined;
      }
      if (!POWERFUL.has(node.type)) return undefined;
      const text = sourceOf(code, file);
      if (COMMENT.test(text)) {
        parent.children.splice(index, 1);
        return [SKIP, index] as const;
      }
      parent.children[index] = visible(text, BLOCKS_IN.has(parent.type));
      return SKIP;
    });
  };
}

const POWERFUL = new Set(['html', 'mdxjsEsm', 'mdxFlowExpression', 'mdxTextExpression', 'mdxJsxFlowElement', 'mdxJsxTextElement']);
const BLOCKS_IN = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition', 'mdxJsxFlowElement']);
const COMMENT = /^\s*(?:<!--(?:(?!-->)[\s\S])*-->|\{\s*\/\*(?:(?!\*\/)[\s\S])*\*\/\s*\})\s*$/u;

/** A node of HTML or MDX, as far as it matters here. */
interface Code {
  readonly type: string;
  readonly name?: string | null;
  readonly value?: string;
  readonly position?: { readonly start: { readonly offset?: number }; readonly end: { readonly offset?: number } };
  attributes: Attribute[];
}

interface Attribute {
  readonly type: string;
  readonly name?: string;
  readonly value?: unknown;
}

function isComponent({ type, name }: Code): boolean {
  return /^mdxJsx(?:Flow|Text)Element$/u.test(type) && (!name || (/^[A-Z][A-Za-z0-9]*$/u.test(name) && name !== 'Fragment'));
}

/** Directives of Astro have a colon in their names; `set:html` would make markup of a string. */
function isPlain({ type, name, value }: Attribute): boolean {
  return type === 'mdxJsxAttribute' && /^[A-Za-z][A-Za-z0-9]*$/u.test(name ?? '') && (value === null || typeof value === 'string');
}

function sourceOf({ type, value, position }: Code, file: VFile): string {
  if (type === 'html') return value ?? '';
  return String(file.value).slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}

function visible(value: string, asParagraph: boolean): RootContent {
  return asParagraph ? { type: 'paragraph', children: [{ type: 'text', value }] } : { type: 'text', value };
}
