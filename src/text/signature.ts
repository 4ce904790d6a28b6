type Signature = (head: Uint8Array) => boolean;

const begins =
  (...bytes: number[]): Signature =>
  (head) =>
    bytes.every((byte, index) => head[index] === byte);
const says =
  (text: string, at = 0): Signature =>
  (head) =>
    latin(head.subarray(at, at + text.length)) === text;
const zip = begins(0x50, 0x4b, 0x03, 0x04);
const either =
  (...signatures: Signature[]): Signature =>
  (head) =>
    signatures.some((signature) => signature(head));
/** Text has no zero bytes, unless it is UTF-16; neither kind is a program. */
const text: Signature = (head) => !head.includes(0);

/** How the formats that a repository publishes begin, by the ending of the file's name. */
const signatures: Readonly<Record<string, Signature>> = {
  pdf: (head) => latin(head).includes('%PDF-'),
  png: begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  jpg: begins(0xff, 0xd8, 0xff),
  jpeg: begins(0xff, 0xd8, 0xff),
  gif: says('GIF8'),
  webp: (head) => says('RIFF')(head) && says('WEBP', 8)(head),
  avif: says('ftyp', 4),
  svg: (head) =>
    text(head) && /^\uFEFF?\s*(?:<\?xml|<!--|<!DOCTYPE svg|<svg[\s>])/u.test(new TextDecoder('utf-8', { ignoreBOM: true }).decode(head)),
  zip,
  docx: zip,
  xlsx: zip,
  pptx: zip,
  odt: zip,
  ods: zip,
  odp: zip,
  epub: zip,
  mp3: either(says('ID3'), (head) => head[0] === 0xff && ((head[1] ?? 0) & 0xe0) === 0xe0),
  wav: (head) => says('RIFF')(head) && says('WAVE', 8)(head),
  ogg: says('OggS'),
  mp4: says('ftyp', 4),
  m4a: says('ftyp', 4),
  webm: begins(0x1a, 0x45, 0xdf, 0xa3),
  csv: text,
  tsv: text,
  txt: text,
  json: text,
  geojson: text,
  bib: text,
  ris: text,
  vtt: text,
  tex: text,
};

/** True for the ending of a file's name (lower case, no dot) that may be published beside a record. */
export const isPublished = (extension: string): boolean => Object.hasOwn(signatures, extension);

/** True when the first bytes of a file are those of the format that its name says. */
export const matches = (extension: string, head: Uint8Array): boolean => signatures[extension]?.(head) ?? false;

/** The format whose signature the first bytes bear, for a message: `png`, `exe`, `html`, or `unknown`. */
export function formatOf(head: Uint8Array): string {
  if (says('MZ')(head)) return 'exe';
  if (begins(0x7f, 0x45, 0x4c, 0x46)(head)) return 'elf';
  if (begins(0xd0, 0xcf, 0x11, 0xe0)(head)) return 'doc';
  if (/^\s*<(?:!doctype html|html|head|body|script)/iu.test(latin(head))) return 'html';
  const known = ['pdf', 'png', 'jpg', 'gif', 'webp', 'svg', 'zip', 'webm', 'ogg', 'wav'].find((extension) => matches(extension, head));
  return known ?? (text(head) ? 'txt' : 'unknown');
}

/** Each byte as one character. */
function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
