import type { Issue } from '../../model/issue.ts';
import { doubt } from '../doubt.ts';
import type { ImportedPaper } from '../imported-volume.ts';

/**
 * Tells of each paper of a list that has neither a PDF nor a Word file, if none of it was refused; once, at the list, where no paper has one: then `--despite-errors` enters
 * them all without their texts, which the lists of other systems have no column for.
 */
export function tellOfFileless(papers: readonly ImportedPaper[], list: string, refused: ReadonlySet<string>, issues: Issue[]): void {
  const lacking = papers.filter(({ key, files }) => !refused.has(key) && !files.some(({ kind }) => kind === 'pdf' || kind === 'word'));
  if (lacking.length === papers.length && papers[0])
    issues.push(doubt('import-files-none', list, { count: papers.length, number: papers[0].key }));
  else for (const { key, place } of lacking) issues.push(doubt('import-file-missing', place, { numbers: key, count: 1 }));
}
