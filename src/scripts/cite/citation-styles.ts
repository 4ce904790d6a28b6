import type { CitationEngine } from '../../citation/citation-engine.ts';
import type { CitedWork } from '../../citation/cited-work.ts';
import { CATALOGUE_PATH, expandTree, localePath } from '../../citation/style-catalogue.ts';
import type { CompactTree, CslTree, StyleEntry } from '../../citation/style-catalogue.ts';

/** The program that formats did not arrive: browsers ask for a script once, so that only a new page can try again. */
export class ProgramMissing extends Error {}

/**
 * The styles of the site in the browser. What formats, a style and the words of a language are each fetched when first asked for, and
 * only once; what did not arrive is asked for again. Every method rejects when something does not arrive.
 */
export class CitationStyles {
  readonly #root: string;
  readonly #known: readonly StyleEntry[];
  readonly #files = new Map<string, Promise<unknown>>();
  readonly #trees = new Map<string, Promise<CslTree>>();
  readonly #engines = new Map<string, Promise<CitationEngine>>();

  /** `root` is the address of the root of the site; `known` are the entries that need no look into the catalogue. */
  constructor(root: string, known: readonly StyleEntry[]) {
    this.#root = root;
    this.#known = known;
  }

  /** Fetches what formats before it is needed. */
  async prepare(): Promise<void> {
    await program();
  }

  /** Every style of the site, in the order of the catalogue. */
  catalogue(): Promise<readonly StyleEntry[]> {
    return this.#file(CATALOGUE_PATH) as Promise<readonly StyleEntry[]>;
  }

  /** A style by its id; `undefined` for one that the site does not offer. */
  async entry(id: string): Promise<StyleEntry | undefined> {
    return this.#known.find((style) => style.id === id) ?? (await this.catalogue()).find((style) => style.id === id);
  }

  /** What formats these works in a style and a language. */
  async engine(style: StyleEntry, language: string, works: readonly CitedWork[]): Promise<CitationEngine> {
    const [{ CitationEngine, localeTags }, tree] = await Promise.all([program(), this.#style(style)]);
    const tags = localeTags({ id: style.id, tree }, language, works);
    return kept(this.#engines, [style.id, language, ...tags].join(' '), async () => {
      const locales = await Promise.all(tags.map(async (tag) => [tag, await this.#locale(tag)] as const));
      return new CitationEngine({ id: style.id, tree }, new Map(locales), language);
    });
  }

  #style({ id, file }: StyleEntry): Promise<CslTree> {
    return kept(this.#trees, id, async () => {
      const tree = ((await this.#file(file)) as Readonly<Record<string, CompactTree>>)[id];
      if (!tree) throw new Error(`${file} has no style ${id}`);
      return expandTree(tree);
    });
  }

  #locale(tag: string): Promise<CslTree> {
    return kept(this.#trees, localePath(tag), async () => expandTree((await this.#file(localePath(tag))) as CompactTree));
  }

  #file(path: string): Promise<unknown> {
    return kept(this.#files, path, () => fetchJson(this.#root + path));
  }
}

async function program() {
  try {
    return await import('./program.ts');
  } catch (error) {
    throw new ProgramMissing('The program that formats citations did not arrive', { cause: error });
  }
}

/** The JSON at an address; rejects when it does not arrive. */
export async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

/** The value that a map holds or, from now on, the one that is made; one that fails is not held. */
function kept<T>(values: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const known = values.get(key);
  if (known) return known;
  const made = make();
  values.set(key, made);
  made.catch(() => values.delete(key));
  return made;
}
