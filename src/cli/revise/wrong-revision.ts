import { issue } from '../../model/catalogue.ts';
import { isPublishedEntry } from '../../model/citable-record.ts';
import type { Issue } from '../../model/issue.ts';
import { lastDay, LEDGER_FILE } from '../../model/ledger.ts';
import { revisionsOf, versionAddress } from '../../model/paper-version.ts';
import type { RepositoryRecords } from '../../model/records.ts';
import { removalOf } from '../../model/removed.ts';
import { nearest } from '../../text/nearest.ts';

/**
 * What is wrong with a wish to revise: no such paper, one that nobody could read yet or can read no more, a last revision that nobody could
 * read yet, or a day before the last.
 */
export function wrongRevision(records: RepositoryRecords, { address, day }: { readonly address: string; readonly day: string }): Issue[] {
  const papers = new Map(records.papers.map((paper) => [`papers/${paper.volume}/${paper.id}`, paper]));
  const paper = papers.get(address);
  if (!paper) return [issue('publish-unknown', address, { address, meant: nearest(address, papers.keys()) ?? 'none' })];
  if (!isPublishedEntry(records, paper)) return [issue('revise-draft', paper.path, { address })];
  const removal = removalOf(paper.record);
  if (removal) return [issue('revise-removed', paper.path, { address, day: removal.date })];
  const last = lastDay(records);
  if (last !== undefined && day < last) return [issue('publish-early', LEDGER_FILE, { day, last })];
  const revisions = revisionsOf(paper.record);
  const revised = revisions.at(-1)?.date;
  if (revised === undefined) return [];
  if (records.ledger.has(address) && !records.ledger.has(versionAddress(address, revisions.length)))
    return [issue('revise-unpublished', paper.path, { address, number: revisions.length + 1 })];
  return day < revised ? [issue('revise-early', paper.path, { day, last: revised })] : [];
}
