import type { Linking } from './linking.ts';
import { revisionsOf, versionKey } from './paper-version.ts';
import type { Notice, Paper } from './repository.ts';

/** What befell a paper as a whole, and with it every version. */
const WHOLE: readonly Notice['kind'][] = ['retracted', 'superseded', 'removed'];

/**
 * Gives the replaced versions of a paper their keys and their notices, the newest first: what became of the paper as a whole, that the paper
 * took their place and what changed then, and what they told of themselves while they were the newest.
 */
export function linkVersions(paper: Paper): void {
  const revisions = revisionsOf(paper.record);
  for (const version of paper.versions as readonly Linking<Paper>[]) {
    const number = version.versionOf?.number ?? 0;
    const { date = '', note } = revisions[number - 1] ?? {};
    const own = (version.record.notices ?? []).filter(({ kind }) => kind === 'corrected');
    version.citationKey = versionKey(paper.citationKey, number);
    version.notices = [
      ...paper.notices.filter(({ kind }) => WHOLE.includes(kind)),
      { kind: 'superseded', date, ...(note && { note }), by: paper } satisfies Notice,
      ...own.map((notice): Notice => ({ kind: notice.kind, date: notice.date, ...(notice.note && { note: notice.note }) })),
    ].sort((a, b) => (a.date < b.date ? 1 : Number(a.date > b.date) * -1));
  }
}
