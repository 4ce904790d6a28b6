import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import * as fontkit from 'fontkit';

const FONT = readFileSync(resolve('node_modules/@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf'));

/** What a PDF has besides its lines. */
export interface PdfTouches {
  /** The size in points of the first line of page one; that of the others is 10. */
  readonly heading?: number;
  /** The title among its metadata. */
  readonly title?: string;
  /** The number printed at the foot of page one; the next page has the next. */
  readonly firstPage?: number;
  /** True for one that opens freely and forbids to copy. */
  readonly restricted?: boolean;
}

/** A PDF with a page for each text, its lines as they are given, set in a font that has the letters of our languages. */
export async function inventedPdf(pages: readonly string[], touches: PdfTouches = {}): Promise<Uint8Array> {
  const document = await written(pages, touches);
  if (touches.title !== undefined) document.setTitle(touches.title);
  if (touches.restricted) document.encrypt({ userPassword: '', ownerPassword: 'invented', permissions: { copying: false } });
  return document.save();
}

/** The same, which opens only with a password. */
export async function lockedPdf(pages: readonly string[]): Promise<Uint8Array> {
  const document = await written(pages);
  document.encrypt({ userPassword: 'invented', ownerPassword: 'invented too' });
  return document.save();
}

async function written(pages: readonly string[], { heading = 10, firstPage }: PdfTouches = {}): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.registerFontkit(fontkit);
  const font = await document.embedFont(FONT, { subset: true });
  for (const [at, text] of pages.entries()) {
    const page = document.addPage([420, 595]);
    for (const [line, words] of text.split('\n').entries())
      page.drawText(words, { x: 40, y: 500 - line * 14, size: at + line === 0 ? heading : 10, font });
    if (firstPage !== undefined) page.drawText(String(firstPage + at), { x: 200, y: 30, size: 9, font });
  }
  return document;
}

/** A PDF put together from its objects, which no library would write: the first is the catalogue. A stream is given with its bytes. */
export function rawPdf(objects: readonly (string | { readonly dictionary: string; readonly stream: Uint8Array })[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const places: number[] = [];
  let at = parts[0]?.length ?? 0;
  const push = (part: Buffer) => {
    parts.push(part);
    at += part.length;
  };
  for (const [index, object] of objects.entries()) {
    places.push(at);
    push(Buffer.from(`${index + 1} 0 obj\n`));
    if (typeof object === 'string') push(Buffer.from(object));
    else {
      push(Buffer.from(`<< ${object.dictionary} /Length ${object.stream.length} >>\nstream\n`));
      push(Buffer.from(object.stream));
      push(Buffer.from('\nendstream'));
    }
    push(Buffer.from('\nendobj\n'));
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${table}${trailer}`)]);
}
