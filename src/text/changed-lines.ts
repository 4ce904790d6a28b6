/** A run of lines that one text has in the place of another's; `line` (1-based) is where both begin. */
export interface ChangedLines {
  readonly line: number;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** The lines between what two texts begin and end with alike; `undefined` when they are the same. */
export function changedLines(before: string, after: string): ChangedLines | undefined {
  if (before === after) return undefined;
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) start += 1;
  let end = 0;
  while (end < old.length - start && end < fresh.length - start && old.at(-1 - end) === fresh.at(-1 - end)) end += 1;
  return { line: start + 1, before: old.slice(start, old.length - end), after: fresh.slice(start, fresh.length - end) };
}
