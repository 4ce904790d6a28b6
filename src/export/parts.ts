import type { ExportFormat } from './format.ts';

/** The largest file that Overleaf takes is 50 MB; a part stays below it, in bytes of UTF-8. */
const LARGEST_PART = 50_000_000;

/** Entries divided, in their order, into parts that each make a file below a size in bytes; an entry that is larger stands alone. */
export function collectedParts(format: ExportFormat, entries: readonly string[], largest = LARGEST_PART): readonly (readonly string[])[] {
  const encoder = new TextEncoder();
  const parts: string[][] = [];
  let part: string[] = [];
  let size = largest;
  for (const entry of entries) {
    const bytes = encoder.encode(entry).length + SEPARATOR;
    if (size + bytes >= largest) {
      parts.push((part = []));
      size = encoder.encode(format.collect([])).length;
    }
    part.push(entry);
    size += bytes;
  }
  return parts;
}

/** What may stand between two entries, in bytes: at most a comma and the end of a line. */
const SEPARATOR = 2;
