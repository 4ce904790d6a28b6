import { pdfRule } from './pdf-rule.ts';

/** How many fonts a message names. */
const NAMED = 4;

/** A PDF uses fonts that it does not bring along. */
export const pdfFonts = pdfRule('pdf-fonts', (report, _, { read }) => {
  for (const { file, facts } of read.values()) {
    const { missingFonts } = facts;
    if (missingFonts.length === 0) continue;
    const fonts = missingFonts.slice(0, NAMED).join(', ') + (missingFonts.length > NAMED ? ', …' : '');
    report(file.path, { name: file.name, fonts, count: missingFonts.length });
  }
});
