import { isRemoved } from '../model/removed.ts';
import { hasText } from './deposit.ts';
import { rule } from './rule.ts';

/** A paper is said to have its text here, and there is none. */
export const textAbsent = rule('text-absent', ({ papers }, report) => {
  for (const paper of papers) {
    if (paper.record.text === 'deposited' && !hasText(paper) && !isRemoved(paper.record))
      report(paper.path, ['text'], { pdf: `${paper.id}.pdf` });
  }
});
