import { fileStage, type FileStage } from './file-stage.ts';
import type { DeployRecord } from './deploy-record.ts';

/** What becomes of files that the new edition no longer has: they go with the next deploy, now, or stay. */
export type OldFiles = 'next' | 'now' | 'keep';

/** Files that are put at the target together, before those of the next pass. */
export interface Pass {
  readonly name: 'fresh' | 'freshPages' | 'beside' | 'pages' | 'entries';
  readonly paths: readonly string[];
  /** What the target is told when it has them, so that a deploy that stops later knows which of its files readers were led to. */
  readonly record: DeployRecord;
}

/** How one edition takes the place of another so that no reader meets half of it. Paths are sorted. */
export interface DeployPlan {
  readonly passes: readonly Pass[];
  /** What goes when all passes are done. */
  readonly removed: readonly string[];
  /** What the target is told before the first file comes, so that a deploy that stops half-way is known as one. */
  readonly before: DeployRecord;
  /** What it is told at the end. */
  readonly after: DeployRecord;
}

/**
 * Plans a deploy from what stands at the target and the files of the new edition (path to SHA-256).
 *
 * What is new comes first, because nothing leads to it yet: files, then the pages that need them. Then what keeps its name: files, then the
 * pages, which now find all that they refer to; then what leads to pages. A file that the edition has no more stays until the next deploy, for
 * the pages that readers have open. The plan of a deploy that was interrupted ends where the first would have ended.
 */
export function planDeploy(record: DeployRecord, edition: ReadonlyMap<string, string>, old: OldFiles): DeployPlan {
  const there = new Map([...Object.entries(record.leaving), ...Object.entries(record.files)]);
  const doubtful = new Set(record.unfinished);
  const wanted = [...edition].filter(([path, sum]) => there.get(path) !== sum || doubtful.has(path)).map(([path]) => path);
  const pick = (fresh: boolean, ...stages: readonly FileStage[]) =>
    wanted.filter((path) => !there.has(path) === fresh && stages.includes(fileStage(path))).sort();
  const before = { ...record, unfinished: [...new Set([...record.unfinished, ...wanted])] };
  const passes = withRecords(before, edition, [
    { name: 'fresh', paths: pick(true, 'lasting', 'beside') },
    { name: 'freshPages', paths: pick(true, 'page') },
    { name: 'beside', paths: pick(false, 'lasting', 'beside') },
    { name: 'pages', paths: pick(false, 'page') },
    { name: 'entries', paths: [...pick(true, 'entry'), ...pick(false, 'entry')].sort() },
  ]);
  const gone = (files: Readonly<Record<string, string>>) => Object.entries(files).filter(([path]) => !edition.has(path));
  // What an interrupted deploy began and this edition lacks: nothing has led to it yet.
  const begun = record.unfinished.filter((path) => !edition.has(path) && !there.has(path)).map((path) => [path, UNKNOWN] as const);
  const leftBefore = [...gone(record.leaving), ...begun].filter(([path]) => !(path in record.files));
  const leftNow = gone(record.files);
  const removed = old === 'keep' ? [] : old === 'now' ? [...leftBefore, ...leftNow] : leftBefore;
  const staying = old === 'keep' ? [...leftBefore, ...leftNow] : old === 'now' ? [] : leftNow;
  return {
    passes,
    removed: removed.map(([path]) => path).sort(),
    before,
    after: { plenary: record.plenary, files: Object.fromEntries(edition), leaving: Object.fromEntries(staying), unfinished: [] },
  };
}

/** The passes that have something to put, each with the record after it. */
function withRecords(before: DeployRecord, edition: ReadonlyMap<string, string>, passes: readonly Omit<Pass, 'record'>[]): readonly Pass[] {
  let record = before;
  return passes
    .filter(({ paths }) => paths.length > 0)
    .map(({ name, paths }) => {
      const put = new Set(paths);
      const without = (files: Readonly<Record<string, string>>) =>
        Object.fromEntries(Object.entries(files).filter(([path]) => !put.has(path)));
      record = {
        plenary: record.plenary,
        files: { ...record.files, ...Object.fromEntries(paths.map((path) => [path, edition.get(path) ?? UNKNOWN])) },
        leaving: without(record.leaving),
        unfinished: record.unfinished.filter((path) => !put.has(path)),
      };
      return { name, paths, record };
    });
}

/** Stands for the sum of a file of which nobody knows whether it came whole. */
const UNKNOWN = '0'.repeat(64);
