import { escapeXml } from '../text/xml.ts';

/** Units of a chart across; it is shown about as wide, and at 288 (a page 320 wide) its letters are 12 high. */
export const CHART_WIDTH = 360;

/** Size of the letters of a chart, in its units. */
export const LETTER_SIZE = 15;

/** Ink of a chart as SVG paint: the site’s colours, which change with its dark theme, else their light values. */
export const INK = {
  text: 'var(--ink, #221d18)',
  soft: 'var(--ink-soft, #564c42)',
  line: 'var(--line-strong, #8f826f)',
  paper: 'var(--paper, #fbf8f1)',
} as const;

/** The colours of series and areas, in order; after the last they start again. */
export function seriesColor(index: number): string {
  return SERIES[index % SERIES.length] ?? SERIES[0];
}

const SERIES: readonly [string, ...string[]] = [
  'var(--accent, #861c33)',
  'var(--caspian, #0b5263)',
  '#c08a1e',
  'var(--line-strong, #8f826f)',
  '#5f7f4f',
  '#8a5fa0',
];

/** What a chart is called, on the page and by screen readers. */
export interface ChartName {
  /** Begins every identifier inside, so that two charts share a page. */
  readonly id: string;
  readonly title: string;
  readonly description?: string;
}

/** The SVG element around a chart of a height, with its name; a chart that holds links is a group, for an image hides them. */
export function chartFrame({ id, title, description }: ChartName, height: number, content: string, role: 'img' | 'group' = 'img'): string {
  const name = `${escapeXml(id)}-chart-title`;
  const described = `${escapeXml(id)}-chart-description`;
  const scale = 1.2;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="chart" viewBox="0 0 ${CHART_WIDTH} ${Math.ceil(height)}" ` +
    `width="${CHART_WIDTH * scale}" height="${Math.ceil(height) * scale}" role="${role}" aria-labelledby="${name}"` +
    `${description === undefined ? '' : ` aria-describedby="${described}"`} font-family="var(--sans, sans-serif)" font-size="${LETTER_SIZE}">` +
    `<title id="${name}">${escapeXml(title)}</title>` +
    `${description === undefined ? '' : `<desc id="${described}">${escapeXml(description)}</desc>`}${content}</svg>`
  );
}

/** SVG of one line of words. */
export function textLine(
  x: number,
  y: number,
  words: string,
  { fill = INK.text, bold = false }: { fill?: string; bold?: boolean } = {},
): string {
  return `<text x="${round(x)}" y="${round(y)}" fill="${fill}"${bold ? ' font-weight="600"' : ''}>${escapeXml(words)}</text>`;
}

/** The width of a text in units of a chart, estimated from the classes of its letters and rather too wide than too narrow. */
export function estimatedWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + shareOfEm(letter), 0) * LETTER_SIZE;
}

/** Breaks a text into lines estimated to fit a width; a word that is longer than a line is divided. */
export function breakIntoLines(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text
    .split(/[^\S\u00a0\u202f]+/u)
    .filter(Boolean)
    .flatMap((part) => divide(part, width))) {
    const last = lines.pop();
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || estimatedWidth(longer) <= width) lines.push(longer);
    else lines.push(last, word);
  }
  return lines;
}

/** A length to one decimal. */
export function round(length: number): number {
  return Math.round(length * 10) / 10;
}

function divide(word: string, width: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece && estimatedWidth(piece + letter) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return piece ? [...pieces, piece] : pieces;
}

function shareOfEm(letter: string): number {
  if (/[\s.,:;!'’|ijlıfrt()[\]-]/u.test(letter)) return 0.34;
  if (/[mwMWШЩЖЮФшщжюфм@%—]/u.test(letter)) return 0.86;
  if (/[\p{Lu}]/u.test(letter)) return 0.66;
  if (/\p{Script=Cyrillic}/u.test(letter)) return 0.58;
  return /[\p{Ll}\p{Nd}]/u.test(letter) ? 0.53 : 0.7;
}
