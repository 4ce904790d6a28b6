import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { vi } from 'vitest';
import { writeSearchIndex } from '../../src/files/search-index.ts';
import type { IndexDocument } from '../../src/files/index-document.ts';
import { Engine } from '../../src/scripts/search/engine.ts';
import { IndexFiles } from '../../src/scripts/search/index-files.ts';
import { IndexReader } from '../../src/scripts/search/index-reader.ts';
import type { SearchState } from '../../src/search/state.ts';

/** An index in a folder of its own, searched by the program that runs in a reader's browser. */
export interface OpenIndex {
  readonly folder: string;
  readonly engine: Engine;
  /** What the engine asks. */
  readonly reader: IndexReader;
  /** Every request that the engine made, below the folder. */
  readonly requests: readonly string[];
  /** The same, each with what it asks of the browser's cache. */
  readonly caches: string[];
  /** Makes the engine's requests for matching files fail. */
  failing: RegExp | undefined;
  /** Another engine for the same index. */
  another(attempt?: number): Engine;
  close(): void;
}

export async function openIndex(documents: Iterable<IndexDocument>): Promise<OpenIndex> {
  const parent = mkdtempSync(join(tmpdir(), 'plenary-search-'));
  const folder = join(parent, 'pagefind');
  await writeSearchIndex(documents, folder);
  const address = pathToFileURL(folder + '/').href;
  const requests: string[] = [];
  const caches: string[] = [];
  const before = globalThis.fetch;
  const open: OpenIndex = {
    folder,
    engine: new Engine(address),
    reader: new IndexReader(new IndexFiles(address, false)),
    requests,
    caches,
    another: (attempt) => new Engine(address, attempt),
    failing: undefined,
    close: () => {
      vi.stubGlobal('fetch', before);
      rmSync(parent, { recursive: true });
    },
  };
  vi.stubGlobal('fetch', (input: string, { cache = 'default' }: RequestInit = {}): Promise<Response> =>
    Promise.resolve(answer(new URL(input), cache)),
  );
  return open;

  function answer(url: URL, cache: RequestCache): Response {
    const path = url.pathname.slice(new URL(address).pathname.length).replace(/^[\da-f]{12}\//u, '');
    requests.push(path);
    caches.push(`${path} ${cache}`);
    if (open.failing?.test(url.pathname)) return new Response('', { status: 503 });
    url.search = '';
    try {
      return new Response(readFileSync(url));
    } catch {
      return new Response('', { status: 404 });
    }
  }
}

/** A state of the search page in which nothing is chosen but what a test asks for. */
export function asking(query: string, more: Partial<SearchState> = {}): SearchState {
  return { query, filters: {}, sort: 'relevance', ...more };
}

/** The paths of everything found, in order. */
export async function foundPaths(engine: Engine, state: SearchState): Promise<string[]> {
  const found = await engine.search(state);
  const results = await Promise.all(Array.from({ length: found.total }, (_, place) => found.load(place)));
  return results.map((result) => result?.hit.path ?? '(missing)');
}
