import type { YamlValue } from '../text/yaml-lines.ts';

/** One field that a new import sets (`value`) or takes away (`undefined`). */
export interface FieldChange {
  readonly path: readonly string[];
  readonly value: YamlValue | undefined;
}

/** One field that was changed both in the source and by hand since the last import. */
export interface FieldConflict {
  readonly path: readonly string[];
  readonly ours: unknown;
  readonly theirs: YamlValue | undefined;
}

/** What a new import does to a record. */
export interface Merge {
  readonly changes: readonly FieldChange[];
  readonly conflicts: readonly FieldConflict[];
}

/** The three states of one record: as the last import wrote it, as its file says now, as the source says now. */
export interface MergeSides {
  readonly before: unknown;
  readonly ours: unknown;
  readonly theirs: YamlValue | undefined;
}

/**
 * Merges field by field, groups of fields within (`title.az`) each by itself, lists and texts as a whole: what only the source changed is
 * taken, what only a hand changed is kept, what both changed differently is kept and told. Numbers and their digits count as equal,
 * because YAML is read as text.
 */
export function mergeFields(sides: MergeSides, path: readonly string[] = []): Merge {
  const { before, ours, theirs } = sides;
  if (isGroup(ours) && isGroup(theirs)) {
    const fields = new Set([...Object.keys(theirs), ...(isGroup(before) ? Object.keys(before) : [])]);
    const merges = [...fields].map((field) =>
      mergeFields({ before: isGroup(before) ? before[field] : undefined, ours: ours[field], theirs: theirs[field] }, [...path, field]),
    );
    return { changes: merges.flatMap(({ changes }) => changes), conflicts: merges.flatMap(({ conflicts }) => conflicts) };
  }
  if (isSame(theirs, before) || isSame(theirs, ours)) return NOTHING;
  if (isSame(ours, before)) return { changes: [{ path, value: theirs }], conflicts: [] };
  return { changes: [], conflicts: [{ path, ours, theirs }] };
}

const NOTHING: Merge = { changes: [], conflicts: [] };

type Group = Readonly<Record<string, YamlValue | undefined>>;

function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether two values of YAML say the same, whatever the order of their fields. */
export function isSame(one: unknown, other: unknown): boolean {
  return comparable(one) === comparable(other);
}

/** A value as a text in which the order of fields and the type of numbers do not count. */
function comparable(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(comparable).join(',')}]`;
  if (isGroup(value)) {
    const fields = Object.entries(value).filter(([, one]) => one !== undefined);
    fields.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${fields.map(([field, one]) => `${JSON.stringify(field)}:${comparable(one)}`).join(',')}}`;
  }
  if (typeof value === 'string') return JSON.stringify(value);
  return typeof value === 'number' || typeof value === 'boolean' ? JSON.stringify(value.toString()) : '';
}
