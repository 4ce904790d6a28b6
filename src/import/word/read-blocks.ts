import { childOf, childrenOf } from '../xml-tree.ts';
import type { XmlElement } from '../xml-tree.ts';
import { wordsOf } from './word-blocks.ts';
import type { Block, Cell, Inline, Paragraph, WordTable } from './word-blocks.ts';
import { TEXT_LIMITS, TooLong } from './word-context.ts';
import type { WordContext } from './word-context.ts';
import { isContentsControl } from './word-graphics.ts';
import { isJoined, readLine } from './word-runs.ts';
import type { Line } from './word-runs.ts';
import { listPlace, outlineLevel } from './word-styles.ts';

/**
 * Reads paragraphs and tables as they follow one another in a body, a cell, a note or a text box. Text boxes stand after the paragraph
 * that they hang on. Throws {@link TooLong} beyond the limits.
 */
export function readBlocks(element: XmlElement, context: WordContext): Block[] {
  const blocks: Block[] = [];
  // What stands before a deleted end of paragraph.
  let carried: readonly Inline[] = [];
  for (const child of flowOf(element, context)) {
    if (child.name === 'w:tbl') for (const block of unframed(readTable(child, context))) blocks.push(block);
    else {
      const { paragraph, boxes } = readParagraph(child, carried, context);
      if (isJoined(childOf(child, 'w:pPr'))) carried = paragraph.inlines;
      else {
        carried = [];
        blocks.push(paragraph);
      }
      for (const box of boxes) for (const block of readBlocks(box, context)) blocks.push(block);
    }
  }
  if (carried.length > 0) blocks.push({ kind: 'paragraph', number: context.losses.paragraphs, inlines: carried, style: { isBold: false } });
  return blocks;
}

/** The paragraphs and tables of an element, those in controls and changes among them; what else stands there is told. */
function flowOf(element: XmlElement, context: WordContext): XmlElement[] {
  return childrenOf(element).flatMap((child): XmlElement[] => {
    switch (child.name) {
      case 'w:p':
      case 'w:tbl':
      case 'm:oMathPara':
        return [child];
      case 'w:sdt':
        if (!isContentsControl(child)) return flowOf(childOf(child, 'w:sdtContent') ?? child, context);
        context.losses.tell('word-contents');
        return [];
      case 'w:ins':
      case 'w:moveTo':
      case 'w:customXml':
        return flowOf(child, context);
      case 'mc:AlternateContent':
        return flowOf(childOf(child, 'mc:Choice') ?? childOf(child, 'mc:Fallback') ?? child, context);
      case 'w:altChunk':
      case 'w:subDoc':
        context.losses.tell('word-object');
        return [];
      default:
        return [];
    }
  });
}

function readParagraph(element: XmlElement, carried: readonly Inline[], context: WordContext): Line & { readonly paragraph: Paragraph } {
  const { losses, styles, numbering } = context;
  const place = losses.enter();
  if (place.number > TEXT_LIMITS.paragraphs) throw new TooLong();
  const properties = childOf(element, 'w:pPr');
  const named = styles.paragraph(childOf(properties, 'w:pStyle')?.attributes.get('w:val') ?? '');
  const level = outlineLevel(properties, named.level);
  const list = listPlace(properties, named.numbering);
  const line: Line = { inlines: [...carried], boxes: [] };
  if (element.name === 'm:oMathPara') readLine({ ...element, children: [element] }, context, line);
  else readLine(element, context, line);
  const words = wordsOf(line.inlines);
  const mark = list && line.inlines.length > 0 ? numbering.next(list) : undefined;
  losses.leave(place, words);
  if (losses.letters > TEXT_LIMITS.letters) throw new TooLong();
  const { level: _level, ...style } = named;
  const paragraph: Paragraph = {
    kind: 'paragraph',
    number: place.number,
    inlines: line.inlines,
    style: { ...style, ...(level !== undefined && { level }) },
    ...alignOf(properties),
    ...(list && mark && { list: { ...mark, depth: list.depth } }),
  };
  return { ...line, paragraph };
}

function alignOf(properties: XmlElement | undefined): Pick<Paragraph, 'align'> {
  const side = childOf(properties, 'w:jc')?.attributes.get('w:val') ?? '';
  return side === 'center' ? { align: side } : /^(?:right|end)$/u.test(side) ? { align: 'right' } : {};
}

function readTable(element: XmlElement, context: WordContext): WordTable {
  const rows = within(element, 'w:tr').flatMap((row) => {
    const properties = childOf(row, 'w:trPr');
    if (childOf(properties, 'w:del')) {
      context.losses.tell('word-changes');
      return [];
    }
    const cells = within(row, 'w:tc').map((cell) => readCell(cell, context));
    return [{ before: count(childOf(properties, 'w:gridBefore'), 0), cells }];
  });
  return { kind: 'table', rows };
}

/** A table of one cell is a frame around a text. */
function unframed(table: WordTable): readonly Block[] {
  const [only, ...others] = table.rows.flatMap(({ cells }) => cells);
  return only && others.length === 0 ? only.blocks : [table];
}

/** Rows of a table and cells of a row, those in controls among them. */
function within(element: XmlElement, name: string): XmlElement[] {
  return childrenOf(element).flatMap((child) => {
    if (child.name === name) return [child];
    return /^w:(?:sdt|sdtContent|customXml|ins|moveTo)$/u.test(child.name) ? within(child, name) : [];
  });
}

function readCell(element: XmlElement, context: WordContext): Cell {
  const properties = childOf(element, 'w:tcPr');
  const merge = childOf(properties, 'w:vMerge') ?? childOf(properties, 'w:hMerge');
  return {
    span: count(childOf(properties, 'w:gridSpan'), 1),
    isContinued: merge !== undefined && merge.attributes.get('w:val') !== 'restart',
    blocks: readBlocks(element, context),
  };
}

/** Word has 63 columns at most. */
function count(element: XmlElement | undefined, otherwise: number): number {
  const typed = Number(element?.attributes.get('w:val') ?? otherwise);
  return Number.isInteger(typed) && typed >= 0 ? Math.min(typed, 63) : otherwise;
}
