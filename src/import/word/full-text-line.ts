import katex from 'katex';
import type { Image, PhrasingContent } from 'mdast';
import { safeAddress } from '../../text/markdown-addresses.ts';
import type { PandocBlock, PandocInline } from './pandoc-document.ts';
import type { Formula } from './word-context.ts';
import type { WordLosses } from './word-losses.ts';

/** What lines are written with; a heading and a cell have one line, and a heading is bold by itself. */
export interface LineContext {
  readonly losses: WordLosses;
  /** Pictures by the numbers of their marks. */
  readonly images: readonly Image[];
  /** Formulas by the numbers of their marks. */
  readonly formulas: readonly Formula[];
  /** Notes in the order in which they are called. */
  readonly notes: (readonly PandocBlock[])[];
  readonly isHeading?: boolean;
  readonly isOneLine?: boolean;
}

/** The pieces of a line as Markdown's own, without spaces at its ends. */
export function lineOf(inlines: readonly PandocInline[], context: LineContext): PhrasingContent[] {
  return trimmed(pieces(inlines, context));
}

function pieces(inlines: readonly PandocInline[], context: LineContext): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  let words: string[] = [];
  const endWords = () => {
    for (const node of linked(words.join('').replace(/ {2,}/gu, ' '))) result.push(node);
    words = [];
  };
  for (const node of inlines.flatMap((inline, at) => piece(inline, inlines[at + 1], context))) {
    if (node.type === 'text') words.push(node.value);
    else {
      endWords();
      result.push(node);
    }
  }
  endWords();
  return result;
}

function piece(inline: PandocInline, next: PandocInline | undefined, context: LineContext): PhrasingContent[] {
  switch (inline.t) {
    case 'Str':
      return marked(inline.c, next?.t === 'Math', context);
    case 'Space':
    case 'SoftBreak':
      return [{ type: 'text', value: ' ' }];
    case 'LineBreak':
      return context.isHeading || context.isOneLine ? [{ type: 'text', value: ' ' }] : [{ type: 'break' }];
    case 'Strong':
      return context.isHeading ? pieces(inline.c, context) : wrapped('strong', inline.c, context);
    case 'Emph':
      return wrapped('emphasis', inline.c, context);
    case 'Strikeout':
      return wrapped('delete', inline.c, context);
    case 'Superscript':
    case 'Subscript':
    case 'Underline':
    case 'SmallCaps':
      return pieces(inline.c, context);
    case 'Span':
      return pieces(inline.c[1], context);
    case 'Code':
      return [{ type: 'inlineCode', value: inline.c[1].replace(MARK, '') }];
    case 'Math':
      return formula(inline.c[1], context);
    case 'Link':
      return link(inline.c[1], inline.c[2][0], context);
    case 'Note':
      return [{ type: 'footnoteReference', identifier: String(context.notes.push(inline.c)), label: String(context.notes.length) }];
  }
}

/** Marks of pictures (U+E000) and of formulas (U+E002) with the numbers that these have. */
export const MARK = /[\uE000\uE002]\d+[\uE001\uE003]/gu;

/** Words with pictures where their marks stand, and with the letters of a formula where none follows its mark. */
function marked(words: string, isBeforeFormula: boolean, { images, formulas, losses }: LineContext): PhrasingContent[] {
  return words.split(/([\uE000\uE002]\d+[\uE001\uE003])/u).flatMap((part, at, parts): PhrasingContent[] => {
    if (at % 2 === 0) return part === '' ? [] : [{ type: 'text', value: part }];
    const number = Number(part.slice(1, -1));
    const image = part.startsWith('\uE000') ? images[number] : undefined;
    if (image) return [{ ...image }];
    const formula = part.startsWith('\uE002') ? formulas[number] : undefined;
    if (!formula) return [];
    const isRead = isBeforeFormula && at === parts.length - 2 && parts.at(-1) === '';
    losses.tell(isRead ? 'word-equation-read' : 'word-equation', formula.paragraph);
    return isRead ? [] : [{ type: 'text', value: formula.words }];
  });
}

function wrapped(type: 'strong' | 'emphasis' | 'delete', inlines: readonly PandocInline[], context: LineContext): PhrasingContent[] {
  const children = pieces(inlines, context);
  return children.length > 0 ? [{ type, children }] : [];
}

/** A formula that KaTeX reads back; of another one its TeX is kept as code and told. */
function formula(tex: string, { losses }: LineContext): PhrasingContent[] {
  // In a table of Markdown a bar would end the cell; a space that is typed as a command needs what follows it.
  const oneLine = tex
    .replace(/\\\|/gu, String.raw`\Vert `)
    .replace(/\|/gu, String.raw`\vert `)
    .replace(/\s+/gu, ' ');
  const value = oneLine.replace(/(?:(?<!\\)\\ | )+$/u, '').trim();
  if (value === '') return [];
  try {
    katex.renderToString(value, { output: 'mathml', throwOnError: true, strict: 'ignore', trust: false, maxExpand: 100 });
    return [{ type: 'inlineMath', value }];
  } catch {
    losses.tell('word-equation', value);
    return [{ type: 'inlineCode', value }];
  }
}

function link(inlines: readonly PandocInline[], typed: string, context: LineContext): PhrasingContent[] {
  const children = pieces(inlines, context);
  const address = safeAddress(typed);
  if (address !== undefined && /^(?:https?:\/\/|mailto:)./iu.test(address)) {
    // Spaces and angle brackets would end an address in Markdown.
    const url = address.replace(/[\s<>\\^`{|}"]/gu, (letter) => encodeURIComponent(letter));
    return children.length > 0 ? [{ type: 'link', url, children: unlinked(children) }] : [];
  }
  // Within the document: a bookmark, which Markdown does not have.
  if (!typed.startsWith('#')) context.losses.tell('word-link', typed.length > 60 ? `${typed.slice(0, 59)}…` : typed);
  return children;
}

function unlinked(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node) =>
    node.type === 'link' ? unlinked(node.children) : 'children' in node ? [{ ...node, children: unlinked(node.children) }] : [node],
  );
}

const ADDRESS = /(https?:\/\/[^\s<>"“”«»|]*[^\s<>"“”«»|.,;:!?)\]}'])/u;

/** Words in which addresses that are typed out are links. */
function linked(words: string): PhrasingContent[] {
  return words.split(ADDRESS).flatMap((value, at): PhrasingContent[] => {
    if (value === '') return [];
    return at % 2 === 1 && URL.canParse(value)
      ? [{ type: 'link', url: value, children: [{ type: 'text', value }] }]
      : [{ type: 'text', value }];
  });
}

function trimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const isEmpty = (node: PhrasingContent) => node.type === 'break' || (node.type === 'text' && /^\s*$/u.test(node.value));
  const from = nodes.findIndex((node) => !isEmpty(node));
  return from < 0 ? [] : nodes.slice(from, nodes.findLastIndex((node) => !isEmpty(node)) + 1);
}
