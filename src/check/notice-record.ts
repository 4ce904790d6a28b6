import { rule } from './rule.ts';

/** A notice leads to a record that is not there, is a draft, or is the record that it is about. */
export const noticeRecord = rule('notice-record', ({ papers, volumes }, report) => {
  const shown = new Set(volumes.filter(({ record }) => record.status === 'published').map(({ id }) => id));
  const published = new Set([
    ...papers
      .filter(({ record, volume }) => record.status === 'published' && shown.has(volume))
      .map(({ id, volume }) => `papers/${volume}/${id}`),
    ...[...shown].map((id) => `proceedings/${id}`),
  ]);
  const works = [
    ...papers.map(({ id, volume, record, path }) => ({ record, path, own: `papers/${volume}/${id}` })),
    ...volumes.map(({ id, record, path }) => ({ record, path, own: `proceedings/${id}` })),
  ];
  for (const { record, path: file, own } of works) {
    for (const [index, { by }] of (record.notices ?? []).entries()) {
      if (by !== undefined && (by === own || !published.has(by))) report(file, ['notices', index, 'by'], { path: by });
    }
  }
});
