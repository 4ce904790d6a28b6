import { removalOf } from '../model/removed.ts';
import { rule } from './rule.ts';

const PAPER_FIELDS = ['authors', 'subtitle', 'keywords', 'identifiers', 'funding', 'note', 'sources'] as const;
const VOLUME_FIELDS = ['editors', 'subtitle', 'note', 'sources', 'awards'] as const;

/** A record was removed to protect someone, and something in it may still tell who that is. */
export const removedNamed = rule('removed-named', ({ papers, volumes }, report) => {
  for (const { record, path } of papers) {
    if (!removalOf(record)?.privacy) continue;
    if (!record.titleSupplied) report(path, ['title'], { field: 'title' });
    for (const field of PAPER_FIELDS) if (record[field] !== undefined) report(path, [field], { field });
  }
  for (const { record, path } of volumes) {
    if (!removalOf(record)?.privacy) continue;
    if (!record.titleSupplied) report(path, ['title'], { field: 'title' });
    for (const field of VOLUME_FIELDS) if (record[field] !== undefined) report(path, [field], { field });
  }
});
