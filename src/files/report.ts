import type { Issue } from '../model/issue.ts';

/** The issues in the order in which a person works through them: by file, line, column and rule. */
export function sortIssues(issues: readonly Issue[]): Issue[] {
  return [...issues].sort(
    (a, b) =>
      compare(a.place.file, b.place.file) ||
      compare(a.place.line ?? 0, b.place.line ?? 0) ||
      compare(a.place.column ?? 0, b.place.column ?? 0) ||
      compare(a.rule, b.rule) ||
      compare(JSON.stringify(a.args), JSON.stringify(b.args)),
  );
}

const compare = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);
