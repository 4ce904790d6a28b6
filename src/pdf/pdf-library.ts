import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PDFiumModule } from '@hyzyla/pdfium';
import { pageText } from './page-text.ts';
import type { PdfLimits, PdfReading } from './pdf-reading.ts';

/** PDFium with memory of its own, which grows to a limit and no further. */
export class PdfLibrary {
  readonly #pdfium: Pdfium;
  readonly #memory: LimitedMemory;

  private constructor(pdfium: Pdfium, memory: LimitedMemory) {
    this.#pdfium = pdfium;
    this.#memory = memory;
  }

  /** Starts PDFium, whose memory may grow to `megabytes`. */
  static async start(megabytes: number): Promise<PdfLibrary> {
    program ??= await WebAssembly.compile(readFileSync(fileURLToPath(import.meta.resolve('@hyzyla/pdfium/pdfium.wasm'))));
    const compiled = program;
    const memory: LimitedMemory = { refused: false };
    const pdfium = await PDFiumModule({
      instantiateWasm(imports, success) {
        const instance = new WebAssembly.Instance(compiled, imports);
        limit(instance, megabytes, memory);
        // The library calls it a module and takes an instance.
        success(instance);
        return instance.exports;
      },
    });
    pdfium._FPDF_InitLibraryWithConfig({ version: 2, m_pIsolate: null, m_pUserFontPaths: null, m_v8EmbedderSlot: 0, m_pPlatform: null });
    return new PdfLibrary(pdfium, memory);
  }

  /** True once memory was refused or is much larger than a common file needs: the next file is read by a new library. */
  get isSpent(): boolean {
    return this.#memory.refused || this.#pdfium.HEAPU8.byteLength > SPENT;
  }

  /** True once PDFium asked for more memory than it may have. */
  get lackedMemory(): boolean {
    return this.#memory.refused;
  }

  /** Reads the text of each page. Throws where PDFium itself breaks, which a hostile file can bring about. */
  read(bytes: Uint8Array, limits: PdfLimits): PdfReading {
    const pdfium = this.#pdfium;
    const file = pdfium.wasmExports.malloc(bytes.length);
    if (file === 0) return { fault: 'memory' };
    pdfium.HEAPU8.set(bytes, file);
    const document = pdfium._FPDF_LoadMemDocument(file, bytes.length, 0);
    try {
      if (document === 0) return { fault: LOCKED.includes(pdfium._FPDF_GetLastError()) ? 'encrypted' : 'damaged' };
      const reading = readPages(pdfium, document, limits);
      pdfium._FPDF_CloseDocument(document);
      // What was refused memory may have gone on without a part of the text.
      return this.lackedMemory ? { fault: 'memory' } : reading;
    } finally {
      pdfium.wasmExports.free(file);
    }
  }
}

type Pdfium = Awaited<ReturnType<typeof PDFiumModule>>;

interface LimitedMemory {
  refused: boolean;
}

/** Bytes of memory after which a library is given up. */
const SPENT = 128 * 1024 * 1024;
/** The size of a page of WebAssembly's memory, in bytes. */
const MEMORY_PAGE = 65_536;
/** FPDF_ERR_PASSWORD and FPDF_ERR_SECURITY of PDFium's fpdfview.h. */
const LOCKED: readonly number[] = [4, 5];

let program: WebAssembly.Module | undefined;

/** PDFium asks for memory through this one function; the limits of a worker are those of JavaScript and do not reach it. */
function limit({ exports: { memory } }: WebAssembly.Instance, megabytes: number, state: LimitedMemory): void {
  if (!(memory instanceof WebAssembly.Memory)) throw new Error('PDFium exports no memory.');
  const grow = memory.grow.bind(memory);
  memory.grow = (pages) => {
    if (memory.buffer.byteLength + pages * MEMORY_PAGE <= megabytes * 1024 * 1024) return grow(pages);
    state.refused = true;
    throw new RangeError('The limit of memory is reached.');
  };
}

function readPages(pdfium: Pdfium, document: number, limits: PdfLimits): PdfReading {
  const count = pdfium._FPDF_GetPageCount(document);
  if (count > limits.pages) return { fault: 'length' };
  const pages: string[] = [];
  let characters = 0;
  let readable = false;
  for (let number = 0; number < count; number += 1) {
    const raw = readPage(pdfium, document, number);
    readable ||= raw !== undefined;
    characters += raw?.length ?? 0;
    if (characters > limits.characters) return { fault: 'length' };
    pages.push(pageText(raw ?? ''));
  }
  return readable ? { pages } : { fault: 'damaged' };
}

/** The text of one page as PDFium gives it; `undefined` for a page that cannot be opened. */
function readPage(pdfium: Pdfium, document: number, number: number): string | undefined {
  const page = pdfium._FPDF_LoadPage(document, number);
  if (page === 0) return undefined;
  const text = pdfium._FPDFText_LoadPage(page);
  const words = text === 0 ? undefined : textOf(pdfium, text);
  if (text !== 0) pdfium._FPDFText_ClosePage(text);
  pdfium._FPDF_ClosePage(page);
  return words;
}

function textOf(pdfium: Pdfium, text: number): string {
  const count = pdfium._FPDFText_CountChars(text);
  if (count <= 0) return '';
  const buffer = pdfium.wasmExports.malloc((count + 1) * 2);
  if (buffer === 0) return '';
  // The text ends with a zero, which is counted.
  const length = pdfium._FPDFText_GetText(text, 0, count, buffer) - 1;
  const words = new TextDecoder('utf-16le').decode(pdfium.HEAPU8.subarray(buffer, buffer + Math.max(0, length) * 2));
  pdfium.wasmExports.free(buffer);
  return words;
}
