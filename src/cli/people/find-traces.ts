import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONTENT_FOLDERS, listFolder, type ContentFolder } from '../../files/folder.ts';
import { fold } from '../../text/fold.ts';

/** Where a word of a name still stands: in a line of a text (1-based), or in the name of a file alone. */
export interface Trace {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

const TEXTS = /\.(?:yaml|mdx?|csv|bib|svg|txt|json)$/iu;

/** Every line of the content in which one of the words stands by itself, in any case and with or without its marks; `fresh` are texts that are not written yet. */
export function findTraces(content: ContentFolder, words: readonly string[], fresh: ReadonlyMap<string, string>): Trace[] {
  const wanted = new Set(words.map(fold));
  if (wanted.size === 0) return [];
  return CONTENT_FOLDERS.flatMap((folder) => filesBelow(content, folder)).flatMap((file) => {
    if (!TEXTS.test(file)) return [];
    const text = fresh.get(file) ?? readFileSync(join(content.root, file), 'utf8');
    return text.split('\n').flatMap((line, at) => {
      const found = line.match(/[\p{L}\p{M}]+/gu)?.some((word) => wanted.has(fold(word)));
      return found ? [{ file, line: at + 1, text: line.trim() }] : [];
    });
  });
}

function filesBelow(content: ContentFolder, folder: string): string[] {
  return (listFolder(content, folder, []) ?? []).flatMap((entry) => (entry.folder ? filesBelow(content, entry.path) : [entry.path]));
}
