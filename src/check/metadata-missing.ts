import { rule } from './rule.ts';

/** What the records of a volume lack, counted: one line a volume, not one a paper. Volumes that are kept out of lists need none of it. */
export const metadataMissing = rule('metadata-missing', (_, report, { volumes }) => {
  for (const { record, papers, path, listed } of volumes) {
    if (!listed || record.status === 'event-only' || papers.length === 0) continue;
    const lacking = (has: (paper: (typeof papers)[number]) => boolean) => papers.filter((paper) => !has(paper)).length;
    const authors = papers.flatMap(({ contributors }) => contributors.filter(({ name }) => name !== undefined));
    const counts = {
      abstracts: lacking((paper) => paper.record.abstract !== undefined),
      keywords: lacking((paper) => paper.record.keywords !== undefined),
      dois: lacking((paper) => paper.record.doi !== undefined),
      orcids: authors.filter(({ orcid, person }) => orcid === undefined && person?.record.orcid === undefined).length,
      organizers: record.event && (record.event.organizers ?? []).length === 0 ? 'missing' : 'known',
      date: record.status === 'published' && record.published === undefined ? 'missing' : 'known',
    };
    if (Object.values(counts).some((count) => count === 'missing' || Number(count) > 0))
      report(path, [], { papers: papers.length, authors: authors.length, ...counts });
  }
});
