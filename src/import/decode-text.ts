import { issue } from '../model/catalogue.ts';
import type { Issue } from '../model/issue.ts';
import { doubt } from './doubt.ts';
import type { SourceFile } from './import-source.ts';

/**
 * The characters of a pasted text in UTF-8, UTF-16, Windows-1251 or Windows-1254 (WHATWG Encoding). A guessed encoding is a warning;
 * a file that holds no text is an error and gives `undefined`.
 */
export function decodeText({ name, bytes }: SourceFile, issues: Issue[]): string | undefined {
  const kind = documentKind(bytes);
  if (kind !== undefined) {
    issues.push(doubt('import-not-text', name, { kind }));
    return undefined;
  }
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  if (!/\P{White_Space}/u.test(text)) {
    issues.push(issue('file-empty', name, { name }));
    return undefined;
  }
  if (looksBinary(text)) {
    issues.push(doubt('import-not-text', name, { kind: 'other' }));
    return undefined;
  }
  if (encoding.startsWith('windows')) issues.push(doubt('import-encoding', { file: name, line: 1 }, { encoding }));
  return text;
}

const SIGNATURES = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['word', [0x50, 0x4b, 0x03, 0x04]],
  ['word', [0xd0, 0xcf, 0x11, 0xe0]],
  ['word', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
] as const;

function documentKind(bytes: Uint8Array): string | undefined {
  return SIGNATURES.find(([, signature]) => signature.every((byte, at) => bytes[at] === byte))?.[0];
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (isUtf8(bytes)) return zerosAt(bytes, 1) ? 'utf-16le' : zerosAt(bytes, 0) ? 'utf-16be' : 'utf-8';
  if (zerosAt(bytes, 1)) return 'utf-16le';
  if (zerosAt(bytes, 0)) return 'utf-16be';
  // Cyrillic words are made of high bytes alone; Azerbaijani and Turkish ones have a few among plain letters.
  let high = 0;
  let plain = 0;
  for (const byte of bytes) {
    if (byte >= 0xc0) high += 1;
    else if ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)) plain += 1;
  }
  return high > plain ? 'windows-1251' : 'windows-1254';
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** True when many of every second byte are zero, as the halves of letters and spaces are in UTF-16. */
function zerosAt(bytes: Uint8Array, parity: number): boolean {
  let zeros = 0;
  for (let at = parity; at < bytes.length; at += 2) if (bytes[at] === 0) zeros += 1;
  return bytes.length > 3 && zeros * 20 > bytes.length;
}

function looksBinary(text: string): boolean {
  const controls = text.match(/[\u0000-\u0008\u000E-\u001B\uFFFD]/gu)?.length ?? 0;
  return controls * 50 > text.length;
}
