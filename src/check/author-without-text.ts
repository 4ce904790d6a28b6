import { isRemoved } from '../model/removed.ts';
import { hasText } from './deposit.ts';
import { rule } from './rule.ts';

const SPOKEN = new Set(['address', 'report', 'recording']);

/** Someone who spoke is called an author though no text of theirs is deposited. */
export const authorWithoutText = rule('author-without-text', ({ papers }, report) => {
  for (const paper of papers) {
    const { record, path: file } = paper;
    if (!SPOKEN.has(record.kind) || record.externalText !== undefined || hasText(paper) || isRemoved(record)) continue;
    for (const [index, { role }] of (record.authors ?? []).entries()) {
      if (role === undefined || role === 'author') report(file, ['authors', index, 'role'], { kind: record.kind });
    }
  }
});
