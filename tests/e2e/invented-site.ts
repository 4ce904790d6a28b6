import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { serve } from '../../src/cli/serve.ts';
import { oneBuild } from './one-build.ts';

/** Files of the content by their paths. */
export type ContentFiles = Readonly<Record<string, string | Uint8Array>>;

/** A small site of invented content, built and served while the tests of a file run. */
export interface InventedSite {
  /** Where its home page is, with a slash at the end. */
  readonly address: string;
  /** Where its files stand until it is closed. */
  readonly folder: string;
  /** Builds it anew from the same files but for these. Throws with what the build printed if it fails. */
  rebuild(changed: ContentFiles): void;
  close(): Promise<void>;
}

/** The files of a folder of tests/fixtures, to build a site from. */
export function fixtureFiles(name: string): ContentFiles {
  const folder = join('tests/fixtures', name);
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    paths.map(({ parentPath, name: file }) => [relative(folder, join(parentPath, file)), readFileSync(join(parentPath, file))] as const),
  );
}

/** Builds and serves a site from content files by their paths; `base` is the path of the centre's address. */
export async function inventedSite(files: ContentFiles, base: string): Promise<InventedSite> {
  const top = mkdtempSync(join(tmpdir(), 'plenary-invented-'));
  const [content, site] = [join(top, 'content'), join(top, 'site')];
  const places = { PLENARY_CONTENT: content, PLENARY_OUT: site, PLENARY_CACHE: join(top, 'cache'), PLENARY_LANGUAGE: 'en' };
  const rebuild = (changed: ContentFiles) => {
    for (const [path, written] of Object.entries(changed)) {
      mkdirSync(dirname(join(content, path)), { recursive: true });
      writeFileSync(join(content, path), written);
    }
    const options = { env: { ...process.env, ...places }, encoding: 'utf8', timeout: 240_000 } as const;
    const { status, stdout, stderr } = oneBuild(() => spawnSync(process.execPath, [resolve('src/cli/plenary.ts'), 'build'], options));
    if (status !== 0) throw new Error(stdout + stderr);
  };
  rebuild(files);
  const server = await serve({ folder: site, base });
  return {
    address: server.address,
    folder: site,
    rebuild,
    close: async () => {
      await server.close();
      rmSync(top, { recursive: true, force: true });
    },
  };
}
