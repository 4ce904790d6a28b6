import type { NoticeKind } from '../schema/notice.ts';
import type { Notice, Work } from './repository.ts';

/** The gravest first: a retraction stays one, whatever was corrected later. */
const GRAVITY: readonly NoticeKind[] = ['retracted', 'superseded', 'corrected'];

/** What became of a work since it was published: the newest of its gravest notices, if it has any. */
export function stateOf(work: Work): Notice | undefined {
  if (work.type === 'resolution') return undefined;
  return GRAVITY.flatMap((kind) => work.notices.filter((notice) => notice.kind === kind))[0];
}

/** The day of the last change to a record that readers should hear of, if any is known. */
export function lastChange({ record, notices }: Exclude<Work, { readonly type: 'resolution' }>): string | undefined {
  return [record.updated, ...notices.map(({ date }) => date)]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}
