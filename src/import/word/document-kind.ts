/** What a file that should be a Word file is by its first bytes: `zip` may be one, `doc` is Word before 2007, `locked` has a password. */
export type DocumentKind = 'zip' | 'doc' | 'locked' | 'rtf' | 'pdf' | 'html' | 'empty' | 'other';

/** Tells the kind of a document from its bytes, whatever its name says. */
export function kindOfDocument(bytes: Uint8Array): DocumentKind {
  if (bytes.length === 0) return 'empty';
  const begins = (...signature: readonly number[]) => signature.every((byte, at) => bytes[at] === byte);
  if (begins(0x50, 0x4b)) return 'zip';
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) return isLocked(bytes) ? 'locked' : 'doc';
  const start = new TextDecoder('utf-8').decode(bytes.subarray(0, 512)).trimStart().toLowerCase();
  if (start.startsWith('{\\rtf')) return 'rtf';
  if (start.startsWith('%pdf-')) return 'pdf';
  return /^<(?:!doctype html|html|\?xml|mime)|^mime-version:/u.test(start) ? 'html' : 'other';
}

/** A document with a password is a stream of this name in a container of the old form (MS-OFFCRYPTO, 1.3). */
const ENCRYPTED = Array.from(new TextEncoder().encode('EncryptedPackage'), (letter) => [letter, 0]).flat();

function isLocked(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x45); at >= 0; at = bytes.indexOf(0x45, at + 1)) {
    if (ENCRYPTED.every((byte, offset) => bytes[at + offset] === byte)) return true;
  }
  return false;
}
