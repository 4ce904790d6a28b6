import { pdfRule } from './pdf-rule.ts';

/** A PDF is damaged and yet could be read, as a whole or but for some of its pages. */
export const pdfRepaired = pdfRule('pdf-repaired', (report, _, { read }) => {
  for (const { file, facts } of read.values()) {
    if (facts.repaired || facts.unopened > 0) report(file.path, { name: file.name, pages: facts.unopened });
  }
});
