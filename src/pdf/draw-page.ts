import type { Pdfium } from './pdfium.ts';

/** A page as pixels, four bytes each: red, green, blue and full opacity. */
export interface DrawnPage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** A page that is longer than this many times its width is cut there: a poster or a trick. */
const LONGEST = 2;
/** FPDFBitmap_BGRx, FPDF_ANNOT and FPDF_REVERSE_BYTE_ORDER of PDFium's fpdfview.h. */
const WITHOUT_ALPHA = 3;
const ANNOTATIONS = 0x01;
const RED_FIRST = 0x10;
const WHITE = 0xffffffff;

/** Page one of an open document on white paper, `width` pixels wide; `undefined` when it cannot be opened. */
export function drawPage(pdfium: Pdfium, document: number, width: number): DrawnPage | undefined {
  const page = pdfium.call('FPDF_LoadPage', document, 0);
  if (page === 0) return undefined;
  const ratio = pdfium.call('FPDF_GetPageHeightF', page) / pdfium.call('FPDF_GetPageWidthF', page);
  const whole = Number.isFinite(ratio) && ratio > 0 ? Math.max(1, Math.round(width * Math.min(ratio, LONGEST * 50))) : width;
  const height = Math.min(whole, width * LONGEST);
  const bitmap = pdfium.call('FPDFBitmap_CreateEx', width, height, WITHOUT_ALPHA, 0, 0);
  if (bitmap !== 0) {
    pdfium.call('FPDFBitmap_FillRect', bitmap, 0, 0, width, height, WHITE);
    pdfium.call('FPDF_RenderPageBitmap', bitmap, page, 0, 0, width, whole, 0, ANNOTATIONS | RED_FIRST);
  }
  const drawn = bitmap === 0 ? undefined : { width, height, pixels: pixelsOf(pdfium, bitmap, width, height) };
  if (bitmap !== 0) pdfium.call('FPDFBitmap_Destroy', bitmap);
  pdfium.call('FPDF_ClosePage', page);
  return drawn;
}

function pixelsOf(pdfium: Pdfium, bitmap: number, width: number, height: number): Uint8Array {
  const pixels = new Uint8Array(width * height * 4);
  const from = pdfium.call('FPDFBitmap_GetBuffer', bitmap);
  const stride = pdfium.call('FPDFBitmap_GetStride', bitmap);
  for (let row = 0; row < height; row += 1) pixels.set(pdfium.bytes(from + row * stride, width * 4), row * width * 4);
  // The fourth byte means nothing to PDFium here.
  for (let at = 3; at < pixels.length; at += 4) pixels[at] = 255;
  return pixels;
}
