import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CONTENTS_FILE, lengthCode, writeContents } from '../text/index-contents.ts';
import type { IndexedWord } from '../text/indexed-word.ts';
import { IndexFolder } from './index-folder.ts';
import type { IndexDocument } from './index-document.ts';
import { wordCount } from './page-words.ts';
import { SearchTables } from './search-tables.ts';
import { TextPacks } from './text-packs.ts';
import { WordFiles } from './word-files.ts';
import { WordParts } from './word-parts.ts';

/** How large an index became. */
export interface IndexSize {
  readonly documents: number;
  readonly words: number;
}

/**
 * Writes the search index of all documents into `folder`, which is replaced. The same documents in the same order give the same files.
 * `progress` hears how many documents are in; `parts` is a folder in which the words of parts of the documents are kept for the next time.
 * Throws if Pagefind refuses a document or something cannot be written.
 *
 * Pagefind finds the words. What a reader's browser fetches are files of ours: the words in parts, each with its records; places of
 * words for phrases; the texts, several in a file; filters, orders and labels; and a table of contents.
 */
export async function writeSearchIndex(
  documents: Iterable<IndexDocument>,
  folder: string,
  progress?: (done: number) => void,
  parts?: string,
): Promise<IndexSize> {
  const scratch = parts ?? (await mkdtemp(join(tmpdir(), 'plenary-words-')));
  try {
    return await write(documents, folder, scratch, progress);
  } finally {
    if (parts === undefined) await rm(scratch, { recursive: true, force: true });
  }
}

async function write(
  documents: Iterable<IndexDocument>,
  folder: string,
  scratch: string,
  progress?: (done: number) => void,
): Promise<IndexSize> {
  const all = [...documents];
  const fields = [...new Set(all.flatMap(({ meta }) => Object.keys(meta)))].sort();
  const index = IndexFolder.open(folder);
  const tables = new SearchTables();
  const texts = new TextPacks(index);
  const parts = new WordParts(fields, scratch);
  const lengths = new Uint8Array(all.length);
  const size = { documents: 0, words: 0 };
  for (const document of all) {
    tables.add(document);
    texts.add(document);
    await parts.add(document);
    const words = wordCount(document.content);
    lengths[size.documents] = lengthCode(words);
    size.documents += 1;
    size.words += words;
    progress?.(size.documents);
  }
  const firsts = texts.end();
  tables.write(index);
  const words = await writeWords(parts.merged(), new WordFiles(index, fields.length));
  index.close(CONTENTS_FILE, (name) => writeContents({ folder: name, fields, ...words, texts: firsts, lengths }));
  return size;
}

async function writeWords(words: AsyncIterable<IndexedWord>, files: WordFiles): Promise<ReturnType<WordFiles['end']>> {
  for await (const word of words) files.add(word);
  return files.end();
}
