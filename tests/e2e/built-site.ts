import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The finished site that the tests look at: `dist`, or the folder that PLENARY_OUT names. */
export const builtSite = {
  folder: resolve(process.env['PLENARY_OUT'] ?? 'dist'),

  /** The paths of its files below the folder, sorted; `**` finds those of every folder. */
  files(pattern: string): string[] {
    return globSync(pattern, { cwd: builtSite.folder }).sort();
  },

  read(path: string): string {
    return readFileSync(join(builtSite.folder, path), 'utf8');
  },

  bytes(path: string): Buffer {
    return readFileSync(join(builtSite.folder, path));
  },
};
