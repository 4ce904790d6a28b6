import { Inflate } from 'fflate';
import type { Issue } from '../model/issue.ts';
import { doubt } from './doubt.ts';
import type { SourceFile } from './import-source.ts';
import { listZip } from './zip-directory.ts';
import type { ListedEntry } from './zip-directory.ts';

/** How much an archive may hold; what has more is refused before anything in it is expanded. Sizes are in bytes. */
export interface ZipLimits {
  readonly entries: number;
  /** Of one file, expanded. */
  readonly entry: number;
  /** Of all files together, expanded. */
  readonly total: number;
  /** How many times larger than packed a file may be, once it is larger than `ratioFrom`. */
  readonly ratio: number;
  readonly ratioFrom: number;
}

/** For archives of papers and workbooks: the proceedings of a conference, packed once. */
export const ZIP_LIMITS: ZipLimits = {
  entries: 20_000,
  entry: 256 * 1024 ** 2,
  total: 4 * 1024 ** 3,
  ratio: 250,
  ratioFrom: 4 * 1024 ** 2,
};

/** A file in an archive: its name is a relative path with `/` that never leaves the folder, its size is the expanded one in bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly size: number;
}

/** An archive within its limits. */
export interface ZipArchive {
  /** Its files in the order of the archive, without folders and what macOS adds (`__MACOSX/`). */
  readonly entries: readonly ZipEntry[];
  /** The bytes of a file, expanded now and not kept; `undefined` where there is none, or with an issue where it is damaged or locked. */
  read(name: string, issues: Issue[]): Uint8Array | undefined;
}

/**
 * Opens a zip archive (PKWARE APPNOTE 6.3) that may be hostile, for every importer: workbooks, Word files, proceedings. Names, sizes and
 * ratios are judged from its table of contents; nothing is expanded before `read`, and that stops where a file turns out larger than the
 * table says. Does not throw on any bytes: `undefined` with one issue (`zip-…`) for what is no archive, is damaged, has more than the
 * limits or a name that leads out of its folder. Writes nothing: who writes an entry still chooses where.
 */
export function readZip(file: SourceFile, issues: Issue[], limits: ZipLimits = ZIP_LIMITS): ZipArchive | undefined {
  const { bytes } = file;
  const listed = listZip(bytes, limits.entries);
  const problem = typeof listed === 'string' ? { rule: listed, args: { limit: limits.entries } } : breachOf(listed, limits);
  if (typeof listed === 'string' || problem !== undefined) {
    if (problem) issues.push(doubt(problem.rule, file.name, problem.args));
    return undefined;
  }
  const entries = listed.filter(({ name, isFolder }) => !isFolder && !/^__MACOSX\/|(?:^|\/)\.DS_Store$/u.test(name));
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  return {
    entries: entries.map(({ name, size }) => ({ name, size })),
    read(name, found) {
      const entry = byName.get(name);
      if (!entry) return undefined;
      const expanded = entry.isLocked ? undefined : expand(bytes, entry);
      if (!expanded) found.push(doubt('zip-entry', file.name, { entry: name, fault: entry.isLocked ? 'locked' : 'damaged' }));
      return expanded;
    },
  };
}

type Problem = Parameters<typeof doubt> extends [infer Rule, unknown, (infer Args)?] ? { readonly rule: Rule; readonly args: Args } : never;

function breachOf(entries: readonly ListedEntry[], limits: ZipLimits): Problem | undefined {
  const names = new Set<string>();
  let total = 0;
  for (const { name, size, packed, fault } of entries) {
    if (fault !== undefined || names.has(name)) return { rule: 'zip-name', args: { entry: shown(name), fault: fault ?? 'twice' } };
    names.add(name);
    total += size;
    if (size > limits.entry) return { rule: 'zip-large', args: { entry: shown(name), part: 'entry', limit: megabytes(limits.entry) } };
    if (total > limits.total) return { rule: 'zip-large', args: { entry: shown(name), part: 'total', limit: megabytes(limits.total) } };
    if (size > limits.ratioFrom && size > packed * limits.ratio)
      return { rule: 'zip-ratio', args: { entry: shown(name), ratio: Math.round(size / Math.max(packed, 1)), limit: limits.ratio } };
  }
  return undefined;
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1024 ** 2);
}

function shown(name: string): string {
  const words = name.replace(/\p{C}/gu, '�');
  return words.length > 80 ? `${words.slice(0, 79)}…` : words;
}

/** How much is unpacked at a time: deflate grows at most 1,032 times (zlib, "Maximum Expansion Factor"), so 16 MB of output at most. */
const STEP = 16 * 1024;

function expand(bytes: Uint8Array, entry: ListedEntry): Uint8Array | undefined {
  const from = dataAt(bytes, entry);
  if (from === undefined) return undefined;
  const packed = bytes.subarray(from, from + entry.packed);
  if (entry.method === 0) return packed.length === entry.size && crc32(packed) === entry.crc ? packed.slice() : undefined;
  if (entry.method !== 8) return undefined;
  const whole = new Uint8Array(entry.size);
  let length = 0;
  const inflate = new Inflate((part) => {
    if (length + part.length > whole.length) throw new RangeError('larger than it says');
    whole.set(part, length);
    length += part.length;
  });
  try {
    for (let at = 0; at < packed.length; at += STEP) inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch {
    return undefined;
  }
  return length === entry.size && crc32(whole) === entry.crc ? whole : undefined;
}

/** Where the bytes of an entry begin: after its local header, whose own sizes are not believed (APPNOTE 4.3.7). */
function dataAt(bytes: Uint8Array, { header, packed }: ListedEntry): number | undefined {
  if (header + 30 > bytes.length) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset + header, 30);
  if (view.getUint32(0, true) !== 0x04034b50) return undefined;
  const from = header + 30 + view.getUint16(26, true) + view.getUint16(28, true);
  return from + packed <= bytes.length ? from : undefined;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (CRC_TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
