import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A picture that takes long to draw, kept from build to build in `folder` by the content that it was drawn from.
 * What is damaged or missing there is drawn again.
 */
export async function storedPicture(folder: string, content: unknown, draw: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const file = join(folder, `${createHash('sha256').update(JSON.stringify(content)).digest('hex')}.png`);
  try {
    return readFileSync(file);
  } catch {
    const picture = await draw();
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${file}.tmp`, picture);
    renameSync(`${file}.tmp`, file);
    return picture;
  }
}
