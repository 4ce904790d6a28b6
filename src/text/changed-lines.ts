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

/** Texts with more lines that differ than this are told as one change. */
const MOST = 2000;

/** Every run of lines that differs, so that as few lines as can be are told; `line` counts in the text before. */
export function everyChange(before: string, after: string): ChangedLines[] {
  const whole = changedLines(before, after);
  if (!whole) return [];
  if (whole.before.length > MOST || whole.after.length > MOST) return [whole];
  const common = commonLengths(whole.before, whole.after);
  const changes: { line: number; before: string[]; after: string[] }[] = [];
  let [old, fresh] = [0, 0];
  let open: (typeof changes)[number] | undefined;
  while (old < whole.before.length || fresh < whole.after.length) {
    const [one = '', other = ''] = [whole.before[old], whole.after[fresh]];
    if (old < whole.before.length && fresh < whole.after.length && one === other) {
      open = undefined;
      old += 1;
      fresh += 1;
      continue;
    }
    if (!open) changes.push((open = { line: whole.line + old, before: [], after: [] }));
    const isGone =
      fresh >= whole.after.length || (old < whole.before.length && (common[old + 1]?.[fresh] ?? 0) >= (common[old]?.[fresh + 1] ?? 0));
    if (isGone) {
      open.before.push(one);
      old += 1;
    } else {
      open.after.push(other);
      fresh += 1;
    }
  }
  return changes;
}

/** For each pair of places how many lines the rests of two texts have in common, in order. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint16Array[] {
  const rows = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let old = before.length - 1; old >= 0; old -= 1) {
    const [row, below] = [rows[old], rows[old + 1]];
    if (!row || !below) continue;
    for (let fresh = after.length - 1; fresh >= 0; fresh -= 1) {
      row[fresh] = before[old] === after[fresh] ? (below[fresh + 1] ?? 0) + 1 : Math.max(below[fresh] ?? 0, row[fresh + 1] ?? 0);
    }
  }
  return rows;
}
