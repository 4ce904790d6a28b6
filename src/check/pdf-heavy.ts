import { pdfRule } from './pdf-rule.ts';

/** The largest PDF that Google Scholar takes, in megabytes. */
const MOST = 5;

/** The PDF of a paper is larger than crawlers take. */
export const pdfHeavy = pdfRule('pdf-heavy', (report, { papers }) => {
  for (const { pdf } of papers) {
    if (pdf && pdf.bytes > MOST * 1_000_000) report(pdf.path, { name: pdf.name, size: Math.ceil(pdf.bytes / 100_000) / 10, most: MOST });
  }
});
