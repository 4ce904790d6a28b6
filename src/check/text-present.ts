import { hasText } from './deposit.ts';
import { rule } from './rule.ts';

/** A paper is said to have no text here, and there is one. */
export const textPresent = rule('text-present', ({ papers }, report) => {
  for (const paper of papers) {
    if (paper.record.text !== 'not-deposited' || !hasText(paper)) continue;
    report(paper.path, ['text'], { where: paper.fullText ? 'below' : 'pdf', pdf: `${paper.id}.pdf` });
  }
});
