import type { BlockContent, List, PhrasingContent, RootContent, Table, TableRow } from 'mdast';
import { lineOf, MARK } from './full-text-line.ts';
import type { LineContext } from './full-text-line.ts';
import type { PandocBlock, PandocDocument, PandocInline, PandocRow, PandocTable } from './pandoc-document.ts';
import { isLikeHeading } from './plain-part.ts';

/** What Pandoc read as a full text of ours: headings from `##` on, and its notes at the end. */
export function fullText({ blocks }: PandocDocument, context: Pick<LineContext, 'images' | 'formulas' | 'losses'>): RootContent[] {
  const notes: (readonly PandocBlock[])[] = [];
  const highest = Math.min(...blocks.map((block) => (block.t === 'Header' ? block.c[0] : 9)));
  const writer = new FlowWriter({ ...context, notes }, 2 - highest);
  const nodes: RootContent[] = writer.flow(blocks);
  // Notes may call notes, so the list can grow while it is gone through.
  for (const [at, note] of notes.entries()) {
    const label = String(at + 1);
    nodes.push({ type: 'footnoteDefinition', identifier: label, label, children: writer.flow(note, false) });
  }
  return nodes;
}

class FlowWriter {
  readonly #context: LineContext;
  readonly #shift: number;

  constructor(context: LineContext, shift: number) {
    this.#context = context;
    this.#shift = shift;
  }

  /** Blocks that follow one another; a heading within a list or a note is a paragraph. */
  flow(blocks: readonly PandocBlock[], hasHeadings = true): BlockContent[] {
    return blocks.flatMap((block): BlockContent[] => {
      switch (block.t) {
        case 'Header':
          return hasHeadings ? this.#heading(...block.c) : this.#paragraph(block.c[2]);
        case 'Para':
        case 'Plain':
          return this.#paragraph(block.c);
        case 'BulletList':
          return [this.#list(block.c)];
        case 'OrderedList': {
          const [[start, form], points] = block.c;
          if (!/^(?:Decimal|DefaultStyle)$/u.test(form.t))
            for (const point of points) this.#context.losses.tell('word-list', wordsOf(this.#cell(point)));
          return [this.#list(points, start)];
        }
        case 'DefinitionList':
          return block.c.flatMap(([term, texts]) => [...this.#paragraph(term), ...texts.flatMap((text) => this.flow(text, false))]);
        case 'BlockQuote': {
          const children = this.flow(block.c, false);
          return children.length > 0 ? [{ type: 'blockquote', children }] : [];
        }
        case 'CodeBlock':
          return [{ type: 'code', value: block.c[1].replace(MARK, '') }];
        case 'Div':
          return this.flow(block.c[1], hasHeadings);
        case 'Table':
          return this.#table(block.c);
        case 'HorizontalRule':
          return [];
      }
    });
  }

  #heading(level: number, _: unknown, inlines: readonly PandocInline[]): BlockContent[] {
    const depth = ([2, 3, 4, 5] as const).find((one) => one === level + this.#shift) ?? 6;
    const children = lineOf(inlines, { ...this.#context, isHeading: true });
    return children.length > 0 ? [{ type: 'heading', depth, children }] : [];
  }

  /** A paragraph; formulas that stand in it alone are displayed. A short line that is bold from end to end may be a heading. */
  #paragraph(inlines: readonly PandocInline[]): BlockContent[] {
    const children = lineOf(inlines, this.#context);
    const words = wordsOf(children);
    const formulas = children.flatMap((child) => (child.type === 'inlineMath' ? [child.value] : []));
    if (formulas.length > 0 && children.every((child) => child.type === 'inlineMath' || child.type === 'break' || wordsOf([child]) === ' '))
      return formulas.map((value) => ({ type: 'math', value }));
    const isBold = children.every(({ type }) => type === 'strong');
    if (isBold && isLikeHeading(words)) this.#context.losses.tell('word-heading', words);
    return children.length > 0 ? [{ type: 'paragraph', children }] : [];
  }

  #list(points: readonly (readonly PandocBlock[])[], start?: number): List {
    const children = points.map((point) => ({ type: 'listItem' as const, spread: false, children: this.flow(point, false) }));
    return { type: 'list', ordered: start !== undefined, start: start ?? null, spread: false, children };
  }

  /** A table whose rows have as many cells as it has columns; cells that were merged leave empty ones behind. */
  #table(table: PandocTable): BlockContent[] {
    const rows = rowsOf(table);
    const [, [, caption]] = table;
    const grid: (PhrasingContent[] | undefined)[][] = rows.map(() => []);
    const align: Table['align'] = [];
    for (const [at, [, cells]] of rows.entries()) {
      let column = 0;
      for (const [, side, down, across, blocks] of cells) {
        while (grid[at]?.[column]) column += 1;
        for (const row of grid.slice(at, at + down)) for (let next = 0; next < across; next += 1) row[column + next] = [];
        (grid[at] ?? [])[column] = this.#cell(blocks);
        if (at > 0 && blocks.length > 0) align[column] ??= side.t === 'AlignRight' ? 'right' : side.t === 'AlignCenter' ? 'center' : null;
        column += across;
      }
    }
    if (grid.every((row) => row.every((cell) => cell === undefined || cell.length === 0))) return this.flow(caption, false);
    const widest = Math.max(...grid.map((row) => row.length));
    const columns = Array.from({ length: widest }, (_, column) => column);
    const children = grid.map((row): TableRow => {
      return { type: 'tableRow', children: columns.map((column) => ({ type: 'tableCell', children: row[column] ?? [] })) };
    });
    return [...this.flow(caption, false), { type: 'table', align: columns.map((column) => align[column] ?? null), children }];
  }

  /** What stands in a cell, on one line. */
  #cell(blocks: readonly PandocBlock[]): PhrasingContent[] {
    return joined(
      blocks.flatMap((block) => this.#lines(block)),
      ' · ',
    );
  }

  #lines(block: PandocBlock): PhrasingContent[][] {
    const mark = (sign: string, point: readonly PandocBlock[]) => [{ type: 'text' as const, value: sign }, ...this.#cell(point)];
    switch (block.t) {
      case 'Para':
      case 'Plain':
        return [lineOf(block.c, { ...this.#context, isOneLine: true })];
      case 'Header':
        return [lineOf(block.c[2], { ...this.#context, isOneLine: true })];
      case 'BulletList':
        return block.c.map((point) => mark('• ', point));
      case 'OrderedList':
        return block.c[1].map((point, at) => mark(`${block.c[0][0] + at}. `, point));
      case 'BlockQuote':
        return block.c.flatMap((one) => this.#lines(one));
      case 'Div':
        return block.c[1].flatMap((one) => this.#lines(one));
      case 'CodeBlock':
        return [[{ type: 'inlineCode', value: block.c[1] }]];
      case 'Table':
        return rowsOf(block.c).map(([, cells]) =>
          joined(
            cells.map(([, , , , inner]) => this.#cell(inner)),
            ', ',
          ),
        );
      default:
        return [];
    }
  }
}

function rowsOf([, , , [, head], bodies, [, foot]]: PandocTable): readonly PandocRow[] {
  return [...head, ...bodies.flatMap(([, , own, body]) => [...own, ...body]), ...foot];
}

function joined(lines: readonly PhrasingContent[][], between: string): PhrasingContent[] {
  const full = lines.filter((line) => line.length > 0);
  return full.flatMap((line, at) => (at === 0 ? line : [{ type: 'text', value: between }, ...line]));
}

/** The words of a line. */
export function wordsOf(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => ('children' in node ? wordsOf(node.children) : node.type === 'break' ? ' ' : 'value' in node ? node.value : ''))
    .join('');
}
