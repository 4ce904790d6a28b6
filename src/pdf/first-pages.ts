import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { issue } from '../model/catalogue.ts';
import type { FirstPage } from '../model/first-page.ts';
import type { Issue } from '../model/issue.ts';
import type { PdfShelf } from '../model/pdf-facts.ts';
import type { StoredFile } from '../model/records.ts';
import type { DrawnPage } from './draw-page.ts';
import type { PdfReader } from './pdf-reader.ts';
import { isFault, PDF_LIMITS } from './pdf-reading.ts';
import type { PdfFault, PdfLimits } from './pdf-reading.ts';
import { inLanes } from './reader-lanes.ts';
import { checksumOf } from './stored-reading.ts';

/** Where PDFs are and where their pictures are kept, and what one may cost. */
export interface FirstPagesOptions {
  readonly content: string;
  readonly cache: string;
  readonly limits?: PdfLimits;
  readonly progress?: ((done: number, total: number) => void) | undefined;
}

/** The pictures of page one by the paths of their PDFs, and why there is none of one. */
export interface FirstPages {
  readonly pictures: ReadonlyMap<string, FirstPage>;
  readonly issues: readonly Issue[];
}

/**
 * Draws page one of PDFs that could be read, each once for as long as its bytes stay the same. One that cannot be drawn within the limits has
 * no picture and is an issue; it costs its time once.
 */
export async function drawFirstPages(
  files: readonly StoredFile[],
  { read, checksums }: PdfShelf,
  { content, cache, limits = DRAWING_LIMITS, progress }: FirstPagesOptions,
): Promise<FirstPages> {
  const readable = files.filter(({ path }) => read.has(path) && checksums.has(path));
  const drawn = await inLanes(
    readable,
    limits,
    ({ path }, reader) => drawOnce(join(content, path), checksums.get(path) ?? '', reader, limits, cache),
    progress,
  );
  const pictures = new Map<string, FirstPage>();
  const issues: Issue[] = [];
  for (const [at, { path, name }] of readable.entries()) {
    const picture = drawn[at] ?? { fault: 'damaged' };
    if ('fault' in picture)
      issues.push(issue('pdf-not-drawn', path, { name, fault: picture.fault, seconds: limits.seconds, memory: limits.memory }));
    else pictures.set(path, picture);
  }
  return { pictures, issues };
}

/** A page that takes longer is a map with a million lines, or was made to hang a machine. */
const DRAWING_LIMITS: PdfLimits = { ...PDF_LIMITS, seconds: 20 };
/** Goes up with every change of how pages are drawn. */
const DRAWING_VERSION = 1;
/** More than twice the width at which a page is shown, for fine screens; in pixels. */
const WIDTH = 240;

async function drawOnce(
  path: string,
  checksum: string,
  reader: PdfReader,
  limits: PdfLimits,
  cache: string,
): Promise<FirstPage | { readonly fault: PdfFault }> {
  const key = checksumOf(Buffer.from(JSON.stringify([DRAWING_VERSION, WIDTH, Object.entries(limits).sort(), checksum])));
  const file = join(cache, `${key}.webp`);
  const refused = join(cache, `${key}.fault`);
  const kept = await keptPicture(file);
  if (kept) return kept;
  const fault = existsSync(refused) ? readFileSync(refused, 'utf8') : undefined;
  if (isFault(fault)) return { fault };
  const page = await reader.draw(path, WIDTH);
  if ('fault' in page) {
    keep(cache, refused, page.fault);
    return page;
  }
  keep(cache, file, await webpOf(page));
  return { file, width: page.width, height: page.height };
}

/** Where a WebP says how long it is, not counting its head (RFC 9649, section 2.3). */
const SIZE_AT = 4;
const RIFF_HEAD = 8;

/** A picture that was drawn before; what is damaged is drawn again. */
async function keptPicture(file: string): Promise<FirstPage | undefined> {
  if (!existsSync(file)) return undefined;
  try {
    const picture = readFileSync(file);
    const { width, height, format } = await sharp(picture).metadata();
    return format === 'webp' && picture.readUInt32LE(SIZE_AT) + RIFF_HEAD === picture.length ? { file, width, height } : undefined;
  } catch {
    return undefined;
  }
}

function webpOf({ pixels, width, height }: DrawnPage): Promise<Uint8Array> {
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .webp({ quality: 70 })
    .toBuffer();
}

function keep(folder: string, file: string, content: string | Uint8Array): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${file}.tmp`, content);
  renameSync(`${file}.tmp`, file);
}
