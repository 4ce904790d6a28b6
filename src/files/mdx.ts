import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { issue } from '../model/catalogue.ts';
import type { Issue, Place } from '../model/issue.ts';
import { nearest } from '../text/nearest.ts';

/** The components that a full text may use, with the attributes that each must and may have; nothing else with angle brackets is one. */
const COMPONENTS: Readonly<Record<string, { readonly must: readonly string[]; readonly may: readonly string[] }>> = {
  Figure: { must: ['src', 'alt'], may: ['caption', 'id'] },
  Table: { must: ['data', 'caption'], may: ['id'] },
  Chart: { must: ['kind', 'data', 'caption'], may: ['id'] },
  Note: { must: [], may: ['kind', 'title', 'source'] },
  Citation: { must: ['id'], may: [] },
};

/** What a text names: a file beside it or a work in its list of references. */
export interface TextMention {
  readonly kind: 'file' | 'reference';
  readonly name: string;
  readonly place: Place;
}

export interface MdxFindings {
  readonly issues: readonly Issue[];
  readonly mentions: readonly TextMention[];
}

type MdxElement = MdxJsxFlowElement | MdxJsxTextElement;

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).use(remarkMath).freeze();

/**
 * The breaches of an MDX full text: a paper is data, so imports, exports, expressions in braces and components other than
 * the fixed five are refused. `line` is the line of the file on which the text begins (1-based).
 */
export function checkMdx(source: string, file: string, line: number): MdxFindings {
  let tree: Root;
  try {
    tree = parser.parse(source);
  } catch (error) {
    if (!isParserMessage(error)) throw error;
    const broken = brokenText(error, file, line);
    return { issues: [broken], mentions: [] };
  }
  const issues: Issue[] = [];
  const mentions: TextMention[] = [];
  visit(tree, (node) => {
    const start = node.position?.start;
    const place = { file, line: (start?.line ?? 1) + line - 1, column: start?.column ?? 1 };
    if (node.type === 'mdxjsEsm') issues.push(issue('mdx-import', place, { code: firstLine(node.value) }));
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      issues.push(issue('mdx-expression', place, { code: `{${firstLine(node.value)}}` }));
    }
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      issues.push(...breachesOfElement(node, place));
      mentions.push(...mentionsOf(node, place));
    }
  });
  return { issues, mentions };
}

function breachesOfElement(node: MdxElement, place: Place): Issue[] {
  const name = node.name ?? '';
  const known = Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;
  const names = Object.keys(COMPONENTS);
  const issues: Issue[] = [];
  if (!known)
    issues.push(issue('mdx-component', place, { name: name || '<>', meant: nearest(name, names) ?? 'none', allowed: names.join(', ') }));
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      issues.push(issue('mdx-expression', place, { code: `{${firstLine(attribute.value)}}` }));
    } else if (typeof attribute.value === 'object' && attribute.value !== null) {
      issues.push(issue('mdx-expression', place, { code: `${attribute.name}={${firstLine(attribute.value.value)}}` }));
    } else if (known && ![...known.must, ...known.may].includes(attribute.name)) {
      const meant = nearest(attribute.name, [...known.must, ...known.may]) ?? 'none';
      issues.push(issue('mdx-attribute', place, { name, attribute: attribute.name, fault: 'unknown', meant }));
    }
  }
  for (const attribute of known?.must ?? []) {
    const given = node.attributes.some((one) => one.type === 'mdxJsxAttribute' && one.name === attribute);
    if (!given) issues.push(issue('mdx-attribute', place, { name, attribute, fault: 'missing', meant: 'none' }));
  }
  return issues;
}

function mentionsOf(node: MdxElement, place: Place): TextMention[] {
  return node.attributes.flatMap((attribute): TextMention[] => {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') return [];
    if (node.name === 'Citation') return attribute.name === 'id' ? [{ kind: 'reference', name: attribute.value, place }] : [];
    const isFile = attribute.name === 'data' || (node.name === 'Figure' && attribute.name === 'src');
    return isFile ? [{ kind: 'file', name: attribute.value, place }] : [];
  });
}

/** What the parser throws at its first fault (a message of vfile). */
interface ParserMessage extends Error {
  readonly reason: string;
  readonly line?: number;
  readonly column?: number;
  readonly ruleId?: string;
  readonly source?: string;
}

const isParserMessage = (error: unknown): error is ParserMessage => error instanceof Error && 'reason' in error && 'ruleId' in error;

/** The parser stops at its first fault. Code that cannot even be parsed is code all the same. */
function brokenText({ reason, line: told, column, ruleId, source }: ParserMessage, file: string, line: number): Issue {
  // An element without an end is placed at its beginning, which the message alone tells.
  const opening = ruleId === 'end-tag-mismatch' ? /\((?<line>\d+):(?<column>\d+)-/u.exec(reason)?.groups : undefined;
  const place = { file, line: Number(opening?.['line'] ?? told ?? 1) + line - 1, column: Number(opening?.['column'] ?? column ?? 1) };
  if (source === 'micromark-extension-mdxjs-esm') return issue('mdx-import', place, { code: 'import, export' });
  if (source === 'micromark-extension-mdx-expression') return issue('mdx-expression', place, { code: '{ }' });
  return issue('mdx-broken', place, { reason: reason.replaceAll(/ \(\d+:\d+-\d+:\d+\)| \(note: .*\)$/gu, '') });
}

const firstLine = (code: string): string => {
  const [line = ''] = code.trim().split('\n');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
};

function visit(node: Nodes, see: (node: Nodes) => void): void {
  see(node);
  if ('children' in node) for (const child of node.children) visit(child, see);
}
