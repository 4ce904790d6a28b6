import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDF_LIMITS } from './pdf-reading.ts';
import type { PdfFault, PdfReading } from './pdf-reading.ts';
import { inLanes } from './reader-lanes.ts';
import { checksumOf, readingKey, storedReading, storeReading } from './stored-reading.ts';

/** A PDF that is not in the content yet; its bytes are read when it is its turn. */
export interface NewPdf {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Why PDFs give no text, by their place in the list: each is read in a worker under the limits of a build, and what was read is kept for the
 * check and the build, which find it there.
 */
export async function unreadPdfs(
  files: readonly NewPdf[],
  cache: string,
  progress?: (done: number, total: number) => void,
): Promise<readonly (PdfFault | undefined)[]> {
  const folder = mkdtempSync(join(tmpdir(), 'plenary-pdf-'));
  try {
    let count = 0;
    const readings = await inLanes(
      files,
      PDF_LIMITS,
      async (file, reader): Promise<PdfReading> => {
        const bytes = file.bytes;
        if (bytes.length > PDF_LIMITS.size * 1_000_000) return { fault: 'size' };
        const key = readingKey(checksumOf(bytes), PDF_LIMITS);
        const kept = storedReading(cache, key);
        if (kept) return kept;
        const path = join(folder, `${(count += 1)}.pdf`);
        writeFileSync(path, bytes);
        const reading = await reader.read(path);
        rmSync(path);
        storeReading(cache, key, reading);
        return reading;
      },
      progress,
    );
    return readings.map((reading) => ('fault' in reading ? reading.fault : undefined));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
