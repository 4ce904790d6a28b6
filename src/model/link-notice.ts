import { recordPath } from './address.ts';
import type { Linking } from './linking.ts';
import type { Notice, Paper, Volume } from './repository.ts';

/** Enters the notices of records, the newest first, and into each record that gives one for which others it does. */
export function linkNotices(works: readonly (Paper | Volume)[]): void {
  const byPath = new Map(works.map((work) => [pathOf(work), work]));
  for (const work of works as readonly Linking<Paper | Volume>[]) {
    const { notices } = work.record;
    if (!notices) continue;
    work.notices = notices
      .map(({ kind, date, note, by }): Notice => ({ kind, date, note, by: byPath.get(by ?? '') }))
      .sort((a, b) => (a.date < b.date ? 1 : Number(a.date > b.date) * -1));
    for (const { by } of work.notices) {
      if (by && by !== work && !by.noticeOf.includes(work)) (by.noticeOf as (Paper | Volume)[]).push(work);
    }
  }
}

/** The path by which a notice names a record: without slashes at the ends. */
function pathOf(work: Paper | Volume): string {
  return recordPath(work).replace(/\/$/u, '');
}
