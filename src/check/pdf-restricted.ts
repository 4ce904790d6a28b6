import { pdfRule } from './pdf-rule.ts';

/** A PDF opens without a password and forbids to copy its text. */
export const pdfRestricted = pdfRule('pdf-restricted', (report, _, { read }) => {
  for (const { file, facts } of read.values()) if (facts.restricted) report(file.path, { name: file.name });
});
