import { isBefore } from './dates.ts';
import { rule } from './rule.ts';

/** A notice is older than the publication of what it is about. */
export const noticeEarly = rule('notice-early', ({ papers, volumes }, report) => {
  const publishedVolumes = new Map(volumes.map(({ id, record }) => [id, record.published]));
  const works = [
    ...papers.map(({ record, path, volume }) => ({ record, path, published: record.dates?.published ?? publishedVolumes.get(volume) })),
    ...volumes.map(({ record, path }) => ({ record, path, published: record.published })),
  ];
  for (const { record, path: file, published } of works) {
    for (const [index, { date }] of (record.notices ?? []).entries()) {
      if (published !== undefined && isBefore(date, published)) report(file, ['notices', index, 'date'], { date, published });
    }
  }
});
