import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A file that takes long to make, kept from build to build in `folder` by what it was made from; `ending` is that of its name.
 * What is damaged or missing there is made again.
 */
export async function keptFile(
  folder: string,
  ending: 'pdf' | 'png',
  ingredients: unknown,
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const file = join(folder, `${createHash('sha256').update(JSON.stringify(ingredients)).digest('hex')}.${ending}`);
  try {
    return readFileSync(file);
  } catch {
    const made = await make();
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${file}.tmp`, made);
    renameSync(`${file}.tmp`, file);
    return made;
  }
}
