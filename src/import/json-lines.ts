import type { Issue, Place } from '../model/issue.ts';
import { doubt } from './doubt.ts';
import type { SourceFile } from './import-source.ts';
import { isRecord } from './json-values.ts';
import type { JsonRecord } from './json-values.ts';

/** What a file of lines may hold, unpacked: bytes in all, and characters of one line. */
export interface LineLimits {
  readonly bytes: number;
  readonly line: number;
}

const LIMITS: LineLimits = { bytes: 1_000_000_000, line: 5_000_000 };

/**
 * The groups of fields of a file that has one as JSON on each line, packed by gzip or not, one after the other: no more of it is held than a
 * line. Lines that are none are issues; a file that unpacks to more than it may is an error, and reading stops there.
 */
export async function* jsonLines(
  file: SourceFile,
  issues: Issue[],
  limits = LIMITS,
): AsyncGenerator<{ readonly record: JsonRecord; readonly place: Place }> {
  const decoder = new TextDecoder();
  let rest = '';
  let bytes = 0;
  let line = 0;
  const parse = (text: string): { record: JsonRecord; place: Place } | undefined => {
    const place = { file: file.name, line: (line += 1) };
    if (text.trim() === '') return undefined;
    try {
      const record: unknown = JSON.parse(text);
      if (isRecord(record)) return { record, place };
    } catch {
      // Told below, with what is no group of fields.
    }
    issues.push(doubt('import-json-broken', place, { reason: text.slice(0, 60) }));
    return undefined;
  };
  try {
    for await (const chunk of bytesOf(file)) {
      bytes += chunk.length;
      if (bytes > limits.bytes || rest.length > limits.line) {
        issues.push(
          doubt('import-archive-large', { file: file.name, line: line + 1 }, { limit: bytes > limits.bytes ? limits.bytes : limits.line }),
        );
        return;
      }
      const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      for (const text of lines) {
        const read = parse(text);
        if (read) yield read;
      }
    }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // What gzip cannot unpack; what came before it has been read.
    issues.push(doubt('import-json-broken', { file: file.name, line: line + 1 }, { reason: 'gzip' }));
    return;
  }
  const last = parse(rest);
  if (last) yield last;
}

async function* bytesOf({ bytes }: SourceFile): AsyncGenerator<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) {
    for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
    return;
  }
  const unpacked = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new DecompressionStream('gzip'));
  const reader = unpacked.getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value;
}

const PIECE = 1 << 20;
