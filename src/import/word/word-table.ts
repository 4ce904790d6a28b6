import type { Table, TableRow } from 'mdast';
import { wordsOf } from './word-blocks.ts';
import type { Block, Inline, Paragraph, WordTable } from './word-blocks.ts';
import { TEXT_LIMITS, TooLong } from './word-context.ts';
import type { WordLosses } from './word-losses.ts';
import { phrasing, PLAIN } from './word-phrasing.ts';

/** Lays tables of Word out for Markdown, where a cell has one line, and the first row names the columns. */
export class TableLayout {
  readonly #losses: WordLosses;
  #cells = 0;

  constructor(losses: WordLosses) {
    this.#losses = losses;
  }

  /**
   * A table whose rows all have as many cells as it has columns; `undefined` for one without words or pictures. Cells that were merged
   * leave empty ones behind, tables within cells and paragraphs of a cell are put on its line; each is told.
   */
  table({ rows }: WordTable): Table | undefined {
    const widest = rows.reduce(
      (most, { before, cells }) =>
        Math.max(
          most,
          cells.reduce((sum, { span }) => sum + span, before),
        ),
      0,
    );
    this.#cells += widest * rows.length;
    if (this.#cells > TEXT_LIMITS.cells) throw new TooLong();
    const children = rows.map(({ before, cells }): TableRow => {
      const line: TableRow['children'] = empty(before);
      for (const { span, isContinued, blocks } of cells) {
        if (span > 1 || isContinued) this.#losses.tell('word-cell-merged', firstOf(blocks));
        line.push({ type: 'tableCell', children: phrasing(this.#line(blocks), { isOneLine: true }) }, ...empty(span - 1));
      }
      return { type: 'tableRow', children: [...line, ...empty(widest - line.length)] };
    });
    const isEmpty = children.every((row) => row.children.every((cell) => cell.children.length === 0));
    return isEmpty || widest === 0
      ? undefined
      : { type: 'table', align: Array.from({ length: widest }, (_, column) => alignOf(rows, column)), children };
  }

  /** What stands in a cell, on one line. */
  #line(blocks: readonly Block[]): Inline[] {
    const parts = blocks.map((block) => (block.kind === 'table' ? this.#nested(block) : listed(block))).filter((part) => part.some(says));
    if (parts.length > 1) this.#losses.tell('word-cell-paragraphs', firstOf(blocks));
    return joined(parts, ' · ');
  }

  #nested({ rows }: WordTable): Inline[] {
    const lines = rows.map(({ cells }) =>
      joined(
        cells.map(({ blocks }) => this.#line(blocks)).filter((cell) => cell.some(says)),
        ', ',
      ),
    );
    this.#losses.tell('word-table-nested', firstOf(rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks))));
    return joined(
      lines.filter((line) => line.length > 0),
      ' · ',
    );
  }
}

/** How a column is aligned below its head, where all its cells agree. */
function alignOf(rows: WordTable['rows'], column: number): 'center' | 'right' | null {
  const sides = new Set<string | undefined>();
  for (const { before, cells } of rows.slice(1)) {
    let at = before;
    const cell = cells.find(({ span }) => (at += span) > column);
    for (const block of cell?.blocks ?? []) if (block.kind === 'paragraph' && block.inlines.some(says)) sides.add(block.align);
  }
  const [side, ...others] = sides;
  return others.length === 0 && (side === 'center' || side === 'right') ? side : null;
}

function empty(count: number): TableRow['children'] {
  return Array.from({ length: Math.max(0, count) }, () => ({ type: 'tableCell', children: [] }));
}

function says(inline: Inline): boolean {
  return inline.kind !== 'break' && !(inline.kind === 'text' && /^\s*$/u.test(inline.text));
}

function listed({ inlines, list }: Paragraph): readonly Inline[] {
  return list && inlines.some(says) ? [plain(list.isOrdered ? `${list.value}. ` : '• '), ...inlines] : inlines;
}

function joined(parts: readonly (readonly Inline[])[], between: string): Inline[] {
  return parts.flatMap((part, at) => (at === 0 ? part : [plain(between), ...part]));
}

function plain(text: string): Inline {
  return { kind: 'text', text, look: PLAIN };
}

/** The paragraph by which people find a cell. */
function firstOf(blocks: readonly Block[]): number | undefined {
  for (const block of blocks) {
    const found =
      block.kind === 'paragraph' ? block.number : firstOf(block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.blocks)));
    if (found !== undefined && (block.kind === 'table' || wordsOf(block.inlines).trim() !== '')) return found;
  }
  const [first] = blocks;
  return first?.kind === 'paragraph' ? first.number : undefined;
}
