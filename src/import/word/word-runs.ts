import { subscriptOf, superscriptOf } from '../../text/raised.ts';
import { cleanText } from '../../text/xml.ts';
import { childOf, childrenOf, everyIn, textOf } from '../xml-tree.ts';
import type { XmlElement } from '../xml-tree.ts';
import { formulaOf } from './formula.ts';
import { symbolOf } from './symbol-font.ts';
import type { Inline, Look } from './word-blocks.ts';
import type { WordContext } from './word-context.ts';
import { readInstruction } from './word-fields.ts';
import { readGraphic } from './word-graphics.ts';
import { wordLink } from './word-link.ts';
import { lookOf, toggle } from './word-styles.ts';
import type { RunLook } from './word-styles.ts';

/** What stands in a paragraph: its pieces, and the text boxes that hang on it. */
export interface Line {
  readonly inlines: Inline[];
  readonly boxes: XmlElement[];
}

/** Reads what stands in a paragraph into a line. Deleted and hidden words stay out, inserted ones are taken. */
export function readLine(element: XmlElement, context: WordContext, line: Line, link?: string): void {
  for (const child of childrenOf(element)) {
    switch (child.name) {
      case 'w:r':
        readRun(child, context, line, link);
        break;
      case 'w:hyperlink':
        readLine(child, context, line, wordLink(hyperlink(child, context), context) ?? link);
        break;
      case 'w:fldSimple': {
        const field = readInstruction(child.attributes.get('w:instr') ?? '');
        if (field.isContents) context.losses.tell('word-contents');
        else if (field.isFormula) context.losses.tell('word-equation');
        else readLine(child, context, line, wordLink(field.link, context) ?? link);
        break;
      }
      case 'm:oMath':
      case 'm:oMathPara':
        readFormulas(child, context, line);
        break;
      case 'w:del':
      case 'w:moveFrom':
        context.losses.tell('word-changes');
        break;
      case 'w:ins':
      case 'w:moveTo':
        context.losses.tell('word-changes');
        readLine(child, context, line, link);
        break;
      case 'mc:AlternateContent':
        readLine(childOf(child, 'mc:Choice') ?? childOf(child, 'mc:Fallback') ?? child, context, line, link);
        break;
      case 'w:sdt':
      case 'w:sdtContent':
      case 'w:smartTag':
      case 'w:customXml':
      case 'w:bdo':
      case 'w:dir':
        readLine(child, context, line, link);
        break;
      case 'w:subDoc':
        context.losses.tell('word-object');
        break;
      default:
    }
  }
}

function hyperlink(element: XmlElement, { relations }: WordContext): string | undefined {
  const relation = relations.get(element.attributes.get('r:id') ?? '');
  if (relation?.isExternal) return relation.target;
  // Within the document: a bookmark, which Markdown does not have.
  return element.attributes.has('w:anchor') ? '' : undefined;
}

function readFormulas(element: XmlElement, context: WordContext, line: Line): void {
  for (const formula of element.name === 'm:oMath' ? [element] : everyIn(element, 'm:oMath')) {
    const tex = formulaOf(formula);
    if (tex !== undefined) {
      line.inlines.push({ kind: 'formula', tex });
      context.losses.tell('word-equation-read');
    } else if (textOf(formula).trim() !== '') {
      context.losses.tell('word-equation');
      addText(textOf(formula), {}, undefined, context, line);
    }
  }
}

function readRun(run: XmlElement, context: WordContext, line: Line, link: string | undefined): void {
  const { styles, losses, fields } = context;
  const properties = childOf(run, 'w:rPr');
  const style = childOf(properties, 'w:rStyle')?.attributes.get('w:val');
  const look = { ...(style !== undefined && styles.run(style)), ...lookOf(properties) };
  const fonts = childOf(properties, 'w:rFonts')?.attributes;
  const font = fonts?.get('w:ascii') ?? fonts?.get('w:hAnsi') ?? '';
  const to = link ?? fields.link;
  const before = line.inlines.length;
  for (const child of childrenOf(run)) {
    if (child.name === 'w:fldChar' || child.name === 'w:instrText') {
      readField(child, context);
      continue;
    }
    if (fields.isInstruction || child.name === 'w:rPr') continue;
    if (fields.isContents || look.hidden) {
      if (child.name === 'w:t') losses.tell(look.hidden && !fields.isContents ? 'word-hidden' : 'word-contents');
      continue;
    }
    const text = textIn(child, font, context);
    if (text !== undefined) addText(text, look, to, context, line);
    else if (child.name === 'w:footnoteReference' || child.name === 'w:endnoteReference') {
      readCall(child, context, line);
      // A mark of the author's own follows the call; here notes are numbered.
      if (toggleAttribute(child, 'w:customMarkFollows')) break;
    } else readObject(child, context, line);
  }
  if (line.inlines.length > before) tellLook(properties, font, to, context);
}

/** What a part of a run says in letters; `undefined` for what is no text. */
function textIn(child: XmlElement, font: string, { losses }: WordContext): string | undefined {
  switch (child.name) {
    case 'w:t':
      return textOf(child).replace(/[\uF000-\uF0FF]/gu, (letter) => {
        const sign = symbolOf(font === '' ? 'Symbol' : font, letter.charCodeAt(0));
        if (sign === undefined) losses.tell('word-symbol');
        return sign ?? '�';
      });
    case 'w:tab':
    case 'w:ptab':
      return ' ';
    case 'w:noBreakHyphen':
      return '\u2011';
    case 'w:sym': {
      const sign = symbolOf(child.attributes.get('w:font') ?? '', Number.parseInt(child.attributes.get('w:char') ?? '', 16));
      if (sign === undefined) losses.tell('word-symbol');
      return sign ?? '�';
    }
    case 'w:ruby':
      return everyIn(childOf(child, 'w:rubyBase'), 'w:t').map(textOf).join('');
    default:
      return undefined;
  }
}

function addText(text: string, look: RunLook, link: string | undefined, { losses }: WordContext, line: Line): void {
  let words = cleanText(text)
    .replace(/\u00AD/gu, '')
    .replace(/[\n\t]/gu, ' ');
  if (words === '') return;
  if ((look.raised === 'above' || look.raised === 'below') && words.trim() !== '') {
    const raised = (look.raised === 'above' ? superscriptOf : subscriptOf)(words.replace(/-/gu, '−'));
    if (raised === undefined) losses.tell('word-raised');
    words = raised ?? words;
  }
  const shown: Look = {
    bold: look.bold ?? false,
    italic: look.italic ?? false,
    strike: look.strike ?? false,
    code: look.code ?? false,
    ...(link !== undefined && { link }),
  };
  line.inlines.push({ kind: 'text', text: words, look: shown });
}

function readField(element: XmlElement, context: WordContext): void {
  const { fields, losses } = context;
  if (element.name === 'w:instrText') fields.instruct(textOf(element));
  else {
    const type = element.attributes.get('w:fldCharType');
    if (type === 'begin') fields.begin();
    else if (type === 'separate') fields.separate((address) => wordLink(address, context));
    else if (type === 'end' && fields.end()?.isFormula) losses.tell('word-equation');
  }
}

function readCall(element: XmlElement, { notes, losses }: WordContext, line: Line): void {
  const kind = element.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
  const label = notes.call(kind, element.attributes.get('w:id') ?? '');
  if (label === undefined) losses.tell('word-note');
  else line.inlines.push({ kind: 'note', label });
}

function readObject(child: XmlElement, context: WordContext, line: Line): void {
  switch (child.name) {
    case 'w:br':
      // Pages and columns are those of the paper.
      if (!/^(?:page|column)$/u.test(child.attributes.get('w:type') ?? '')) line.inlines.push({ kind: 'break' });
      break;
    case 'w:cr':
      line.inlines.push({ kind: 'break' });
      break;
    case 'w:commentReference':
      context.losses.tell('word-comment');
      break;
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      readGraphic(child, context, line);
      break;
    case 'mc:AlternateContent':
      for (const one of childrenOf(childOf(child, 'mc:Choice') ?? childOf(child, 'mc:Fallback'))) readObject(one, context, line);
      break;
    default:
  }
}

/** Fonts of the nineties in which the codes of other letters look Azerbaijani. */
const OLD_FONT = /\bAz\s?(?:Lat|Cyr)|^A3 |\bLatAz\b|\bTimes Latin\b/iu;

function tellLook(properties: XmlElement | undefined, font: string, link: string | undefined, { losses }: WordContext): void {
  if (OLD_FONT.test(font)) losses.tell('word-font', font);
  const line = childOf(properties, 'w:u')?.attributes.get('w:val') ?? 'none';
  const highlight = childOf(properties, 'w:highlight')?.attributes.get('w:val') ?? 'none';
  if ((line !== 'none' && link === undefined) || highlight !== 'none') losses.tell('word-look');
}

function toggleAttribute(element: XmlElement, name: string): boolean {
  return /^(?:1|true|on)$/u.test(element.attributes.get(name) ?? '');
}

/** The mark at the end of a paragraph is deleted, so that it goes on in the next one. */
export function isJoined(properties: XmlElement | undefined): boolean {
  return toggle(childOf(properties, 'w:rPr'), 'w:del') ?? false;
}
