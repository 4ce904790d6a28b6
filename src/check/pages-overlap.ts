import type { PaperEntry } from '../model/records.ts';
import { parsePages } from '../text/pages.ts';
import { rule } from './rule.ts';

interface PageRange {
  readonly paper: PaperEntry;
  readonly first: number;
  readonly last: number;
}

/** Two papers of a volume claim the same pages. A paper may begin on the page on which another ends. */
export const pagesOverlap = rule('pages-overlap', ({ papers }, report) => {
  for (const [, inVolume] of Map.groupBy(papers, ({ volume }) => volume)) {
    const ranges = inVolume.flatMap(rangesOf).sort((a, b) => a.first - b.first || a.last - b.last);
    let furthest: PageRange | undefined;
    for (const range of ranges) {
      const overlaps = furthest !== undefined && furthest.paper !== range.paper && range.first < furthest.last;
      if (furthest && overlaps)
        report(range.paper.path, ['pages'], {
          pages: range.paper.record.pages ?? '',
          other: furthest.paper.path,
          otherPages: furthest.paper.record.pages ?? '',
        });
      if (!furthest || range.last > furthest.last) furthest = range;
    }
  }
});

/** The stretches of a paper's pages that are counted in Arabic numerals: `12-19, 25` has two. */
function rangesOf(paper: PaperEntry): PageRange[] {
  return (paper.record.pages ?? '').split(',').flatMap((stretch) => {
    const pages = parsePages(stretch.trim());
    const first = Number(pages?.first);
    const last = Number(pages?.last ?? pages?.first);
    return Number.isInteger(first) && Number.isInteger(last) ? [{ paper, first, last }] : [];
  });
}
