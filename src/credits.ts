import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A library that the site is built with, as its own package names it. */
export interface Library {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly address?: string;
}

/** What others made and the site ships to its readers or draws on. */
export interface OthersWork {
  readonly name: string;
  readonly use: 'serif' | 'sans' | 'style' | 'locale' | 'processor' | 'search';
  readonly license: string;
  readonly address?: string;
}

const others: readonly OthersWork[] = [
  { name: 'Source Serif 4', use: 'serif', license: 'OFL-1.1', address: 'https://github.com/adobe-fonts/source-serif' },
  { name: 'Source Sans 3', use: 'sans', license: 'OFL-1.1', address: 'https://github.com/adobe-fonts/source-sans' },
  { name: 'Citation Style Language styles', use: 'style', license: 'CC-BY-SA-3.0', address: 'https://citationstyles.org/' },
  { name: 'Citation Style Language locales', use: 'locale', license: 'CC-BY-SA-3.0', address: 'https://citationstyles.org/' },
  { name: 'citeproc-js', use: 'processor', license: 'CPAL-1.0', address: 'https://github.com/Juris-M/citeproc-js' },
  { name: 'Pagefind', use: 'search', license: 'MIT', address: 'https://pagefind.app/' },
];

interface PackageFile {
  readonly version: string;
  readonly license?: string;
  readonly homepage?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Everything the credits page names: the libraries are read from their packages, so that the page cannot fall behind. */
export async function credits(): Promise<{ libraries: readonly Library[]; others: readonly OthersWork[] }> {
  const { dependencies = {} } = await packageFile('.');
  const libraries = await Promise.all(
    Object.keys(dependencies)
      .sort()
      .map(async (name): Promise<Library> => {
        const { version, license = '', homepage } = await packageFile(join('node_modules', name));
        return { name, version, license: name === 'citeproc' ? 'CPAL-1.0' : license, ...(homepage && { address: homepage }) };
      }),
  );
  return { libraries, others };
}

async function packageFile(folder: string): Promise<PackageFile> {
  return JSON.parse(await readFile(join(process.cwd(), folder, 'package.json'), 'utf8')) as PackageFile;
}
