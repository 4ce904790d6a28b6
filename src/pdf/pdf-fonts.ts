import type { Pdfium } from './pdfium.ts';

/** FPDF_PAGEOBJ_TEXT and FPDF_PAGEOBJ_FORM of PDFium's fpdf_edit.h. */
const TEXT = 1;
const FORM = 5;
/** FPDF_TEXTRENDERMODE_INVISIBLE: the text that OCR lays under a scan needs no font. */
const INVISIBLE = 3;
/** How deep forms within forms are looked into, and how many objects of a page: enough to meet each font. */
const DEEPEST = 4;
const MOST_OBJECTS = 20_000;
const LONGEST_NAME = 200;

/** The names of the fonts with which an open page shows text and which the file does not bring along. */
export function missingFonts(pdfium: Pdfium, page: number): Set<string> {
  const names = new Set<string>();
  const seen = new Set<number>();
  let left = MOST_OBJECTS;
  const look = (count: number, objectAt: (index: number) => number, depth: number): void => {
    for (let index = 0; index < count && left > 0; index += 1) {
      left -= 1;
      const object = objectAt(index);
      const type = pdfium.call('FPDFPageObj_GetType', object);
      if (type === FORM && depth < DEEPEST)
        look(pdfium.call('FPDFFormObj_CountObjects', object), (at) => pdfium.call('FPDFFormObj_GetObject', object, at), depth + 1);
      if (type !== TEXT || pdfium.call('FPDFTextObj_GetTextRenderMode', object) === INVISIBLE) continue;
      const font = pdfium.call('FPDFTextObj_GetFont', object);
      if (font === 0 || seen.has(font)) continue;
      seen.add(font);
      if (pdfium.call('FPDFFont_GetIsEmbedded', font) === 0) names.add(nameOf(pdfium, font));
    }
  };
  look(pdfium.call('FPDFPage_CountObjects', page), (index) => pdfium.call('FPDFPage_GetObject', page, index), 0);
  return names;
}

function nameOf(pdfium: Pdfium, font: number): string {
  const name = pdfium.lend(LONGEST_NAME, (place) => {
    const bytes = pdfium.call('FPDFFont_GetBaseFontName', font, place, LONGEST_NAME);
    return bytes <= 1 || bytes > LONGEST_NAME ? '' : new TextDecoder().decode(pdfium.bytes(place, bytes - 1).slice());
  });
  return name?.replace(/[\p{Cc}\uFFFD]/gu, '').trim() || '?';
}
