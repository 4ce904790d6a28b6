import { createHash } from 'node:crypto';
import { constants, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IndexDocument } from './index-document.ts';
import { writeSearchIndex } from './search-index.ts';

/** Goes up with every change of what the index is made of, so that no build takes an old index for a new one. */
const INDEX_VERSION = 3;

/**
 * Writes the search index of all documents into `folder`, as {@link writeSearchIndex} does, and keeps it in `cache`: while the documents
 * stay the same, which a change of a template or of a word of the interface leaves them, the kept index is copied. Parts of it are kept
 * too, so that the change of one document costs one part.
 */
export async function writeStoredIndex(
  documents: readonly IndexDocument[],
  folder: string,
  cache: string,
  progress?: (done: number) => void,
): Promise<void> {
  const mark = join(cache, 'documents.sha256');
  const kept = join(cache, 'index');
  const digest = digestOf(documents);
  if (readMark(mark) !== digest) {
    rmSync(mark, { force: true });
    mkdirSync(cache, { recursive: true });
    await writeSearchIndex(documents, kept, progress, join(cache, 'parts'));
    // The mark comes last: an index that was interrupted is not believed.
    writeFileSync(mark, digest);
  }
  cpSync(kept, folder, { recursive: true, mode: constants.COPYFILE_FICLONE });
}

function digestOf(documents: readonly IndexDocument[]): string {
  const hash = createHash('sha256').update(String(INDEX_VERSION));
  for (const document of documents) hash.update(JSON.stringify(document));
  return hash.digest('hex');
}

function readMark(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
