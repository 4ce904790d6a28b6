import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import { issue } from '../model/catalogue.ts';
import type { Issue } from '../model/issue.ts';
import { nearest } from '../text/nearest.ts';

/** The components that a full text may use; nothing else with angle brackets is one. */
export const COMPONENTS: readonly string[] = ['Figure', 'Table', 'Chart', 'Note', 'Citation'];

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).use(remarkMath).freeze();

/**
 * The breaches of an MDX full text: a paper is data, so imports, exports, expressions in braces and components other than
 * {@link COMPONENTS} are refused. `line` is the line of the file on which the text begins (1-based).
 */
export function checkMdx(source: string, file: string, line: number): Issue[] {
  let tree: Root;
  try {
    tree = parser.parse(source);
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    const place = { file, line: (error.line ?? 1) + line - 1, column: error.column ?? 1 };
    return [isCode(error) ? issue('mdx-expression', place, { code: '{ }' }) : issue('mdx-broken', place, { reason: error.reason })];
  }
  const issues: Issue[] = [];
  visit(tree, (node) => {
    const start = node.position?.start;
    const place = { file, line: (start?.line ?? 1) + line - 1, column: start?.column ?? 1 };
    if (node.type === 'mdxjsEsm') issues.push(issue('mdx-import', place, { code: firstLine(node.value) }));
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      issues.push(issue('mdx-expression', place, { code: `{${firstLine(node.value)}}` }));
    }
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') issues.push(...breachesOfElement(node, place));
  });
  return issues;
}

function breachesOfElement(node: MdxJsxFlowElement | MdxJsxTextElement, place: Issue['place']): Issue[] {
  const name = node.name ?? '';
  const issues: Issue[] = [];
  if (!COMPONENTS.includes(name)) {
    issues.push(issue('mdx-component', place, { name: name || '<>', meant: nearest(name, COMPONENTS) ?? 'none', allowed: COMPONENTS.join(', ') }));
  }
  for (const attribute of node.attributes) {
    const spread = attribute.type === 'mdxJsxExpressionAttribute';
    if (spread) issues.push(issue('mdx-expression', place, { code: `{${firstLine(attribute.value)}}` }));
    else if (typeof attribute.value === 'object' && attribute.value !== null) {
      issues.push(issue('mdx-expression', place, { code: `${attribute.name}={${firstLine(attribute.value.value)}}` }));
    }
  }
  return issues;
}

/** Code that cannot even be parsed is code all the same. */
const isCode = ({ source, ruleId }: VFileMessage): boolean => ruleId === 'acorn' || source === 'micromark-extension-mdx-expression';

const firstLine = (code: string): string => {
  const [line = ''] = code.trim().split('\n');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
};

function visit(node: Nodes, see: (node: Nodes) => void): void {
  see(node);
  if ('children' in node) for (const child of node.children) visit(child, see);
}
