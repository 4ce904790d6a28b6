import { childOf, childrenOf, everyIn, textOf } from '../xml-tree.ts';
import type { XmlElement } from '../xml-tree.ts';
import { plainRun } from './plain-run.ts';
import { TEXT_LIMITS, TooLong } from './word-context.ts';
import type { WordContext } from './word-context.ts';
import { element, wordsIn } from './word-element.ts';

/**
 * What a part says in the plain form that Pandoc reads: changes accepted, hidden words, contents and comments left out, text boxes put
 * behind their paragraphs, frames taken off, pictures as marks. What gets lost on the way or later is told. Throws {@link TooLong}.
 */
export function plainParts(parent: XmlElement | undefined, context: WordContext): XmlElement[] {
  return childrenOf(parent).flatMap((child) => plain(child, context));
}

function plain(child: XmlElement, context: WordContext): readonly XmlElement[] {
  const { losses, so } = context;
  switch (child.name) {
    case 'w:p':
      return paragraph(child, context);
    case 'w:tbl':
      return table(child, context);
    case 'w:r':
      return plainRun(child, context);
    case 'm:oMath':
    case 'm:oMathPara':
      return formulas(child, context);
    case 'w:hyperlink': {
      const outer = so.isLink;
      so.isLink = true;
      const children = plainParts(child, context);
      so.isLink = outer;
      return [{ ...child, children }];
    }
    case 'w:fldSimple':
      return field(child, context);
    case 'w:sdt':
      if (childOf(childOf(childOf(child, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery')?.attributes.get('w:val') !== 'Table of Contents')
        return plainParts(childOf(child, 'w:sdtContent'), context);
      losses.tell('word-contents');
      return [];
    case 'w:ins':
    case 'w:moveTo':
      losses.tell('word-changes');
      return plainParts(child, context);
    case 'w:del':
    case 'w:moveFrom':
      losses.tell('word-changes');
      return [];
    case 'mc:AlternateContent':
      return plainParts(childOf(child, 'mc:Choice') ?? childOf(child, 'mc:Fallback'), context);
    case 'w:smartTag':
    case 'w:customXml':
    case 'w:bdo':
    case 'w:dir':
      return plainParts(child, context);
    case 'w:altChunk':
    case 'w:subDoc':
      losses.tell('word-object');
      return [];
    default:
      return [];
  }
}

function paragraph(child: XmlElement, context: WordContext): readonly XmlElement[] {
  const { lists, losses, pictures, styles, waiting } = context;
  const outer = waiting.boxes;
  waiting.boxes = [];
  const entered = losses.enter();
  if (entered.number > TEXT_LIMITS.paragraphs) throw new TooLong();
  const properties = childOf(child, 'w:pPr');
  const content = [...waiting.joined, ...plainParts(child, context)];
  waiting.joined = [];
  const words = wordsIn(content);
  const style = styleOf(properties, words, content, context);
  losses.leave(entered, words);
  pictures.endParagraph(words, styles.isFor('caption', style ?? ''));
  if (context.so.letters > TEXT_LIMITS.letters) throw new TooLong();
  const boxes = waiting.boxes.flatMap((box) => plainParts(box, context));
  waiting.boxes = outer;
  if (style === undefined) return boxes;
  // The mark at its end was deleted: the paragraph goes on in the next one.
  if (childOf(childOf(properties, 'w:rPr'), 'w:del')) {
    waiting.joined = content;
    return boxes;
  }
  // Pandoc would take an indent for a quotation.
  const place = childOf(properties, 'w:numPr');
  const isListed = place && content.length > 0 && listOf(properties) !== '0' && !styles.isFor('heading', style);
  const kept = [...childrenOf(properties, 'w:jc'), ...(isListed ? [lists.place(place)] : [])];
  return [element('w:p', [element('w:pPr', [element('w:pStyle', [], { 'w:val': style }), ...kept]), ...content]), ...boxes];
}

/** The style that a paragraph is shown in; `undefined` for one that the text does without: a line of contents, the title at its head. */
function styleOf(
  properties: XmlElement | undefined,
  words: string,
  content: readonly XmlElement[],
  context: WordContext,
): string | undefined {
  const { losses, so, styles } = context;
  const named = childOf(properties, 'w:pStyle')?.attributes.get('w:val') ?? '';
  const level = childOf(properties, 'w:outlineLvl')?.attributes.get('w:val');
  const style = level === undefined ? named : /^[0-8]$/u.test(level) ? `outline-${level}` : '';
  if (words === '') return '';
  if (styles.isFor('toc', named)) {
    losses.tell('word-contents');
    return undefined;
  }
  const isTitle = styles.isFor('Title', style);
  if (isTitle && !so.isTitleOver) {
    so.title = `${so.title} ${words}`.trim();
    if (everyIn(element('w:p', content), 'w:footnoteReference', 'w:endnoteReference').length > 0) losses.tell('word-note');
    return undefined;
  }
  so.isTitleOver ||= so.title !== '';
  const list = listOf(properties);
  const isNumbered = list === undefined ? styles.isNumbered(style) : list !== '0';
  const isHeading = isTitle || styles.isFor('heading', style);
  if (isHeading && isNumbered) losses.tell('word-heading-number');
  if (isTitle) return 'outline-0';
  const isBold = styles.isBold(style) && everyIn(element('w:p', content), 'w:rPr').every((look) => !childOf(look, 'w:b'));
  if (isBold && !isHeading && !so.isCell && !styles.isFor('caption', style) && isLikeHeading(words)) losses.tell('word-heading');
  // Pandoc would let a paragraph that is taken out of its list go on in it.
  return list === '0' ? '' : style;
}

/** The list that a paragraph is put into; the list 0 takes it out of every list (17.9.18). */
function listOf(properties: XmlElement | undefined): string | undefined {
  return childOf(childOf(properties, 'w:numPr'), 'w:numId')?.attributes.get('w:val');
}

/** A short line without a comma at its end. */
export function isLikeHeading(words: string): boolean {
  return words.length <= 100 && /\p{L}/u.test(words) && !/[,;]$/u.test(words);
}

/** Formulas with a mark before each, by which one that Pandoc does not read is missed. */
function formulas(child: XmlElement, { losses, formulas: known }: WordContext): readonly XmlElement[] {
  return (child.name === 'm:oMath' ? [child] : childrenOf(child, 'm:oMath')).flatMap((one) => {
    const words = everyIn(one, 'm:t').map(textOf).join('').trim();
    if (words === '') return [];
    const mark = element('w:r', [element('w:t', [`\uE002${known.push({ words, paragraph: losses.current }) - 1}\uE003`])]);
    return words.length <= LONGEST_FORMULA && everyIn(one, 'm:r').length <= LONGEST_FORMULA ? [mark, one] : [mark];
  });
}

/** No formula of a line or a page has so many signs. */
const LONGEST_FORMULA = 1000;

/** A field that is written in one piece, in the three that Pandoc knows. */
function field(child: XmlElement, context: WordContext): readonly XmlElement[] {
  const instruction = child.attributes.get('w:instr') ?? '';
  if (/^\s*EQ\b/iu.test(instruction)) context.losses.tell('word-equation');
  if (!/^\s*HYPERLINK\b/iu.test(instruction)) return plainParts(child, context);
  const mark = (type: string) => element('w:r', [element('w:fldChar', [], { 'w:fldCharType': type })]);
  const named = element('w:r', [element('w:instrText', [instruction])]);
  return [mark('begin'), named, mark('separate'), ...plainParts(child, context), mark('end')];
}

function table(child: XmlElement, context: WordContext, isNested = false): readonly XmlElement[] {
  const rows = within(child, 'w:tr').filter((row) => {
    const isDeleted = childOf(childOf(row, 'w:trPr'), 'w:del') !== undefined;
    if (isDeleted) context.losses.tell('word-changes');
    return !isDeleted;
  });
  const cells = rows.map((row) => within(row, 'w:tc'));
  const [only, ...others] = cells.flat();
  // A table of one cell is a frame around a text.
  if (only && others.length === 0 && !isNested) return plainParts(only, context);
  let widest = 0;
  const plainRows = rows.map((row, at) => {
    const before = count(childOf(childOf(row, 'w:trPr'), 'w:gridBefore'), 0);
    const spans = (cells[at] ?? []).map((cell) => count(childOf(childOf(cell, 'w:tcPr'), 'w:gridSpan'), 1));
    const width = spans.reduce((sum, span) => sum + span, before);
    widest = Math.max(widest, width);
    context.so.cells += width;
    if (context.so.cells > TEXT_LIMITS.cells) throw new TooLong();
    const empty = Array.from({ length: before }, () => element('w:tc', [element('w:p', [])]));
    return element('w:tr', [...empty, ...(cells[at] ?? []).map((cell, column) => plainCell(cell, spans[column] ?? 1, context))]);
  });
  if (widest * rows.length > TEXT_LIMITS.cells) throw new TooLong();
  const grid = element(
    'w:tblGrid',
    Array.from({ length: widest }, () => element('w:gridCol', [], { 'w:w': '100' })),
  );
  return [element('w:tbl', [element('w:tblPr', []), grid, ...plainRows])];
}

function plainCell(cell: XmlElement, span: number, context: WordContext): XmlElement {
  const { losses, so } = context;
  const merge = childOf(childOf(cell, 'w:tcPr'), 'w:vMerge', 'w:hMerge');
  const number = losses.paragraphs + 1;
  const outer = so.isCell;
  so.isCell = true;
  const children = childrenOf(cell).flatMap((child) => (child.name === 'w:tbl' ? table(child, context, true) : plain(child, context)));
  so.isCell = outer;
  if (span > 1 || (merge && merge.attributes.get('w:val') !== 'restart')) losses.tell('word-cell-merged', number);
  if (children.some(({ name }) => name === 'w:tbl')) losses.tell('word-table-nested', number);
  if (children.filter((child) => wordsIn([child]) !== '').length > 1) losses.tell('word-cell-paragraphs', number);
  const properties = [element('w:gridSpan', [], { 'w:val': String(span) }), ...(merge?.name === 'w:vMerge' ? [merge] : [])];
  return element('w:tc', [element('w:tcPr', properties), ...children]);
}

/** Rows of a table and cells of a row, those in controls among them. */
function within(parent: XmlElement, name: string): XmlElement[] {
  return childrenOf(parent).flatMap((child) => {
    if (child.name === name) return [child];
    return /^w:(?:sdt|sdtContent|customXml|ins|moveTo)$/u.test(child.name) ? within(child, name) : [];
  });
}

/** Word has 63 columns at most. */
function count(from: XmlElement | undefined, otherwise: number): number {
  const typed = Number(from?.attributes.get('w:val') ?? otherwise);
  return Number.isInteger(typed) && typed >= 0 ? Math.min(typed, 63) : otherwise;
}
