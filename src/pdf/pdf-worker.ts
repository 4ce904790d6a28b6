import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { PdfLibrary } from './pdf-library.ts';
import type { PdfLimits, PdfReading } from './pdf-reading.ts';

/** The program of a worker thread: for each path of a PDF that it is sent it sends back what it read. */
const limits = workerData as PdfLimits;
let library: PdfLibrary | undefined;

parentPort?.on('message', (path: string) => void read(path).then((reading) => parentPort?.postMessage(reading)));

async function read(path: string): Promise<PdfReading> {
  library = library && !library.isSpent ? library : await PdfLibrary.start(limits.memory);
  const used = library;
  try {
    return used.read(readFileSync(path), limits);
  } catch {
    // PDFium stopped in the middle: nothing that it holds can be relied on.
    library = undefined;
    return { fault: used.lackedMemory ? 'memory' : 'damaged' };
  }
}
