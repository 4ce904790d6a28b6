import { isRemoved } from '../model/removed.ts';
import { hasText } from './deposit.ts';
import { rule } from './rule.ts';

/** The share of a volume’s papers that have a PDF, from which on one without is more likely forgotten than absent. */
const SHARE = 0.5;

/** Most papers of a volume have their PDF, one has none, and its record does not say where its text is. */
export const pdfMissing = rule('pdf-missing', ({ papers }, report) => {
  for (const [, inVolume] of Map.groupBy(papers, ({ volume }) => volume)) {
    const withPdf = inVolume.filter(({ id, files }) => files.some(({ name }) => name === `${id}.pdf`)).length;
    if (withPdf < 2 || withPdf <= inVolume.length * SHARE) continue;
    for (const paper of inVolume) {
      if (hasText(paper) || paper.record.text !== undefined || isRemoved(paper.record)) continue;
      report(paper.path, ['kind'], { name: `${paper.id}.pdf`, count: withPdf });
    }
  }
});
