import type { Issue, Place } from '../model/issue.ts';
import type { PlannedFile } from './beside-files.ts';
import { doubt } from './doubt.ts';
import type { ExistingContent } from './existing-content.ts';
import { mergeFields, type FieldChange } from './merge-fields.ts';
import type { RecordFields } from './record-fields.ts';

/** Decides of one record what changes in its fields: nothing was known of it, or it is merged with what its file says. */
export function planRecord({ before, ...wish }: RecordWish, { existing, issues }: Circumstances): PlannedRecord {
  const stored = existing.recordOf(wish.path);
  if (!stored) return { ...wish, state: 'new', changes: [], files: [], gone: [] };
  const { changes, conflicts } = mergeFields({ before: before ?? {}, ours: stored.value, theirs: wish.fields });
  for (const { path, ours, theirs } of conflicts) {
    const args = { field: path.join('.'), ours: shown(ours), theirs: shown(theirs) };
    issues.push({ ...doubt('import-conflict', wish.path, args), path });
  }
  return { ...wish, state: changes.length > 0 ? 'changed' : 'same', changes, files: [], gone: [] };
}

/** One record as an import leaves it. */
export interface PlannedRecord {
  readonly id: string;
  readonly path: string;
  readonly state: 'new' | 'changed' | 'same';
  /** What the source says, in the order of the house. */
  readonly fields: RecordFields;
  /** What changes in a record that is there. */
  readonly changes: readonly FieldChange[];
  /** The text below the fields, when it is to be written. */
  readonly fullText?: string;
  /** The files beside it that are to be written. */
  readonly files: readonly PlannedFile[];
  /** The paths of the files beside it that are deleted, because they came from the source and are no longer in it. */
  readonly gone: readonly string[];
  readonly place: Place;
  readonly places: Readonly<Record<string, Place>>;
}

interface RecordWish extends Pick<PlannedRecord, 'id' | 'path' | 'fields' | 'place' | 'places'> {
  readonly before: Readonly<Record<string, unknown>> | undefined;
}

interface Circumstances {
  readonly existing: ExistingContent;
  readonly issues: Issue[];
}

const LONGEST_SHOWN = 60;

function shown(value: unknown): string {
  if (value === undefined || value === null) return '–';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}
