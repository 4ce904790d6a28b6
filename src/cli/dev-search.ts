import { readFile } from 'node:fs/promises';
import { join, normalize, sep } from 'node:path';
import { writeSearchIndex } from '../files/search-index.ts';
import { readPdfTexts } from '../pdf/pdf-texts.ts';
import type { Edition } from '../repository.ts';
import { searchDocuments } from '../search/document.ts';

let indexed: { readonly edition: Edition; readonly ready: Promise<unknown> } | undefined;

/**
 * A file of the search index for the development server: `path` below `pagefind/`. The index is made when it is first asked for after
 * the content was read, so that an edit does not wait for it. `undefined` if there is no such file.
 */
export async function devSearchFile(edition: Edition, path: string): Promise<Uint8Array | undefined> {
  const folder = join(edition.folders.cache, 'dev-index');
  if (indexed?.edition !== edition) indexed = { edition, ready: writeDevIndex(edition, folder) };
  await indexed.ready;
  const file = normalize(join(folder, path));
  return file.startsWith(folder + sep) ? readFile(file).catch(() => undefined) : undefined;
}

async function writeDevIndex({ folders, repository, site }: Edition, folder: string): Promise<void> {
  const { texts } = await readPdfTexts(repository, { content: folders.content, cache: join(folders.cache, 'pdf') });
  await writeSearchIndex(searchDocuments(repository, site, texts), folder);
}
