import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { PdfLibrary } from './pdf-library.ts';
import type { PdfLimits, PdfPicture, PdfReading, PdfWish } from './pdf-reading.ts';

/** The program of a worker thread: for each wish that it is sent it sends back what came of it. */
const limits = workerData as PdfLimits;
let library: PdfLibrary | undefined;

parentPort?.on('message', (wish: PdfWish) => void fulfil(wish).then((answer) => parentPort?.postMessage(answer)));

async function fulfil(wish: PdfWish): Promise<PdfReading | PdfPicture> {
  library = library && !library.isSpent ? library : await PdfLibrary.start(limits.memory);
  const used = library;
  try {
    return 'read' in wish ? used.read(readFileSync(wish.read), limits) : used.draw(readFileSync(wish.draw), wish.width);
  } catch {
    // PDFium stopped in the middle: nothing that it holds can be relied on.
    library = undefined;
    return { fault: used.lackedMemory ? 'memory' : 'damaged' };
  }
}
