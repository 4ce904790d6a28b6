import type { Issue } from '../../model/issue.ts';
import { doubt } from '../doubt.ts';
import type { SourceFile } from '../import-source.ts';
import type { ImportedPaper } from '../imported-volume.ts';
import { paperFiles } from './paper-files.ts';

/** Papers with the files that bear their numbers; one that has none and does not say so is an issue. */
export function withFiles(papers: readonly ImportedPaper[], files: readonly SourceFile[], issues: Issue[]): ImportedPaper[] {
  const { found, refused } = paperFiles(files, new Set(papers.map(({ key }) => key)), issues);
  const lacking: ImportedPaper[] = [];
  const complete = papers.map((paper): ImportedPaper => {
    const own = found.get(paper.key) ?? [];
    const hasText = own.some(({ kind }) => kind === 'pdf' || kind === 'word');
    const { text } = paper.fields;
    if (!hasText && text !== 'not-deposited' && text !== 'external' && !refused.has(paper.key)) lacking.push(paper);
    return { ...paper, files: own, fields: { ...paper.fields, ...(hasText && text === undefined && { text: 'deposited' as const }) } };
  });
  const [first] = lacking;
  if (lacking.length === papers.length && first && papers.length > 1) {
    issues.push(doubt('import-file-missing', first.place, { numbers: lacking.map(({ key }) => key).join(', '), count: lacking.length }));
  } else for (const { key, place } of lacking) issues.push(doubt('import-file-missing', place, { numbers: key, count: 1 }));
  return complete;
}
