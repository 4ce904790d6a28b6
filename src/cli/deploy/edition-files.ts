import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { MARK } from '../staging.ts';
import { RECORD_FILE } from './deploy-record.ts';

/** Every file of a built site by its path with slashes, sorted, and the SHA-256 of its bytes. */
export async function editionFiles(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .filter((path) => path !== MARK && path !== RECORD_FILE)
    .sort();
  const files = new Map<string, string>();
  for (const path of paths) files.set(path, await sumOf(join(folder, path)));
  return files;
}

/** Reads the file in pieces: a volume can be larger than what should stand in memory. */
async function sumOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
