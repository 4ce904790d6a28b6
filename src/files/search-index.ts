import { rm } from 'node:fs/promises';
import { close, createIndex } from 'pagefind';
import type { PagefindIndex } from 'pagefind';
import { finishIndex } from './finish-index.ts';
import type { IndexDocument } from './index-document.ts';
import { SearchTables } from './search-tables.ts';

/** How large an index became. */
export interface IndexSize {
  readonly documents: number;
  readonly words: number;
}

// One index for all languages. Pagefind knows no stemming for this one, so it files every word as it stands.
const LANGUAGE = 'az';
/** Documents on their way to Pagefind at a time. */
const IN_FLIGHT = 64;

/**
 * Writes the search index of all documents into `folder`, which is replaced. The same documents in the same order give the same files.
 * `progress` hears how many documents are in. Throws if Pagefind refuses a document or cannot write.
 *
 * Pagefind finds words. Filters, orders and labels are files of ours, which a reader's browser fetches when they are asked for.
 */
export async function writeSearchIndex(
  documents: Iterable<IndexDocument>,
  folder: string,
  progress?: (done: number) => void,
): Promise<IndexSize> {
  const { index, errors } = await createIndex({ forceLanguage: LANGUAGE });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  try {
    const tables = new SearchTables();
    const size = await addAll(index, documents, tables, progress);
    await rm(folder, { recursive: true, force: true });
    const written = await index.writeFiles({ outputPath: folder });
    refuse(`Pagefind did not write ${folder}`, written.errors);
    await tables.write(folder, await finishIndex(folder, tables.urls));
    return size;
  } finally {
    await close();
  }
}

async function addAll(
  index: PagefindIndex,
  documents: Iterable<IndexDocument>,
  tables: SearchTables,
  progress?: (done: number) => void,
): Promise<IndexSize> {
  const size = { documents: 0, words: 0 };
  let waiting: Promise<void>[] = [];
  const arrived = async () => {
    await Promise.all(waiting);
    waiting = [];
    progress?.(size.documents);
  };
  for (const document of documents) {
    tables.add(document);
    waiting.push(add(index, document));
    size.documents += 1;
    size.words += document.content.split(' ').length;
    if (waiting.length === IN_FLIGHT) await arrived();
  }
  await arrived();
  return size;
}

async function add(index: PagefindIndex, { url, content, meta }: IndexDocument): Promise<void> {
  const { errors } = await index.addCustomRecord({ url, content, language: LANGUAGE, meta: { ...meta } });
  refuse(`Pagefind did not take ${url}`, errors);
}

function refuse(what: string, errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`${what}: ${errors.join('; ')}`);
}
