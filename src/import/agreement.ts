import type { Issue, Place } from '../model/issue.ts';
import { doubt } from './doubt.ts';

/** A value that one entry has for something that all of a volume share. */
export interface Voice<Value> {
  readonly value: Value | undefined;
  readonly place: Place;
  /** Whether it is the entry of the volume itself, whose word counts first. */
  readonly isVolume: boolean;
}

/** What the entries of a volume say alike: the volume's own word, else that of most. Each other value is told once, where it stands first. */
export function agreed<Value>(
  field: string,
  voices: readonly Voice<Value>[],
  say: (value: Value) => string,
  issues: Issue[],
): { readonly value: Value; readonly place: Place } | undefined {
  const tallies = new Map<string, { readonly value: Value; readonly place: Place; count: number }>();
  for (const { value, place, isVolume } of voices) {
    if (value === undefined) continue;
    const key = said(say(value));
    const weight = isVolume ? voices.length + 1 : 1;
    const tally = tallies.get(key);
    if (tally) tally.count += weight;
    else tallies.set(key, { value, place, count: weight });
  }
  const [most, ...others] = [...tallies.values()].sort((a, b) => b.count - a.count);
  if (!most) return undefined;
  for (const { value, place, count } of others) {
    issues.push(
      doubt('import-volume-differs', place, { field, value: say(value).slice(0, 200), other: say(most.value).slice(0, 200), count }),
    );
  }
  return most;
}

/** Spaces, dashes and capitals make no difference. */
function said(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim();
}
