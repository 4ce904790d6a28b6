import { posix } from 'node:path';

/** What links are judged by: the public address of the site, its files, and the pages of the copy. */
interface Copied {
  readonly address: URL;
  readonly files: ReadonlySet<string>;
  readonly pages: ReadonlySet<string>;
}

/** Turns the links of a site into those of an offline copy, and keeps which files the copy needs by that. */
export class SiteLinks {
  readonly #copied: Copied;
  readonly #folders: ReadonlySet<string>;
  readonly #needed: Set<string>;
  readonly #place: string | undefined;

  constructor(copied: Copied, needed = new Set<string>(), place?: string) {
    this.#copied = copied;
    this.#folders = new Set([...copied.pages].map((page) => posix.dirname(page)));
    this.#needed = needed;
    this.#place = place;
  }

  /** The files that are no pages and were linked or shown so far, sorted. */
  get needed(): readonly string[] {
    return [...this.#needed].sort();
  }

  /** The same for pages that stand at another place in the copy than in the site. */
  seenFrom(place: string): SiteLinks {
    return new SiteLinks(this.#copied, this.#needed, place);
  }

  /**
   * A link on a page or in styles at `path`, as it stands in the copy. What is shown comes along wherever it lies; what is only linked does
   * if it is a page of the copy or a file beside one. Everything else of the site is linked at its public address, other hosts as they are.
   */
  link(text: string, path: string, shown: boolean): string {
    if (text.startsWith('#')) return text;
    const { address, files, pages } = this.#copied;
    const target = URL.parse(text, new URL(path, address));
    if (target?.origin !== address.origin || !target.pathname.startsWith(address.pathname)) return text;
    const inside = decoded(target.pathname.slice(address.pathname.length));
    if (inside === undefined) return target.href;
    const file = inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
    if (file === path && target.hash !== '') return target.hash;
    const ours = pages.has(file) || (files.has(file) && !file.endsWith('.html') && (shown || this.#folders.has(posix.dirname(file))));
    if (!ours) return target.href;
    if (!pages.has(file)) this.#needed.add(file);
    const relative = posix.relative(posix.dirname(this.#place ?? path), file);
    return relative.split('/').map(encodeURIComponent).join('/') + target.hash;
  }

  /** The public address of what a link on a page leads to. */
  outside(text: string, path: string): string {
    return URL.parse(text, new URL(path, this.#copied.address))?.href ?? text;
  }
}

/** A path as text; `undefined` for one that no file can have. */
function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
