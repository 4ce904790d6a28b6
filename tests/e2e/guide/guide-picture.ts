import type { Locator, Page } from 'playwright/test';
import sharp from 'sharp';

/** A part of a page, from the first thing to the last that is to be seen, in their whole width; or all that the window shows. */
export type Part = { readonly from: Locator; readonly until: Locator } | 'window';

/** A picture with the words that can be read in it. */
export interface GuidePicture {
  readonly bytes: Buffer;
  readonly text: string;
}

/** How many pixels of the picture one of the page has; the file says so, and pages show it in the size of the page (PNG, pHYs). */
export const FINENESS = 2;

/** Room around what is shown, in pixels of the page. */
const MARGIN = 12;

/** Takes the picture of a part of a page, as a PNG of few colours. */
export async function takePicture(page: Page, part: Part): Promise<GuidePicture> {
  const window = { x: 0, y: 0, ...(page.viewportSize() ?? { width: 0, height: 0 }) };
  const clip = part === 'window' ? window : around(await boxOf(part.from), await boxOf(part.until), window.width);
  const shot = await page.screenshot({ clip, fullPage: part !== 'window', animations: 'disabled', caret: 'hide' });
  const bytes = await sharp(shot)
    .png({ palette: true, colours: 16, dither: 0, compressionLevel: 9, effort: 10 })
    .withMetadata({ density: 72 * FINENESS })
    .toBuffer();
  return { bytes, text: await textIn(page, clip) };
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What holds two boxes and some room around them, in whole pixels and within the width of the window. */
function around(first: Box, last: Box, width: number): Box {
  const x = Math.max(0, Math.floor(Math.min(first.x, last.x)) - MARGIN);
  const y = Math.max(0, Math.floor(first.y) - MARGIN);
  const right = Math.min(width, Math.ceil(Math.max(first.x + first.width, last.x + last.width)) + MARGIN);
  const bottom = Math.ceil(Math.max(first.y + first.height, last.y + last.height)) + MARGIN;
  return { x, y, width: right - x, height: bottom - y };
}

/** The place of an element on its page, whatever was scrolled. */
function boxOf(element: Locator): Promise<Box> {
  return element.evaluate((one) => {
    const { x, y, width, height } = one.getBoundingClientRect();
    return { x: x + scrollX, y: y + scrollY, width, height };
  });
}

/** The words and the values of fields whose middle stands in the clip, in the order of the page, without marks of direction. */
async function textIn(page: Page, clip: Box): Promise<string> {
  const pieces = await page.evaluate(({ x, y, width, height }) => {
    const found: string[] = [];
    const isShown = (box: DOMRect): boolean => {
      const [across, down] = [box.x + scrollX + box.width / 2, box.y + scrollY + box.height / 2];
      return box.width > 1 && box.height > 1 && across >= x && across <= x + width && down >= y && down <= y + height;
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof HTMLInputElement && isShown(node.getBoundingClientRect())) found.push(node.value);
      if (!(node instanceof Text) || !node.parentElement?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      range.selectNodeContents(node);
      if (isShown(range.getBoundingClientRect())) found.push(node.data);
    }
    return found;
  }, clip);
  return pieces
    .join(' ')
    .replaceAll(/[\u200e\u200f\u2066-\u2069]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

/** How far two pictures are apart when seen from afar, in shares of black against white: letters of another machine differ a little. */
export async function distance(one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = await Promise.all([one, other].map((bytes) => sharp(bytes).resize(32, 48, { fit: 'fill' }).greyscale().raw().toBuffer()));
  if (!a || !b) return 1;
  return a.reduce((sum, value, at) => sum + Math.abs(value - (b[at] ?? 0)), 0) / (255 * a.length);
}
