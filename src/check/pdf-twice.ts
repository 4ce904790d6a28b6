import { pdfRule } from './pdf-rule.ts';

/** Two papers have one and the same PDF. */
export const pdfTwice = pdfRule('pdf-twice', (report, { papers }, { checksums }) => {
  const first = new Map<string, string>();
  for (const { pdf } of papers) {
    const checksum = pdf && checksums.get(pdf.path);
    if (!pdf || checksum === undefined) continue;
    const other = first.get(checksum);
    if (other === undefined) first.set(checksum, pdf.path);
    else report(pdf.path, { name: pdf.name, other });
  }
});
