import { readFile } from 'node:fs/promises';
import { parse } from 'opentype.js/dist/opentype.mjs';
import type { Font } from 'opentype.js/dist/opentype.mjs';

/** The faces that pictures are lettered in. */
export type Face = 'source-serif-4-600' | 'source-sans-3-400';

/** The distance from line to line, in ems. */
export const LEADING = 1.18;

/** A text broken into lines that fit a box, in the largest size tried that lets it. */
export interface Lettering {
  readonly lines: readonly string[];
  /** Units an em. */
  readonly size: number;
}

/** How wide and how high a text may be and which sizes to try, the largest first. */
export interface TextBox {
  readonly width: number;
  readonly height: number;
  readonly sizes: readonly [number, ...number[]];
}

/** The font of a face, from the file beside this one: pictures are drawn on machines that have no fonts installed. */
export async function fontOf(face: Face): Promise<Font> {
  const known = fonts.get(face);
  if (known) return known;
  const bytes = await fontFile(face);
  const font = parse(new Uint8Array(bytes).buffer);
  fonts.set(face, font);
  return font;
}

/**
 * Breaks a text between words so that no line is wider than its box, in the largest size that lets it; what does not fit
 * at the smallest ends in an ellipsis. Letters that the font lacks are left out.
 */
export function fitText(font: Font, text: string, box: TextBox): Lettering {
  const known = [...text.slice(0, LONGEST).normalize('NFC').replaceAll('\u2011', '-')].filter(
    (letter) => /\s/u.test(letter) || font.charToGlyphIndex(letter) > 0,
  );
  const words = known
    .join('')
    .split(/[^\S\u00a0\u202f]+/u)
    .filter(Boolean);
  const measured = words.map((word) => ({ word, em: emsOf(font, word) }));
  for (const size of box.sizes) {
    const lines = breakLines(measured, box.width / size, emsOf(font, ' '));
    if (lines.length <= linesIn(box, size) && lines.every(({ em }) => em * size <= box.width))
      return { lines: lines.map(({ word }) => word), size };
  }
  const size = Math.min(...box.sizes);
  const lines = breakLines(measured, box.width / size, emsOf(font, ' ')).map(({ word }) => word);
  const room = linesIn(box, size);
  const kept = lines.slice(0, room).map((line, index) => shorten(font, line, box.width / size, index === room - 1 && lines.length > room));
  return { lines: kept, size };
}

/** SVG of one line of words as a path in a colour, its left end on the baseline at x,y. */
export function letteredLine(font: Font, line: string, at: { x: number; y: number; size: number; fill: string }): string {
  // Whole units of the font, scaled as a whole: shorter, and free of numbers like 1e-14, which the font library writes as NaN.
  const { commands } = font.getPath(line, 0, 0, font.unitsPerEm, { kerning: true });
  const point = (x = 0, y = 0): string => `${Math.round(x)} ${Math.round(y)}`;
  const data = commands.map(({ type, x, y, x1, y1 }) =>
    type === 'Z' ? 'Z' : type + (type === 'Q' ? `${point(x1, y1)} ` : '') + point(x, y),
  );
  return `<path transform="translate(${at.x} ${at.y})scale(${at.size / font.unitsPerEm})" fill="${at.fill}" d="${data.join('')}"/>`;
}

/** No box of ours holds more letters, and a text from a file may have any length. */
const LONGEST = 600;

const fonts = new Map<Face, Font>();

interface Measured {
  readonly word: string;
  readonly em: number;
}

function linesIn({ height }: TextBox, size: number): number {
  return Math.max(1, Math.floor(height / (size * LEADING)));
}

function breakLines(words: readonly Measured[], width: number, space: number): Measured[] {
  const lines: Measured[] = [];
  for (const { word, em } of words) {
    const last = lines.pop();
    if (last && last.em + space + em <= width) lines.push({ word: `${last.word} ${word}`, em: last.em + space + em });
    else lines.push(...(last ? [last] : []), { word, em });
  }
  return lines;
}

/** Takes letters off the end of a line until it fits, with an ellipsis where something is missing. */
function shorten(font: Font, line: string, width: number, goesOn: boolean): string {
  if (!goesOn && emsOf(font, line) <= width) return line;
  const letters = [...line];
  while (letters.length > 1 && emsOf(font, `${letters.join('')}…`) > width) letters.pop();
  return `${letters.join('').replace(/[\s.,:;–—-]+$/u, '')}…`;
}

function emsOf(font: Font, text: string): number {
  return font.getAdvanceWidth(text, 1, { kerning: true });
}

/** Vite carries the files inside its bundle, where no path leads back to this folder; without Vite they are read from it. */
async function fontFile(face: Face): Promise<Uint8Array> {
  const bundled =
    typeof import.meta.env === 'object'
      ? import.meta.glob<string>('./fonts/*.ttf', { eager: true, query: '?inline', import: 'default' })[`./fonts/${face}.ttf`]
      : undefined;
  if (bundled === undefined) return readFile(new URL(`./fonts/${face}.ttf`, import.meta.url));
  return Buffer.from(bundled.slice(bundled.indexOf(',') + 1), 'base64');
}
