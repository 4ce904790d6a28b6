import { issue } from '../model/catalogue.ts';
import type { Issue } from '../model/issue.ts';
import type { Attachment } from '../schema/file.ts';
import type { ContentFolder, Entry } from './folder.ts';
import { locate } from './locate.ts';
import { nearest } from '../text/nearest.ts';
import { checksum } from './stored-file.ts';
import type { YamlText } from './yaml-text.ts';

/** Finds the file that a field names among those of its folder; a name without a file is an issue at the field. */
export function checkNamedFile(
  name: string | undefined,
  path: readonly PropertyKey[],
  entries: readonly Entry[],
  yaml: YamlText,
  issues: Issue[],
): Entry | undefined {
  if (name === undefined) return undefined;
  const composed = name.normalize('NFC');
  const found = entries.find((entry) => !entry.folder && entry.name === composed);
  if (!found) {
    const names = entries.filter(({ folder }) => !folder).map((entry) => entry.name);
    issues.push(issue('file-missing', locate(yaml, path), { name, meant: nearest(composed, names) ?? 'none' }, path));
  }
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
