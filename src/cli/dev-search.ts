import { readFile } from 'node:fs/promises';
import { join, normalize, sep } from 'node:path';
import { writeSearchIndex } from '../files/search-index.ts';
import type { Edition } from '../repository.ts';
import { searchDocuments } from '../search/document.ts';

let indexed: { readonly edition: Edition; readonly ready: Promise<unknown> } | undefined;

/**
 * A file of the search index for the development server: `path` below `pagefind/`. The index is made when it is first asked for after
 * the content was read, so that an edit does not wait for it. `undefined` if there is no such file.
 */
export async function devSearchFile(edition: Edition, path: string): Promise<Uint8Array | undefined> {
  const folder = join(edition.folders.cache, 'dev-index');
  if (indexed?.edition !== edition)
    indexed = { edition, ready: writeSearchIndex(searchDocuments(edition.repository, edition.site), folder) };
  await indexed.ready;
  const file = normalize(join(folder, path));
  return file.startsWith(folder + sep) ? readFile(file).catch(() => undefined) : undefined;
}
