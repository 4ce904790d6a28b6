import { availableParallelism } from 'node:os';
import { PdfReader } from './pdf-reader.ts';
import type { PdfLimits } from './pdf-reading.ts';

/** More threads than these only crowd the memory. */
const MOST_READERS = 4;

/** Takes files one after the other, as many at a time as there are readers; the results stand in the order of the files. */
export async function inLanes<File, Result>(
  files: readonly File[],
  limits: PdfLimits,
  work: (file: File, reader: PdfReader) => Promise<Result>,
  progress?: (done: number, total: number) => void,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const waiting = files.entries();
  let done = 0;
  const lane = async () => {
    const reader = new PdfReader(limits);
    try {
      for (const [at, file] of waiting) {
        results[at] = await work(file, reader);
        progress?.((done += 1), files.length);
      }
    } finally {
      await reader.close();
    }
  };
  await Promise.all(Array.from({ length: Math.min(files.length, availableParallelism(), MOST_READERS) }, lane));
  return results;
}
