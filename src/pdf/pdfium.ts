import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PDFiumModule } from '@hyzyla/pdfium';

/**
 * The functions of PDFium (fpdfview.h and its neighbours) by their names, in a memory of its own that grows to a limit and no further.
 * What they take and give are numbers: handles, places in the memory, counts; 0 is nothing or false.
 */
export class Pdfium {
  readonly #exports: WebAssembly.Exports;
  readonly #memory: WebAssembly.Memory;
  readonly #state: LimitedMemory;

  private constructor(exports: WebAssembly.Exports, memory: WebAssembly.Memory, state: LimitedMemory) {
    this.#exports = exports;
    this.#memory = memory;
    this.#state = state;
  }

  /** Starts PDFium, whose memory may grow to `megabytes`. */
  static async start(megabytes: number): Promise<Pdfium> {
    program ??= await WebAssembly.compile(readFileSync(fileURLToPath(import.meta.resolve('@hyzyla/pdfium/pdfium.wasm'))));
    const compiled = program;
    const state: LimitedMemory = { refused: false };
    const started: Pdfium[] = [];
    const library = await PDFiumModule({
      instantiateWasm(imports, success) {
        const instance = new WebAssembly.Instance(compiled, imports);
        const { memory } = instance.exports;
        if (!(memory instanceof WebAssembly.Memory)) throw new Error('PDFium exports no memory.');
        limit(memory, megabytes, state);
        started.push(new Pdfium(instance.exports, memory, state));
        // The library calls it a module and takes an instance.
        success(instance);
        return instance.exports;
      },
    });
    library._FPDF_InitLibraryWithConfig({ version: 2, m_pIsolate: null, m_pUserFontPaths: null, m_v8EmbedderSlot: 0, m_pPlatform: null });
    const [pdfium] = started;
    if (!pdfium) throw new Error('PDFium did not start.');
    return pdfium;
  }

  /** Calls a function of PDFium. Throws where PDFium itself breaks, which a hostile file can bring about. */
  call(name: string, ...args: readonly number[]): number {
    const called = this.#exports[name];
    if (typeof called !== 'function') throw new Error(`PDFium has no ${name}.`);
    const result: unknown = Reflect.apply(called, undefined, args);
    return typeof result === 'number' ? result : 0;
  }

  /** Lends a place of so many bytes, filled with zeros; `undefined` when there is no room for them. */
  lend<Result>(bytes: number, use: (place: number) => Result): Result | undefined {
    const place = this.call('malloc', bytes);
    if (place === 0) return undefined;
    try {
      this.bytes(place, bytes).fill(0);
      return use(place);
    } finally {
      this.call('free', place);
    }
  }

  /** The bytes at a place: good until the next call, which may move the memory. */
  bytes(place: number, length: number): Uint8Array {
    return new Uint8Array(this.#memory.buffer, place, length);
  }

  /** Numbers of 32 bits at a place, as PDFium writes rectangles: left, top, right, bottom. */
  floats(place: number, count: number): readonly number[] {
    return [...new Float32Array(this.#memory.buffer, place, count)];
  }

  /** A text of UTF-16 units at a place. */
  utf16(place: number, units: number): string {
    return new TextDecoder('utf-16le').decode(this.bytes(place, Math.max(0, units) * 2));
  }

  /** Bytes of memory that are taken. */
  get size(): number {
    return this.#memory.buffer.byteLength;
  }

  /** True once PDFium asked for more memory than it may have. */
  get lackedMemory(): boolean {
    return this.#state.refused;
  }
}

interface LimitedMemory {
  refused: boolean;
}

/** The size of a page of WebAssembly's memory, in bytes. */
const MEMORY_PAGE = 65_536;

let program: WebAssembly.Module | undefined;

/** PDFium asks for memory through this one function; the limits of a worker are those of JavaScript and do not reach it. */
function limit(memory: WebAssembly.Memory, megabytes: number, state: LimitedMemory): void {
  const grow = memory.grow.bind(memory);
  memory.grow = (pages) => {
    if (memory.buffer.byteLength + pages * MEMORY_PAGE <= megabytes * 1024 * 1024) return grow(pages);
    state.refused = true;
    throw new RangeError('The limit of memory is reached.');
  };
}
