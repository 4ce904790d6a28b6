import { issue } from '../model/catalogue.ts';
import type { Issue } from '../model/issue.ts';
import type { Attachment } from '../schema/file.ts';
import type { ContentFolder, Entry } from './folder.ts';
import { locate } from './locate.ts';
import { nearest } from '../text/nearest.ts';
import { checksum } from './stored-file.ts';
import type { YamlText } from './yaml-text.ts';

/** The files of a folder by name. */
export type FilesByName = ReadonlyMap<string, Entry>;

/** The files among what a folder holds. */
export function filesByName(entries: readonly Entry[]): FilesByName {
  return new Map(entries.filter(({ folder }) => !folder).map((entry) => [entry.name, entry]));
}

/** Finds the file that a field names among those of its folder; a name without a file is an issue at the field. */
export function checkNamedFile(
  name: string | undefined,
  path: readonly PropertyKey[],
  files: FilesByName,
  yaml: YamlText,
  issues: Issue[],
): Entry | undefined {
  if (name === undefined) return undefined;
  const composed = name.normalize('NFC');
  const found = files.get(composed);
  if (!found) issues.push(issue('file-missing', locate(yaml, path), { name, meant: nearest(composed, files.keys()) ?? 'none' }, path));
  return found;
}

/** Compares a file with the checksum that its record gives. */
export function verifyChecksum(
  content: ContentFolder,
  { file, sha256 }: Attachment,
  entry: Entry,
  path: readonly PropertyKey[],
  yaml: YamlText,
  issues: Issue[],
): void {
  if (sha256 === undefined) return;
  const found = checksum(content, entry.path);
  if (found !== sha256)
    issues.push(issue('checksum-differs', locate(yaml, [...path, 'sha256']), { name: file, found }, [...path, 'sha256']));
}
