import { countPages } from '../text/pages.ts';
import { paperPdfs, pdfRule } from './pdf-rule.ts';

/** A PDF has more or fewer pages than its record says; empty ones at its end are not counted. */
export const pdfPageCount = pdfRule('pdf-page-count', (report, repository, shelf) => {
  for (const { paper, pdf } of paperPdfs(repository, shelf)) {
    const recorded = paper.record.pages;
    const expected = recorded === undefined ? undefined : countPages(recorded);
    const filled = pdf.isUsable ? pdf.pages.findLastIndex((text) => text !== '') + 1 : pdf.pages.length;
    if (recorded === undefined || expected === undefined || pdf.pages.length === expected || filled === expected) continue;
    report(pdf.file.path, { name: pdf.file.name, pages: recorded, expected, found: pdf.pages.length });
  }
});
