import type { BlockContent, RootContent } from 'mdast';
import { wordsOf } from './word-blocks.ts';
import type { Block, Inline, Paragraph } from './word-blocks.ts';
import { nestedLists } from './word-list.ts';
import type { WordLosses } from './word-losses.ts';
import { phrasing } from './word-phrasing.ts';
import { TableLayout } from './word-table.ts';

/** Turns what was read of a Word file into a tree of Markdown: headings from `##` on, lists, quotations, code, tables, formulas. */
export class WordFlow {
  readonly #losses: WordLosses;
  readonly #tables: TableLayout;
  /** The words of the first paragraph with the style of a title, and of those that follow it with the same; they stay out of the text. */
  title: string | undefined;

  constructor(losses: WordLosses) {
    this.#losses = losses;
    this.#tables = new TableLayout(losses);
  }

  /** The text of a document. */
  text(blocks: readonly Block[]): RootContent[] {
    const body = this.#withoutTitle(blocks);
    const highest = body.reduce((level, block) => Math.min(level, headingLevel(block) ?? level), 9);
    return this.#flow(body, 2 - highest);
  }

  /** A note: what follows one another in it, without headings. */
  note(blocks: readonly Block[]): BlockContent[] {
    return this.#flow(blocks, undefined);
  }

  #withoutTitle(blocks: readonly Block[]): readonly Block[] {
    const isTitle = (block: Block | undefined) => block?.kind === 'paragraph' && block.style.role === 'title' && words(block) !== '';
    const from = blocks.findIndex(isTitle);
    if (from < 0) return blocks;
    let to = from;
    const parts: Paragraph[] = [];
    for (let block = blocks[to]; block?.kind === 'paragraph' && isTitle(block); block = blocks[++to]) parts.push(block);
    this.title = parts.map(words).join(' ');
    for (const { inlines, number } of parts) if (inlines.some(({ kind }) => kind === 'note')) this.#losses.tell('word-note', number);
    return [...blocks.slice(0, from), ...blocks.slice(to)];
  }

  #flow(blocks: readonly Block[], shift: number | undefined): BlockContent[] {
    const result: BlockContent[] = [];
    for (let at = 0, to = 0; at < blocks.length; at = to) {
      const block = blocks[at];
      to = at + 1;
      if (!block) continue;
      if (block.kind === 'table') {
        const table = this.#tables.table(block);
        if (table) result.push(table);
        continue;
      }
      const kind = kindOf(block, shift !== undefined);
      const together = [block];
      for (
        let next = blocks[to];
        GATHERED.has(kind) && next?.kind === 'paragraph' && kindOf(next, shift !== undefined) === kind;
        next = blocks[++to]
      )
        together.push(next);
      for (const node of this.#paragraphs(kind, together, shift ?? 0)) result.push(node);
    }
    return result;
  }

  #paragraphs(kind: Kind, together: readonly Paragraph[], shift: number): BlockContent[] {
    switch (kind) {
      case 'heading':
        return together.map((paragraph) => this.#heading(paragraph, shift));
      case 'list':
        return nestedLists(together.map((paragraph) => this.#entry(paragraph)));
      case 'quotation':
        return [{ type: 'blockquote', children: together.flatMap((paragraph) => paragraphNodes(paragraph.inlines)) }];
      case 'code':
        return [{ type: 'code', value: together.map(({ inlines }) => codeLines(inlines)).join('\n') }];
      case 'contents':
        for (const { number } of together) this.#losses.tell('word-contents', number);
        return [];
      case 'paragraph':
        for (const paragraph of together) if (looksLikeHeading(paragraph)) this.#losses.tell('word-heading', paragraph.number);
        return together.flatMap(({ inlines }) => paragraphNodes(inlines));
    }
  }

  #heading(paragraph: Paragraph, shift: number): BlockContent {
    if (paragraph.list) this.#losses.tell('word-heading-number', paragraph.number);
    const level = (headingLevel(paragraph) ?? 1) + shift;
    const depth = ([2, 3, 4, 5] as const).find((one) => one === level) ?? 6;
    return { type: 'heading', depth, children: phrasing(paragraph.inlines, { isHeading: true }) };
  }

  #entry({ inlines, list, number }: Paragraph) {
    if (list && !list.isDecimal) this.#losses.tell('word-list', number);
    return {
      depth: list?.depth ?? 0,
      isOrdered: list?.isOrdered ?? false,
      value: list?.value ?? 1,
      children: paragraphNodes(inlines),
    };
  }
}

type Kind = 'heading' | 'list' | 'quotation' | 'code' | 'contents' | 'paragraph';

const GATHERED: ReadonlySet<Kind> = new Set<Kind>(['list', 'quotation', 'code']);

function kindOf(paragraph: Paragraph, hasHeadings: boolean): Kind {
  const { style, list } = paragraph;
  if (style.role === 'contents') return 'contents';
  if (hasHeadings && headingLevel(paragraph) !== undefined) return 'heading';
  if (list) return 'list';
  return style.role === 'quotation' || style.role === 'code' ? style.role : 'paragraph';
}

/** The level of a heading with words; a second title is one of the highest. */
function headingLevel(block: Block): number | undefined {
  if (block.kind === 'table' || words(block) === '' || block.style.role === 'contents') return undefined;
  return block.style.level ?? (block.style.role === 'title' ? 1 : undefined);
}

function words({ inlines }: Paragraph): string {
  return wordsOf(inlines).replace(/\s+/gu, ' ').trim();
}

/** A short line that is bold from end to end may be a heading for which no style was used. */
function looksLikeHeading(paragraph: Paragraph): boolean {
  const { inlines, style } = paragraph;
  const text = words(paragraph);
  const texts = inlines.flatMap((inline) => (inline.kind === 'text' && inline.text.trim() !== '' ? [inline] : []));
  if (text.length > 100 || texts.length === 0 || !/\p{L}/u.test(text) || /[,;]$/u.test(text) || style.role === 'caption') return false;
  return texts.every(({ look }) => look.bold || style.isBold);
}

/** A paragraph; formulas that stand in it alone are displayed. */
function paragraphNodes(inlines: readonly Inline[]): BlockContent[] {
  const children = phrasing(inlines);
  if (children.length === 0) return [];
  const formulas = inlines.flatMap((inline) => (inline.kind === 'formula' ? [inline.tex] : []));
  const isAlone = inlines.every(
    ({ kind }, at) => kind === 'formula' || (wordsOf(inlines.slice(at, at + 1)).trim() === '' && kind !== 'picture' && kind !== 'note'),
  );
  if (formulas.length > 0 && isAlone) return formulas.map((value) => ({ type: 'math', value }));
  return [{ type: 'paragraph', children }];
}

function codeLines(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'break' ? '\n' : '')).join('');
}
