import { readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { words } from '../i18n/words.ts';
import { buildSite } from './build.ts';
import { CliError, type Command } from './command.ts';
import { offlineCopy, volumePages } from './offline/offline-copy.ts';
import { zipBytes } from './offline/zip-bytes.ts';

/** `zip`: builds the site and writes a zip of one volume that is read without a server and without the network. */
export const zip: Command = {
  name: 'zip',
  async run(args, terminal) {
    const { volume, file } = wishOf(args);
    const built = await buildSite(terminal);
    if (!built) return 1;
    const volumes = readdirSync(join(built.folder, 'proceedings'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'page')
      .map(({ name }) => name)
      .sort();
    if (!volumes.includes(volume)) throw new CliError(`The site has no volume “${volume}”; it has: ${volumes.join(', ')}.`);
    const pages = await volumePages(built.folder, volume);
    const copy = await offlineCopy(built.folder, { pages, start: `proceedings/${volume}/index.html`, note: true });
    const bytes = zipBytes(volume, copy);
    writeFileSync(file, bytes);
    const megabytes = Math.round(bytes.length / 100_000) / 10;
    terminal.print(words(terminal.language)('cli.zipped', { file, pages: pages.size, megabytes }));
    return 0;
  },
};

const USAGE = 'npm run zip -- VOLUME [--to FILE]';

function wishOf(args: readonly string[]): { readonly volume: string; readonly file: string } {
  const { values, positionals } = parsed(args);
  const [volume, ...more] = positionals;
  if (volume === undefined || more.length > 0) throw new CliError(`Name one volume: ${USAGE}`);
  return { volume, file: resolve(values.to ?? `${volume}.zip`) };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: { to: { type: 'string' } }, allowPositionals: true });
  } catch (error) {
    throw new CliError(`${error instanceof Error ? error.message : ''} ${USAGE}`);
  }
}
