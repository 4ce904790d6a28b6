import sharp from 'sharp';

/** The size in which a page shows a picture, in pixels of the page. */
export interface ShownSize {
  readonly width: number;
  readonly height: number;
}

/**
 * The size of a JPEG, PNG or WebP as a page shows it, so that nothing moves when it arrives. One that says that it is finer than
 * {@link PLAIN} dots to the inch, such as a picture of a screen of high resolution, is shown in the size of what it pictures; no size for what
 * sharp cannot read, or for a drawing, which has none.
 */
export async function shownSize(file: string): Promise<ShownSize | undefined> {
  if (!/\.(?:jpe?g|png|webp)$/iu.test(file)) return undefined;
  try {
    const { autoOrient, density = PLAIN } = await sharp(file).metadata();
    const finer = FINE.includes(density) ? density / PLAIN : 1;
    return { width: Math.round(autoOrient.width / finer), height: Math.round(autoOrient.height / finer) };
  } catch {
    return undefined;
  }
}

/** Dots to the inch of a picture that has one for each pixel of the page. */
const PLAIN = 72;

/** Those of screens that have two or three; what printers and cameras say says nothing of a page. */
const FINE: readonly number[] = [144, 216];
