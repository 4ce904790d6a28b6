import { oneLine } from '../../text/xml.ts';
import type { Issue } from '../../model/issue.ts';
import { childOf, everyIn } from '../xml-tree.ts';
import type { XmlElement } from '../xml-tree.ts';
import type { Inline } from './word-blocks.ts';
import type { WordContext } from './word-context.ts';
import { pictureEnding } from './word-pictures.ts';

/** Reads a drawing, an old picture (VML) or an embedded object: pictures stay in the line, text boxes are put aside, the rest is told. */
export function readGraphic(
  element: XmlElement,
  context: WordContext,
  line: { readonly inlines: Inline[]; readonly boxes: XmlElement[] },
): void {
  const { losses } = context;
  const parts = everyIn(element, 'a:blip', 'v:imagedata', 'w:txbxContent', 'c:chart', 'dgm:relIds', 'o:OLEObject');
  const program = parts.find(({ name }) => name === 'o:OLEObject')?.attributes.get('ProgID');
  if (program !== undefined && /^(?:Equation|MathType)/iu.test(program)) {
    losses.tell('word-equation');
    return;
  }
  const alt = altOf(element);
  for (const part of parts) {
    if (part.name === 'w:txbxContent') {
      line.boxes.push(part);
      losses.tell('word-text-box');
    } else if (part.name === 'a:blip' || part.name === 'v:imagedata') readPicture(part, alt, context, line.inlines);
    else losses.tell('word-object');
  }
  // A ruled line says nothing.
  if (parts.length === 0 && everyIn(element, 'v:rect', 'v:line').length === 0) losses.tell('word-object');
}

function altOf(element: XmlElement): string {
  const [drawn] = everyIn(element, 'wp:docPr');
  const [shape] = everyIn(element, 'v:shape');
  return oneLine(drawn?.attributes.get('descr') ?? drawn?.attributes.get('title') ?? shape?.attributes.get('alt') ?? '');
}

function readPicture(part: XmlElement, alt: string, context: WordContext, inlines: Inline[]): void {
  const { losses, pictures, relations } = context;
  const id = part.attributes.get('r:embed') ?? part.attributes.get('r:id') ?? part.attributes.get('r:link') ?? '';
  const relation = relations.get(id);
  if (!relation || relation.isExternal) {
    losses.tell('word-picture', relation?.target ?? id);
    return;
  }
  const known = pictures.nameOf(relation.target);
  const unread: Issue[] = [];
  const bytes = known === undefined ? context.bytes(relation.target, unread) : undefined;
  const ending = bytes && pictureEnding(bytes);
  const file = known ?? (bytes && ending && pictures.add(relation.target, bytes, ending));
  if (file === undefined) losses.tell('word-picture', relation.target.replace(/^.*\//u, ''));
  else inlines.push({ kind: 'picture', picture: { file, alt } });
}

/** True for a control that holds a table of contents. */
export function isContentsControl(control: XmlElement): boolean {
  const gallery = childOf(childOf(childOf(control, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery')?.attributes.get('w:val');
  return gallery === 'Table of Contents';
}
