import type { Issue } from '../model/issue.ts';
import { doubt } from './doubt.ts';
import type { ExistingContent } from './existing-content.ts';
import type { PlannedRecord } from './plan-record.ts';

/** Which files of a record are deleted, by their paths, and which an import goes on remembering, with their digests. */
export interface GoneFiles {
  readonly gone: readonly string[];
  readonly kept: Readonly<Record<string, string>>;
}

/**
 * The files that the last import wrote and that the source has no more. One that lies there as it was written goes too; one that was
 * published, was changed by hand or is named by the record or its text stays, and is told each time until it is settled by hand. A list that
 * comes without any files, as it may after a first import, says nothing of them: all stay.
 */
export function goneFiles(
  record: PlannedRecord,
  { folder, before = {}, claimed, isListAlone }: RememberedFiles,
  { existing, issues }: { readonly existing: ExistingContent; readonly issues: Issue[] },
): GoneFiles {
  if (isListAlone) return { gone: [], kept: before };
  const gone: string[] = [];
  const kept: Record<string, string> = {};
  for (const [name, digest] of Object.entries(before)) {
    const path = `${folder}/${name}`;
    const ours = claimed.has(name) ? undefined : existing.digestOf(path);
    if (ours === undefined) continue;
    const isNamed = () => namedAfter(record, existing).has(name);
    const why = existing.isPublished(path) ? 'published' : ours !== digest ? 'changed' : isNamed() ? 'named' : undefined;
    if (why === undefined) gone.push(path);
    else {
      kept[name] = digest;
      issues.push(doubt('import-file-gone', path, { path, why }));
    }
  }
  return { gone, kept };
}

interface RememberedFiles {
  readonly folder: string;
  /** What the last import wrote. */
  readonly before: Readonly<Record<string, string>> | undefined;
  /** The names for which the source has a file now. */
  readonly claimed: ReadonlySet<string>;
  /** Whether the source of the volume has no file for any paper. */
  readonly isListAlone: boolean;
}

/** Every word that can be the name of a file in what stays of a record: the fields that the import leaves alone, and the text. */
function namedAfter({ path, changes, fullText }: PlannedRecord, existing: ExistingContent): ReadonlySet<string> {
  const stored = existing.recordOf(path);
  const changed = new Set(changes.map(({ path: [field] }) => field));
  const fields = Object.entries(stored?.value ?? {}).filter(([field]) => !changed.has(field));
  const texts = [fullText ?? stored?.fullText ?? '', JSON.stringify(fields)];
  return new Set(texts.flatMap((text) => text.split(/[^\p{L}\p{N}._-]+/u)));
}
