import { revisionsOf } from '../model/paper-version.ts';
import { isRemoved } from '../model/removed.ts';
import { rule } from './rule.ts';

/** A record tells that a version of it was replaced, and the file of that version is not there. */
export const versionMissing = rule('version-missing', ({ papers }, report) => {
  for (const { volume, id, path, record, versions = [] } of papers) {
    if (isRemoved(record)) continue;
    const kept = new Set(versions.map(({ number }) => number));
    for (const [at, revision] of revisionsOf(record).entries()) {
      if (kept.has(at + 1)) continue;
      const index = record.notices?.indexOf(revision) ?? 0;
      report(path, ['notices', index], { number: at + 1, date: revision.date, file: `papers/${volume}/${id}.v${at + 1}.md` });
    }
  }
});
