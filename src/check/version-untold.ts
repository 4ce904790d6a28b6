import { readVersionName, revisionsOf } from '../model/paper-version.ts';
import { isRemoved } from '../model/removed.ts';
import { rule } from './rule.ts';

/** A file is called like a version of a paper, and no notice of the paper tells that this version was replaced. */
export const versionUntold = rule('version-untold', ({ papers }, report) => {
  for (const { record, files, versions = [] } of papers) {
    if (isRemoved(record)) continue;
    const told = revisionsOf(record).length;
    for (const { path, number } of versions) if (number > told) report(path, [], { file: path, number });
    // Of a version without a record of its own, the files count as the paper’s.
    for (const { name, path } of files) {
      const number = numberIn(name);
      if (number !== undefined) report(path, [], { file: path, number });
    }
  }
});

function numberIn(name: string): number | undefined {
  const [begin = ''] = /^.+?\.v[1-9]\d{0,3}(?=[.-])/u.exec(name) ?? [];
  return readVersionName(begin)?.number;
}
