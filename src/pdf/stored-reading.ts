import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pdfFaults } from './pdf-reading.ts';
import type { PdfFault, PdfLimits, PdfReading } from './pdf-reading.ts';

/** Goes up with every change of how PDFs are read, so that no build takes an old text for a new one. */
const READING_VERSION = 1;

/** The name under which the reading of a PDF is kept: a checksum of its bytes and of how it is read. */
export function readingKey(bytes: Uint8Array, limits: PdfLimits): string {
  const manner = JSON.stringify([READING_VERSION, Object.entries(limits).sort()]);
  return createHash('sha256').update(manner).update(bytes).digest('hex');
}

/** The reading that is kept under a key in a folder; `undefined` if there is none or it is damaged. */
export function storedReading(folder: string, key: string): PdfReading | undefined {
  try {
    const kept: unknown = JSON.parse(readFileSync(fileOf(folder, key), 'utf8'));
    if (typeof kept !== 'object' || kept === null) return undefined;
    if ('fault' in kept && isFault(kept.fault)) return { fault: kept.fault };
    return 'pages' in kept && isTexts(kept.pages) ? { pages: kept.pages } : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a reading for the next build. */
export function storeReading(folder: string, key: string, reading: PdfReading): void {
  const file = fileOf(folder, key);
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${file}.tmp`, JSON.stringify(reading));
  renameSync(`${file}.tmp`, file);
}

const fileOf = (folder: string, key: string): string => join(folder, `${key}.json`);

const isFault = (value: unknown): value is PdfFault => pdfFaults.some((fault) => fault === value);

const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every((text) => typeof text === 'string');
