import { readIfThere } from '../../files/read-file.ts';
import { listFolder, CONTENT_FOLDERS, type ContentFolder } from '../../files/folder.ts';
import type { FileChange } from '../../files/write-files.ts';

/** A line (1-based) of a text in which a former address still stands. */
export interface AddressTrace {
  readonly file: string;
  readonly line: number;
}

/**
 * Where texts still link an address that is given up: such links lead on, but not to a heading within the page. The claims of the address and
 * the ledger do not count. On a dry run what would be written is not there yet.
 */
export function addressTraces(
  content: ContentFolder,
  addresses: readonly string[],
  changes: readonly FileChange[],
  dryRun: boolean,
): AddressTrace[] {
  const links = addresses.map((address) => `/${address}/`);
  const gone = new Set(dryRun ? changes.flatMap((change) => (change.kind === 'delete' ? change.path : [])) : []);
  return CONTENT_FOLDERS.flatMap((folder) => textsBelow(content, folder))
    .filter((file) => !gone.has(file))
    .flatMap((file) => {
      const text = readIfThere(content, file)?.toString('utf8') ?? '';
      return text.split('\n').flatMap((line, at) => (links.some((one) => line.includes(one)) ? [{ file, line: at + 1 }] : []));
    });
}

function textsBelow(content: ContentFolder, folder: string): string[] {
  return (listFolder(content, folder, []) ?? []).flatMap((entry) => {
    if (entry.folder) return textsBelow(content, entry.path);
    return /\.(?:mdx?|yaml)$/u.test(entry.name) && entry.name !== 'ledger.yaml' ? [entry.path] : [];
  });
}
