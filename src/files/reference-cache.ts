import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Formatted references kept in a file from build to build, by the key of the content they were made from. */
export interface FileReferenceCache {
  get(key: string): string | undefined;
  set(key: string, html: string): void;
  /** Writes what was asked for or set since the file was opened, and forgets the rest; writes nothing if that is what the file says. */
  save(): void;
}

const FIRST_LINE = 'references 1';
/** A file that does not end so was cut off, and is not believed. */
const LAST_LINE = 'end';

/** Opens the references kept in a folder; a file that is missing, damaged or of another version is as good as empty. */
export function openReferenceCache(folder: string): FileReferenceCache {
  const file = join(folder, 'references.txt');
  const stored = readStored(file);
  const used = new Map<string, string>();
  let changed = false;
  return {
    get(key) {
      const html = used.get(key) ?? stored.get(key);
      if (html !== undefined) used.set(key, html);
      return html;
    },
    set(key, html) {
      if (stored.get(key) !== html) changed = true;
      used.set(key, html);
    },
    save() {
      if (!changed && used.size === stored.size) return;
      const lines = [...used].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, html]) => `${key} ${html.replace(/\s*\n\s*/gu, ' ')}\n`);
      mkdirSync(folder, { recursive: true });
      writeFileSync(`${file}.tmp`, `${FIRST_LINE}\n${lines.join('')}${LAST_LINE}\n`);
      renameSync(`${file}.tmp`, file);
    },
  };
}

function readStored(file: string): ReadonlyMap<string, string> {
  const stored = new Map<string, string>();
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return stored;
  }
  if (!text.startsWith(`${FIRST_LINE}\n`) || !text.endsWith(`\n${LAST_LINE}\n`)) return stored;
  for (const line of text.split('\n').slice(1, -2)) {
    const space = line.indexOf(' ');
    if (space > 0) stored.set(line.slice(0, space), line.slice(space + 1));
  }
  return stored;
}
