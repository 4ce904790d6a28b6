import type { ListMark } from './word-numbering.ts';
import type { ParagraphStyle } from './word-styles.ts';

/** A picture at one place of the text; the words for it may be found beside it later. */
export interface Picture {
  readonly file: string;
  alt: string;
}

/** How words look: what Markdown can say of it. */
export interface Look {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strike: boolean;
  readonly code: boolean;
  /** An address of http, https or mailto that the words lead to. */
  readonly link?: string;
}

/** A piece of a line. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly look: Look }
  | { readonly kind: 'break' }
  | { readonly kind: 'note'; readonly label: string }
  | { readonly kind: 'picture'; readonly picture: Picture }
  | { readonly kind: 'formula'; readonly tex: string };

/** A paragraph of a Word file, with its number in the order of the document (1-based). */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly number: number;
  readonly inlines: readonly Inline[];
  readonly style: ParagraphStyle;
  readonly align?: 'center' | 'right';
  readonly list?: ListMark & { readonly depth: number };
}

/** A cell of a table; `span` is how many columns it takes, a continued one goes on from the row above. */
export interface Cell {
  readonly span: number;
  readonly isContinued: boolean;
  readonly blocks: readonly Block[];
}

/** A table row by row; a row begins with so many columns that it leaves out. */
export interface WordTable {
  readonly kind: 'table';
  readonly rows: readonly { readonly before: number; readonly cells: readonly Cell[] }[];
}

/** What a text is made of. */
export type Block = Paragraph | WordTable;

/** The words of pieces, breaks as spaces. */
export function wordsOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'break' ? ' ' : inline.kind === 'formula' ? inline.tex : ''))
    .join('');
}
