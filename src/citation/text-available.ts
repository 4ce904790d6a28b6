import { isRemoved } from '../model/removed.ts';
import type { Paper } from '../model/repository.ts';
import { hasText } from '../model/statistics.ts';

/** Whether a paper's text can be had, here or elsewhere. */
export function isTextAvailable(paper: Paper): boolean {
  return !isRemoved(paper.record) && wasTextAvailable(paper);
}

/** The same, of a paper that was removed before that: it is still cited as what it was. */
export function wasTextAvailable(paper: Paper): boolean {
  return (paper.record.text ?? (hasText(paper) ? 'deposited' : 'not-deposited')) !== 'not-deposited';
}
