import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { pdfFaults } from './pdf-reading.ts';
import type { PdfLimits, PdfReading } from './pdf-reading.ts';

/** Goes up with every change of how PDFs are read, so that no build takes an old text for a new one. */
const READING_VERSION = 2;

/** The checksum of a file (SHA-256), in lower-case hexadecimal. */
export function checksumOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The name under which the reading of a PDF is kept: its checksum and how it is read. */
export function readingKey(checksum: string, limits: PdfLimits): string {
  return checksumOf(Buffer.from(JSON.stringify([READING_VERSION, Object.entries(limits).sort(), checksum])));
}

const reading = z.union([
  z.strictObject({ fault: z.enum(pdfFaults) }),
  z.strictObject({
    pages: z.array(z.string()),
    facts: z.strictObject({
      heading: z.string(),
      numbers: z.array(z.array(z.number())),
      missingFonts: z.array(z.string()),
      title: z.string(),
      restricted: z.boolean(),
      repaired: z.boolean(),
      unopened: z.number(),
    }),
  }),
]);

/** The reading that is kept under a key in a folder; `undefined` if there is none or it is damaged. */
export function storedReading(folder: string, key: string): PdfReading | undefined {
  try {
    return reading.safeParse(JSON.parse(readFileSync(fileOf(folder, key), 'utf8'))).data;
  } catch {
    return undefined;
  }
}

/** Keeps a reading for the next build. */
export function storeReading(folder: string, key: string, read: PdfReading): void {
  const file = fileOf(folder, key);
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${file}.tmp`, JSON.stringify(read));
  renameSync(`${file}.tmp`, file);
}

const fileOf = (folder: string, key: string): string => join(folder, `${key}.json`);
