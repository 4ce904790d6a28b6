import { rule } from './rule.ts';

/** A notice on what nobody could read yet. */
export const noticeDraft = rule('notice-draft', ({ papers, volumes }, report) => {
  for (const { record, path: file } of [...papers, ...volumes]) {
    if (record.status === 'draft' && record.notices) report(file, ['notices']);
  }
});
