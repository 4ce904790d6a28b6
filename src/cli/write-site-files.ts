import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { Edition } from '../repository.ts';
import type { Terminal } from './command.ts';
import { siteFiles } from './site-files.ts';

/** Writes every file of the site that is not a page into its folder. Small files are made and written one after the other: that costs the least, in time and in memory. */
export async function writeSiteFiles(edition: Edition, folder: string, terminal: Terminal): Promise<void> {
  let done = 0;
  const folders = new Set<string>();
  for (const file of siteFiles(edition)) {
    const target = join(folder, file.path);
    if (!target.startsWith(folder + sep)) throw new Error(`${file.path} would be written outside the site.`);
    const parent = dirname(target);
    if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
    folders.add(parent);
    if (file.copyOf !== undefined) copyFileSync(file.copyOf, target);
    else if (file.content) {
      const content = file.content();
      writeFileSync(target, content instanceof Promise ? await content : content);
    }
    done += 1;
    if (done % 500 === 0) terminal.progress('files', done, 0);
  }
  terminal.progress('files', done, done);
}
