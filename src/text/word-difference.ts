/** A run of words that two texts share, or that only the one or the other has. */
export interface DifferenceRun {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/**
 * How one text became another, word by word: the longest common run of words and the spaces between them (as `diff` finds it), with
 * what was taken out before what was put in. Joined without what was added it is the old text; without what was removed, the new one.
 */
export function wordDifference(before: string, after: string): DifferenceRun[] {
  const old = wordsOf(before);
  const fresh = wordsOf(after);
  // lengths[i][j] is the length of the longest common run of old from i on and fresh from j on.
  const lengths = Array.from({ length: old.length + 1 }, () => new Uint16Array(fresh.length + 1));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = fresh.length - 1; j >= 0; j -= 1) {
      const row = lengths[i];
      if (!row) continue;
      row[j] = old[i] === fresh[j] ? 1 + at(lengths, i + 1, j + 1) : Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1));
    }
  }
  const runs: DifferenceRun[] = [];
  let removed = '';
  let added = '';
  const settle = () => {
    if (removed !== '') runs.push({ kind: 'removed', text: removed });
    if (added !== '') runs.push({ kind: 'added', text: added });
    removed = added = '';
  };
  let same = '';
  let i = 0;
  let j = 0;
  while (i < old.length || j < fresh.length) {
    if (i < old.length && j < fresh.length && old[i] === fresh[j]) {
      settle();
      same += old[i] ?? '';
      i += 1;
      j += 1;
      continue;
    }
    if (same !== '') runs.push({ kind: 'same', text: same });
    same = '';
    if (j >= fresh.length || (i < old.length && at(lengths, i + 1, j) >= at(lengths, i, j + 1))) removed += old[i++] ?? '';
    else added += fresh[j++] ?? '';
  }
  settle();
  if (same !== '') runs.push({ kind: 'same', text: same });
  return runs;
}

/** Words with the punctuation and the space after them, so that a run of words is whole. */
function wordsOf(text: string): string[] {
  return text.match(/\S+\s*|\s+/gu) ?? [];
}

function at(lengths: readonly Uint16Array[], i: number, j: number): number {
  return lengths[i]?.[j] ?? 0;
}
