import { codePoint } from 'dingbat-to-unicode';
import { subscriptOf, superscriptOf } from '../../text/raised.ts';
import { cleanText } from '../../text/xml.ts';
import { childOf, childrenOf, everyIn, textOf } from '../xml-tree.ts';
import type { XmlElement } from '../xml-tree.ts';
import type { WordContext } from './word-context.ts';
import { element, isOn, wordsIn } from './word-element.ts';

/** A run in the plain form: letters for signs of fonts, marks for pictures; hidden words are left out and told. */
export function plainRun(run: XmlElement, context: WordContext): readonly XmlElement[] {
  const { losses } = context;
  const properties = childOf(run, 'w:rPr');
  const fonts = childOf(properties, 'w:rFonts')?.attributes;
  const font = fonts?.get('w:ascii') ?? fonts?.get('w:hAnsi') ?? '';
  const height = childOf(properties, 'w:vertAlign')?.attributes.get('w:val');
  const position = Number(childOf(properties, 'w:position')?.attributes.get('w:val') ?? 0);
  const isAbove = height === 'superscript' || position > 0;
  const formOf = isAbove ? superscriptOf : height === 'subscript' || position < 0 ? subscriptOf : undefined;
  const pieces = childrenOf(run).flatMap((child) => plainPiece(child, font, context));
  const children = formOf ? pieces.map((piece) => raised(piece, formOf, context)) : pieces;
  if (isOn(childOf(properties, 'w:vanish'))) {
    if (wordsIn(children) !== '') losses.tell('word-hidden');
    return [];
  }
  // Pandoc takes as long for a break as for two words.
  context.so.letters += children.reduce((sum, piece) => sum + 10 + textOf(piece).length, 0);
  // A mark of the author's own follows the call of a note; here notes are numbered.
  const call = children.findIndex(({ attributes }) => isSet(attributes.get('w:customMarkFollows')));
  if (children.length > 0) tellLook(properties, font, context);
  return [{ ...run, children: [...(properties ? [properties] : []), ...(call < 0 ? children : children.slice(0, call + 1))] }];
}

function plainPiece(child: XmlElement, font: string, context: WordContext): readonly XmlElement[] {
  const { losses, notes } = context;
  switch (child.name) {
    case 'w:t':
      return words(textOf(child).replace(/[\uF000-\uF0FF]/gu, (sign) => symbol(font || 'Symbol', sign.charCodeAt(0), context)));
    case 'w:sym':
      return words(symbol(child.attributes.get('w:font') ?? '', Number.parseInt(child.attributes.get('w:char') ?? '', 16), context));
    case 'w:tab':
    case 'w:ptab':
      return [element('w:tab', [])];
    case 'w:br':
      // Pages and columns are those of the paper.
      return /^(?:page|column)$/u.test(child.attributes.get('w:type') ?? '') ? [] : [element('w:br', [])];
    case 'w:cr':
      return [element('w:br', [])];
    case 'w:noBreakHyphen':
      return [child];
    case 'w:fldChar':
      return fieldMark(child, context);
    case 'w:instrText':
      if (/^\s*EQ\b/iu.test(textOf(child))) losses.tell('word-equation');
      return [child];
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      if (!notes.has(`${child.name.replace('Reference', '')} ${child.attributes.get('w:id') ?? ''}`)) {
        losses.tell('word-note');
        return [];
      }
      if (child.name === 'w:endnoteReference') losses.tell('word-endnote');
      return [child];
    case 'w:commentReference':
      losses.tell('word-comment');
      return [];
    case 'w:ruby':
      return everyIn(childOf(child, 'w:rubyBase'), 'w:t');
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      return drawing(child, context);
    case 'mc:AlternateContent':
      return childrenOf(childOf(child, 'mc:Choice') ?? childOf(child, 'mc:Fallback')).flatMap((one) => plainPiece(one, font, context));
    default:
      return [];
  }
}

function raised(piece: XmlElement, formOf: (text: string) => string | undefined, { losses }: WordContext): XmlElement {
  const typed = textOf(piece);
  if (piece.name !== 'w:t' || typed.trim() === '' || typed.startsWith('\uE000')) return piece;
  const form = formOf(typed.replace(/-/gu, '−'));
  if (form === undefined) losses.tell('word-raised');
  return element('w:t', [form ?? typed]);
}

/** A field may stand in another one; a hostile file opens them without end. */
function fieldMark(mark: XmlElement, { so }: WordContext): readonly XmlElement[] {
  const type = mark.attributes.get('w:fldCharType');
  if (type === 'begin') so.fields += 1;
  const isKept = so.fields <= 10;
  if (type === 'end') so.fields = Math.max(0, so.fields - 1);
  return isKept ? [mark] : [];
}

function words(text: string): readonly XmlElement[] {
  return [
    element('w:t', [
      cleanText(text)
        .replace(/[\u00AD\uE000-\uE003]/gu, '')
        .replace(/[\n\t]/gu, ' '),
    ]),
  ];
}

/** The letter that a font of signs draws for a code. */
function symbol(font: string, code: number, { losses }: WordContext): string {
  const found = codePoint(font, code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code);
  if (!found) losses.tell('word-symbol');
  return found?.string ?? '�';
}

/** Pictures of a drawing or an embedded object become marks, text boxes wait for the end of the paragraph, the rest is told. */
function drawing(child: XmlElement, { losses, pictures, relations, waiting }: WordContext): readonly XmlElement[] {
  const parts = everyIn(child, 'a:blip', 'v:imagedata', 'w:txbxContent', 'c:chart', 'dgm:relIds', 'o:OLEObject');
  const program = parts.find(({ name }) => name === 'o:OLEObject')?.attributes.get('ProgID');
  if (program !== undefined && /^(?:Equation|MathType)/iu.test(program)) {
    losses.tell('word-equation');
    return [];
  }
  // A ruled line says nothing.
  if (parts.length === 0 && everyIn(child, 'v:rect', 'v:line').length === 0) losses.tell('word-object');
  return parts.flatMap((part) => {
    if (part.name === 'a:blip' || part.name === 'v:imagedata') {
      const number = pictures.show(part, child, relations);
      return number === undefined ? [] : [element('w:t', [`\uE000${number}\uE001`])];
    }
    if (part.name === 'w:txbxContent') waiting.boxes.push(part);
    losses.tell(part.name === 'w:txbxContent' ? 'word-text-box' : 'word-object');
    return [];
  });
}

/** Fonts of the nineties in which the codes of other letters look Azerbaijani. */
const OLD_FONT = /\bAz\s?(?:Lat|Cyr)|^A3 |\bLatAz\b|\bTimes Latin\b/iu;

function tellLook(properties: XmlElement | undefined, font: string, { losses, so }: WordContext): void {
  if (OLD_FONT.test(font)) losses.tell('word-font', font);
  const line = childOf(properties, 'w:u')?.attributes.get('w:val') ?? 'none';
  const highlight = childOf(properties, 'w:highlight')?.attributes.get('w:val') ?? 'none';
  if ((line !== 'none' && !so.isLink) || highlight !== 'none') losses.tell('word-look');
}

function isSet(value: string | undefined): boolean {
  return /^(?:1|true|on)$/u.test(value ?? '');
}
