import sharp from 'sharp';

/** A small picture, or why there is none. */
export type Thumbnail =
  | { readonly picture: Buffer; readonly width: number; readonly height: number }
  | { readonly picture: undefined; readonly reason: 'not-a-picture' | 'too-large' | 'damaged' };

/**
 * A picture that staff gave (JPEG, PNG or WebP) as WebP of at most a width in pixels, turned upright, without the camera’s
 * notes. Files that are something else, damaged, or would fill the memory come back with a reason; nothing is thrown.
 */
export async function thumbnail(input: Buffer, width: number): Promise<Thumbnail> {
  if (input.length > LARGEST_FILE) return { picture: undefined, reason: 'too-large' };
  if (!isPicture(input)) return { picture: undefined, reason: 'not-a-picture' };
  try {
    const { data, info } = await sharp(input, { limitInputPixels: MOST_PIXELS, failOn: 'error', pages: 1 })
      .autoOrient()
      .resize({ width: Math.max(1, Math.round(width)), withoutEnlargement: true })
      .webp({ quality: 80 })
      .timeout({ seconds: 20 })
      .toBuffer({ resolveWithObject: true });
    return { picture: data, width: info.width, height: info.height };
  } catch (error) {
    const tooLarge = error instanceof Error && error.message.includes('pixel limit');
    return { picture: undefined, reason: tooLarge ? 'too-large' : 'damaged' };
  }
}

/** Bytes of a file and pixels of a picture that are still opened. */
const LARGEST_FILE = 40_000_000;
const MOST_PIXELS = 60_000_000;

/** Told by the first bytes: an SVG or a PDF that calls itself a JPEG must not reach a library that draws them. */
function isPicture(input: Buffer): boolean {
  const start = input.toString('latin1', 0, 12);
  return start.startsWith('\xFF\xD8\xFF') || start.startsWith('\x89PNG\r\n\x1A\n') || (start.startsWith('RIFF') && start.endsWith('WEBP'));
}
