import sharp from 'sharp';
import { coverSvg } from './cover.ts';
import { fitText, fontOf, LEADING, letteredLine } from './lettering.ts';
import type { Lettering } from './lettering.ts';
import type { Font } from 'opentype.js/dist/opentype.mjs';

/** What a card for social networks says. */
export interface CardText {
  readonly title: string;
  readonly subtitle: string;
  /** The host of the site: `example.org`. */
  readonly site: string;
  /** The id whose carpet is shown. */
  readonly coverId: string;
}

/** Width and height of a card in pixels, the size that Open Graph readers ask for. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** Goes up with every change of the drawing, so that no build takes an old card for a new one. */
export const CARD_VERSION = 1;

/** A card for social networks as PNG: the carpet on the left, the words beside it as paths. The same words give the same bytes. */
export async function socialCard({ title, subtitle, site, coverId }: CardText): Promise<Buffer> {
  const [serif, sans] = [await fontOf('source-serif-4-600'), await fontOf('source-sans-3-400')];
  const line = fitText(sans, subtitle, { width: 610, height: 76, sizes: [32, 28] });
  const foot = fitText(sans, site, { width: 610, height: 40, sizes: [27, 22] });
  const headingTop = 92 + line.lines.length * line.size * LEADING + 22;
  const heading = fitText(serif, title, { width: 610, height: 524 - headingTop, sizes: [68, 60, 54, 48, 43, 39, 36] });
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"><path fill="${PAPER}" d="M0 0h1200v630H0z"/>` +
    coverSvg(coverId).replace('<svg ', '<svg y="-5" width="480" height="640" ') +
    lettering(sans, line, 92, ACCENT) +
    lettering(serif, heading, headingTop, INK) +
    `<path fill="${ACCENT}" d="M530 540h64v4h-64z"/>` +
    lettering(sans, foot, 562, SOFT) +
    '</svg>';
  return sharp(Buffer.from(svg)).png({ compressionLevel: 3 }).toBuffer();
}

const PAPER = '#fbf8f1';
const INK = '#221d18';
const SOFT = '#564c42';
const ACCENT = '#861c33';

/** Lines of a text from a height downwards, left edge at 530. */
function lettering(font: Font, { lines, size }: Lettering, top: number, fill: string): string {
  return lines
    .map((line, index) => letteredLine(font, line, { x: 530, y: Math.round(top + size * (0.8 + index * LEADING)), size, fill }))
    .join('');
}
