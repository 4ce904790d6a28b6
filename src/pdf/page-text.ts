/**
 * The text of a page for search, from what PDFium gives: lines joined to one run, words joined that a hyphen divides at the end of a line
 * (PDFium marks them with U+FFFE), ligatures spelt out, soft hyphens and invisible characters gone, letters composed (Unicode NFC).
 */
export function pageText(raw: string): string {
  return raw
    .replaceAll(DIVIDED_WORD, '')
    .replaceAll(DIVIDED_COMPOUND, '-')
    .replaceAll(LIGATURE, (ligature) => ligature.normalize('NFKC'))
    .replaceAll(UNSEEN, '')
    .replaceAll(SPACE, ' ')
    .normalize('NFC')
    .trim();
}

// A hyphen before a capital or a figure belongs to the word: COVID-19, Bakı-Tiflis. One between small letters was set to divide it.
const DIVIDED_WORD = /(?<=\p{L}\p{M}*)(?:\uFFFE|[-\u2010\u00AD]\r?\n|\u00AD)\s*(?=\p{Ll})/gu;
const DIVIDED_COMPOUND = /\uFFFE\s*/gu;
const LIGATURE = /[\uFB00-\uFB06]/gu;
const UNSEEN = /[\u00AD\u200B\u200C\u200D\u2060\uFEFF]/gu;
const SPACE = /[\s\p{Cc}]+/gu;
