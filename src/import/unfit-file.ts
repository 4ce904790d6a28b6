import { issue } from '../model/catalogue.ts';
import type { Issue } from '../model/issue.ts';
import { formatOf, isPublished, matches } from '../text/signature.ts';
import { doubt } from './doubt.ts';
import type { SourceFile } from './import-source.ts';

/** Why a file cannot lie beside a record: it is of a kind that is not published, or another thing than its name says. */
export function unfitFile({ name, bytes }: SourceFile): Issue | undefined {
  const own = name.split('/').at(-1) ?? name;
  const extension = /\.([^.]+)$/u.exec(own)?.[1]?.toLowerCase() ?? '';
  if (!isPublished(extension)) return doubt('import-file-stray', name, { name: own, reason: 'kind' });
  const head = bytes.subarray(0, 1024);
  if (matches(extension, head)) return undefined;
  return issue('file-disguised', name, { name: own, extension, found: head.length === 0 ? 'unknown' : formatOf(head) });
}
