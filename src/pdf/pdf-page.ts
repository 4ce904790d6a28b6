import { pageText } from './page-text.ts';
import type { Pdfium } from './pdfium.ts';

/** The words of a page as PDFium gives them; `text` is the text of an open page. */
export function pageWords(pdfium: Pdfium, text: number): string {
  const count = pdfium.call('FPDFText_CountChars', text);
  if (count <= 0) return '';
  // The text ends with a zero, which is counted.
  const words = pdfium.lend((count + 1) * 2, (place) => pdfium.utf16(place, pdfium.call('FPDFText_GetText', text, 0, count, place) - 1));
  return words ?? '';
}

/** Fewer letters than these are a drop cap or a sign, not a title. */
const LEAST_HEADING = 8;
const LONGEST_HEADING = 160;
/** Sizes that differ by less, in points, are one size to the eye. */
const STEP = 0.75;

/** The lines of a page that are set largest, as one text; `raw` are its words as PDFium gives them. */
export function headingOf(pdfium: Pdfium, text: number, raw: string): string {
  const lines: { readonly words: string; readonly size: number }[] = [];
  for (const { 0: words, index } of raw.matchAll(/[^\r\n]+/gu)) {
    const start = index + Math.max(0, words.search(/\p{L}/u));
    const size = heightAt(pdfium, text, pdfium.call('FPDFText_GetCharIndexFromTextIndex', text, start));
    if (size > 0) lines.push({ words, size });
  }
  for (const largest of new Set(lines.map(({ size }) => size).sort((a, b) => b - a))) {
    const set = lines.filter(({ size }) => size <= largest && size > largest - STEP).map(({ words }) => words);
    const heading = pageText(set.join('\n'));
    if ((heading.match(/\p{L}/gu)?.length ?? 0) >= LEAST_HEADING) return shortened(heading);
  }
  return '';
}

function heightAt(pdfium: Pdfium, text: number, character: number): number {
  const box = character < 0 ? undefined : rectangle(pdfium, (place) => pdfium.call('FPDFText_GetLooseCharBox', text, character, place));
  return box ? Math.abs(box.top - box.bottom) : 0;
}

function shortened(text: string): string {
  return text.length <= LONGEST_HEADING ? text : `${text.slice(0, LONGEST_HEADING).replace(/\s+\S*$/u, '')} …`;
}

/** The share of a page's height in which heads and feet stand, from each edge. */
const MARGIN = 0.12;
const LONGEST_MARGIN = 4000;

/**
 * The whole numbers that stand first or last in a line at the top or the bottom of an open page, as page numbers do. `alone` asks for
 * lines of nothing but a number: a single page has no others to compare with.
 */
export function lineNumbers(pdfium: Pdfium, page: number, text: number, alone: boolean): number[] {
  const box = rectangle(pdfium, (place) => pdfium.call('FPDF_GetPageBoundingBox', page, place));
  if (!box) return [];
  const height = Math.abs(box.top - box.bottom) * MARGIN;
  const margins = [
    { top: box.top, bottom: box.top - height },
    { top: box.bottom + height, bottom: box.bottom },
  ];
  const numbers = margins.flatMap(({ top, bottom }) =>
    wordsWithin(pdfium, text, [box.left, top, box.right, bottom])
      .split(/[\r\n]+/u)
      .flatMap((line) => ends(line.trim(), alone)),
  );
  return [...new Set(numbers)];
}

const NUMBER_ALONE = /^[-–—\s|]*(\d{1,5})[-–—\s|]*$/u;
const NUMBER_FIRST = /^(\d{1,5})(?=\s)/u;
const NUMBER_LAST = /(?<=\s)(\d{1,5})$/u;

function ends(line: string, alone: boolean): number[] {
  return (alone ? [NUMBER_ALONE] : [NUMBER_ALONE, NUMBER_FIRST, NUMBER_LAST]).flatMap((pattern) => {
    const found = pattern.exec(line)?.[1];
    return found === undefined ? [] : [Number(found)];
  });
}

function wordsWithin(pdfium: Pdfium, text: number, [left, top, right, bottom]: readonly [number, number, number, number]): string {
  const words = pdfium.lend(LONGEST_MARGIN * 2, (place) =>
    pdfium.utf16(place, pdfium.call('FPDFText_GetBoundedText', text, left, top, right, bottom, place, LONGEST_MARGIN)),
  );
  return (words ?? '').replace(/\0.*$/su, '');
}

interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What a function of PDFium writes as a rectangle of four numbers; `undefined` when it has none. */
function rectangle(pdfium: Pdfium, write: (place: number) => number): Rectangle | undefined {
  return pdfium.lend(16, (place) => {
    if (write(place) === 0) return undefined;
    const [left = 0, top = 0, right = 0, bottom = 0] = pdfium.floats(place, 4);
    return { left, top, right, bottom };
  });
}
