import type { PdfFacts } from '../model/pdf-facts.ts';
import { countPages, parsePages } from '../text/pages.ts';
import { paperPdfs, pdfRule } from './pdf-rule.ts';

/** The page numbers that a PDF prints are not those of the record. */
export const pdfPages = pdfRule('pdf-pages', (report, repository, shelf) => {
  for (const { paper, pdf } of paperPdfs(repository, shelf)) {
    const recorded = paper.record.pages;
    const first = Number(recorded === undefined ? undefined : parsePages(recorded)?.first);
    const printed = firstPrinted(pdf.facts);
    if (recorded === undefined || !Number.isInteger(first) || printed === undefined || printed === first) continue;
    // A paper on pages that do not follow each other is numbered anew after each gap.
    if (recorded.includes(',')) continue;
    const count = countPages(recorded) ?? 1;
    const last = printed + Math.max(pdf.pages.length, 1) - 1;
    report(pdf.file.path, { name: pdf.file.name, pages: recorded, printed: count > 1 || last > printed ? `${printed}–${last}` : printed });
  }
});

/** The share of the pages that must agree, and how many at least unless there is only one. */
const SHARE = 0.6;
const LEAST = 2;

/** The number that page one has or would have, by the numbers that rise from page to page; `undefined` where none do. */
function firstPrinted({ numbers }: PdfFacts): number | undefined {
  // A number that several pages have is a year, a volume or the range of the paper.
  const met = new Map<number, number>();
  for (const number of numbers.flat()) met.set(number, (met.get(number) ?? 0) + 1);
  const starts = new Map<number, number>();
  for (const [at, onPage] of numbers.entries()) {
    for (const number of onPage) if (met.get(number) === 1) starts.set(number - at, (starts.get(number - at) ?? 0) + 1);
  }
  const needed = numbers.length === 1 ? 1 : Math.max(LEAST, Math.ceil(numbers.length * SHARE));
  const [best, next] = [...starts].filter(([start]) => start > 0).sort(([, a], [, b]) => b - a);
  return best && best[1] >= needed && best[1] !== next?.[1] ? best[0] : undefined;
}
