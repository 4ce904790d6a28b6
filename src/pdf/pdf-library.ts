import type { PdfFacts } from '../model/pdf-facts.ts';
import { missingFonts } from './pdf-fonts.ts';
import { headingOf, lineNumbers, pageWords } from './pdf-page.ts';
import { pageText } from './page-text.ts';
import { Pdfium } from './pdfium.ts';
import type { PdfLimits, PdfPicture, PdfReading } from './pdf-reading.ts';
import { drawPage } from './draw-page.ts';

/** Opens PDFs one after the other and tells what is in them. */
export class PdfLibrary {
  readonly #pdfium: Pdfium;

  private constructor(pdfium: Pdfium) {
    this.#pdfium = pdfium;
  }

  /** Starts PDFium, whose memory may grow to `megabytes`. */
  static async start(megabytes: number): Promise<PdfLibrary> {
    return new PdfLibrary(await Pdfium.start(megabytes));
  }

  /** True once memory was refused or is much larger than a common file needs: the next file is read by a new library. */
  get isSpent(): boolean {
    return this.lackedMemory || this.#pdfium.size > SPENT;
  }

  /** True once PDFium asked for more memory than it may have. */
  get lackedMemory(): boolean {
    return this.#pdfium.lackedMemory;
  }

  /** Reads the text of each page and the facts. Throws where PDFium itself breaks, which a hostile file can bring about. */
  read(bytes: Uint8Array, limits: PdfLimits): PdfReading {
    return this.#open(bytes, (document) => readPages(this.#pdfium, document, limits));
  }

  /** Draws page one, `width` pixels wide. Throws as {@link read} does. */
  draw(bytes: Uint8Array, width: number): PdfPicture {
    return this.#open(bytes, (document) => drawPage(this.#pdfium, document, width) ?? { fault: 'damaged' });
  }

  #open<Result>(bytes: Uint8Array, use: (document: number) => Result): Result | { readonly fault: 'memory' | 'encrypted' | 'damaged' } {
    const pdfium = this.#pdfium;
    const file = pdfium.call('malloc', bytes.length);
    if (file === 0) return { fault: 'memory' };
    pdfium.bytes(file, bytes.length).set(bytes);
    const document = pdfium.call('FPDF_LoadMemDocument', file, bytes.length, 0);
    try {
      if (document === 0) return { fault: LOCKED.includes(pdfium.call('FPDF_GetLastError')) ? 'encrypted' : 'damaged' };
      const result = use(document);
      pdfium.call('FPDF_CloseDocument', document);
      // What was refused memory may have gone on without a part of the page.
      return this.lackedMemory ? { fault: 'memory' } : result;
    } finally {
      pdfium.call('free', file);
    }
  }
}

/** Bytes of memory after which a library is given up. */
const SPENT = 128 * 1024 * 1024;
/** FPDF_ERR_PASSWORD and FPDF_ERR_SECURITY of PDFium's fpdfview.h. */
const LOCKED: readonly number[] = [4, 5];
/** The permission to copy text, bit 5 of the permissions (ISO 32000-1, table 22). */
const MAY_COPY = 1 << 4;

function readPages(pdfium: Pdfium, document: number, limits: PdfLimits): PdfReading {
  const count = pdfium.call('FPDF_GetPageCount', document);
  if (count > limits.pages) return { fault: 'length' };
  const pages: string[] = [];
  const numbers: (readonly number[])[] = [];
  const fonts = new Set<string>();
  let heading = '';
  let characters = 0;
  let unopened = 0;
  for (let number = 0; number < count; number += 1) {
    const page = pdfium.call('FPDF_LoadPage', document, number);
    if (page === 0) unopened += 1;
    const text = page === 0 ? 0 : pdfium.call('FPDFText_LoadPage', page);
    const raw = text === 0 ? '' : pageWords(pdfium, text);
    characters += raw.length;
    pages.push(pageText(raw));
    numbers.push(text === 0 ? [] : lineNumbers(pdfium, page, text, count === 1));
    if (number === 0 && text !== 0) heading = headingOf(pdfium, text, raw);
    if (page !== 0) for (const font of missingFonts(pdfium, page)) fonts.add(font);
    if (text !== 0) pdfium.call('FPDFText_ClosePage', text);
    if (page !== 0) pdfium.call('FPDF_ClosePage', page);
    if (characters > limits.characters) return { fault: 'length' };
  }
  if (unopened === count) return { fault: 'damaged' };
  const facts: PdfFacts = {
    heading,
    numbers,
    missingFonts: [...fonts].sort(),
    title: metadataTitle(pdfium, document),
    restricted: (pdfium.call('FPDF_GetDocPermissions', document) & MAY_COPY) === 0,
    repaired: pdfium.call('FPDF_DocumentHasValidCrossReferenceTable', document) === 0,
    unopened,
  };
  return { pages, facts };
}

/** The longest title that is read among the metadata, in bytes. */
const LONGEST_TITLE = 4000;

function metadataTitle(pdfium: Pdfium, document: number): string {
  const words = pdfium.lend(LONGEST_TITLE + 16, (place) => {
    const tag = Buffer.from('Title\0');
    pdfium.bytes(place, tag.length).set(tag);
    const bytes = pdfium.call('FPDF_GetMetaText', document, place, place + 16, LONGEST_TITLE);
    return bytes > LONGEST_TITLE ? '' : pdfium.utf16(place + 16, bytes / 2 - 1);
  });
  return pageText(words ?? '');
}
