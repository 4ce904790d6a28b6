import type { PhrasingContent } from 'mdast';
import type { Inline, Look } from './word-blocks.ts';

/** What a line may hold where it stands: a heading and a cell have one line, and a heading is bold by itself. */
export interface LineForm {
  readonly isOneLine?: boolean;
  readonly isHeading?: boolean;
}

/** The pieces of a line as Markdown's own. Spaces at the edges of emphasis are moved out of it, or its stars would say nothing. */
export function phrasing(inlines: readonly Inline[], { isOneLine = false, isHeading = false }: LineForm = {}): PhrasingContent[] {
  const pieces = trimmed(
    inlines.flatMap((inline): Inline[] => {
      if (inline.kind === 'break') return [isOneLine || isHeading ? { kind: 'text', text: ' ', look: PLAIN } : inline];
      if (inline.kind !== 'text') return [inline];
      return split(isHeading ? { ...inline, look: { ...inline.look, bold: false } } : inline);
    }),
  );
  return grouped(merged(spaced(pieces)), ['link', 'bold', 'italic', 'strike']);
}

type Text = Extract<Inline, { kind: 'text' }>;

/** Words without any look. */
export const PLAIN: Look = { bold: false, italic: false, strike: false, code: false };

const ADDRESS = /(https?:\/\/[^\s<>"“”«»|]*[^\s<>"“”«»|.,;:!?)\]}'])/u;

/** A text cut into words, spaces, and addresses that are typed out, which become links. */
function split({ text, look }: Text): Text[] {
  if (look.code) return [{ kind: 'text', text, look }];
  return text.split(/(\s+)/u).flatMap((part): Text[] => {
    if (part === '') return [];
    if (look.link !== undefined || !part.includes('://')) return [{ kind: 'text', text: part.replace(/ {2,}/gu, ' '), look }];
    return part.split(ADDRESS).flatMap((piece, at): Text[] => {
      const isAddress = at % 2 === 1 && URL.canParse(piece);
      return piece === '' ? [] : [{ kind: 'text', text: piece, look: isAddress ? { ...look, link: piece } : look }];
    });
  });
}

function isSpace(inline: Inline | undefined): inline is Text {
  return inline?.kind === 'text' && /^\s*$/u.test(inline.text);
}

function trimmed(pieces: readonly Inline[]): readonly Inline[] {
  const isEmpty = (inline: Inline) => isSpace(inline) || inline.kind === 'break';
  const from = pieces.findIndex((inline) => !isEmpty(inline));
  return from < 0 ? [] : pieces.slice(from, pieces.findLastIndex((inline) => !isEmpty(inline)) + 1);
}

/** Spaces look as the words on both their sides do. */
function spaced(pieces: readonly Inline[]): readonly Inline[] {
  const next: (Inline | undefined)[] = [];
  for (let at = pieces.length - 1, after: Inline | undefined; at >= 0; at -= 1) {
    next[at] = after;
    if (!isSpace(pieces[at])) after = pieces[at];
  }
  let before: Inline | undefined;
  return pieces.map((piece, at) => {
    if (!isSpace(piece)) {
      before = piece;
      return piece;
    }
    const after = next[at];
    return { ...piece, look: before?.kind === 'text' && after?.kind === 'text' ? shared(before.look, after.look) : PLAIN };
  });
}

function shared(one: Look, other: Look): Look {
  return {
    bold: one.bold && other.bold,
    italic: one.italic && other.italic,
    strike: one.strike && other.strike,
    code: one.code && other.code,
    ...(one.link !== undefined && one.link === other.link && { link: one.link }),
  };
}

function merged(pieces: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (piece.kind === 'text' && last?.kind === 'text' && isAlike(piece.look, last.look)) {
      result[result.length - 1] = { ...last, text: last.text + piece.text };
    } else result.push(piece);
  }
  return result;
}

function isAlike(one: Look, other: Look): boolean {
  return (
    one.bold === other.bold &&
    one.italic === other.italic &&
    one.strike === other.strike &&
    one.code === other.code &&
    one.link === other.link
  );
}

type Mark = 'link' | 'bold' | 'italic' | 'strike';

/** Puts what shares a mark into one node, the marks one within the other in this order. */
function grouped(pieces: readonly Inline[], [mark, ...marks]: readonly Mark[]): PhrasingContent[] {
  if (mark === undefined) return pieces.map(leaf);
  const result: PhrasingContent[] = [];
  for (let from = 0, to = 0; from < pieces.length; from = to) {
    const value = markOf(pieces[from], mark);
    to = from + 1;
    while (to < pieces.length && markOf(pieces[to], mark) === value) to += 1;
    const children = grouped(pieces.slice(from, to), marks);
    for (const node of value === false ? children : [wrapped(mark, value, children)]) result.push(node);
  }
  return result;
}

function markOf(inline: Inline | undefined, mark: Mark): string | boolean {
  return inline?.kind === 'text' ? (inline.look[mark] ?? false) : false;
}

function wrapped(mark: Mark, value: string | true, children: PhrasingContent[]): PhrasingContent {
  switch (mark) {
    case 'link':
      return { type: 'link', url: String(value), children };
    case 'bold':
      return { type: 'strong', children };
    case 'italic':
      return { type: 'emphasis', children };
    case 'strike':
      return { type: 'delete', children };
  }
}

function leaf(inline: Inline): PhrasingContent {
  switch (inline.kind) {
    case 'text':
      return inline.look.code ? { type: 'inlineCode', value: inline.text } : { type: 'text', value: inline.text };
    case 'break':
      return { type: 'break' };
    case 'note':
      return { type: 'footnoteReference', identifier: inline.label, label: inline.label };
    case 'picture':
      return { type: 'image', url: inline.picture.file, alt: inline.picture.alt };
    case 'formula':
      return { type: 'inlineMath', value: inline.tex };
  }
}
