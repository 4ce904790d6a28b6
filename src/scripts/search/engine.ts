import { combine } from '../../search/combine.ts';
import type { Combined, Match } from '../../search/combine.ts';
import { TRUSTED_LETTERS, nearestWord } from '../../search/correction.ts';
import { excerptOf } from '../../search/excerpt.ts';
import type { Excerpt } from '../../search/excerpt.ts';
import { facetsOf, narrow } from '../../search/facets.ts';
import type { Facet, FilterTable } from '../../search/facets.ts';
import { readHit } from '../../search/hit.ts';
import type { ShownHit } from '../../search/hit.ts';
import { correctedTerm, markedBeginnings, readQuery } from '../../search/query.ts';
import type { Term } from '../../search/query.ts';
import type { FilterName } from '../../search/record.ts';
import type { SearchState } from '../../search/state.ts';
import { IndexWords } from './index-words.ts';
import type { PagefindInstance, PagefindModule, PagefindResult } from './pagefind.ts';

/** One result as it is shown. */
export interface Result {
  readonly hit: ShownHit;
  readonly excerpt?: Excerpt;
}

/** What was found, in order; a result is fetched when it is shown. */
export interface Found {
  readonly total: number;
  /** True when the query or a filter asks for anything. */
  readonly asked: boolean;
  /** Words that the index does not know, with those that were searched for instead. */
  readonly corrections: readonly { readonly typed: string; readonly meant: string }[];
  /** What a word begins with, in the form of the index, if it was searched for. */
  readonly beginnings: readonly string[];
  load(place: number): Promise<Result | undefined>;
  /** The values of a filter with the results each would leave. */
  facets(name: FilterName): Promise<Facet[]>;
}

interface Program {
  readonly module: PagefindModule;
  readonly instance: PagefindInstance;
  readonly words: IndexWords;
}

export type Labels = ReadonlyMap<string, Readonly<Record<string, string>>>;

const WEIGHTS = { title: 6, name: 5, keyword: 3 };

/** The search index of a site, fetched as far as it is needed. Every method throws if a part of the index does not arrive. */
export class Engine {
  readonly #folder: string;
  readonly #attempt: number;
  readonly #json = new Map<string, Promise<unknown>>();
  #program?: Promise<Program>;

  /** `folder` is the address of the index with a slash at its end; `attempt` tells a new try from one that failed. */
  constructor(folder: string, attempt = 0) {
    this.#folder = folder;
    this.#attempt = attempt;
  }

  /** Fetches the program and the table of contents. */
  async start(): Promise<void> {
    await this.#started();
  }

  async search(state: SearchState): Promise<Found> {
    const terms = readQuery(state.query);
    const chosen = Object.keys(state.filters) as FilterName[];
    const asked = terms.length > 0 || chosen.length > 0;
    if (!asked)
      return {
        total: 0,
        asked,
        corrections: [],
        beginnings: [],
        load: () => Promise.resolve(undefined),
        facets: () => Promise.resolve([]),
      };
    const handles = new Map<string, PagefindResult>();
    const { records: everything, terms: meant } =
      terms.length > 0 ? await this.#combined(terms, handles) : { records: await this.#everything(handles), terms };
    const records = chosen.length > 0 ? await this.#narrowed(everything, state) : everything;
    const ordered = await this.#inOrder(records, state);
    const beginnings = markedBeginnings(meant);
    return {
      total: ordered.length,
      asked,
      corrections: meant.flatMap(({ text }, at) => (terms[at] && terms[at].text !== text ? [{ typed: terms[at].text, meant: text }] : [])),
      beginnings,
      load: async (place) => {
        const record = ordered[place];
        const handle = record && handles.get(record.id);
        if (!handle) return undefined;
        const { raw_url: address, content } = await this.#watched(() => handle.data());
        const hit = readHit(address ?? '');
        return hit && { hit, excerpt: excerptOf(content, hit.passages, record.words, beginnings) };
      },
      facets: async (name) => {
        const tables = await this.#tables([...new Set([...chosen, name])]);
        const numbers = await this.#numbers();
        const all = everything.flatMap(({ id }) => numbers.get(id) ?? []);
        return facetsOf(narrow(all, state.filters, tables, name), tables.get(name) ?? new Map(), state.filters[name]);
      },
    };
  }

  /** The names of the values of a filter whose values are records. */
  async labels(name: FilterName): Promise<Labels> {
    return new Map((await this.#fetched(`labels/${name}.json`)) as [string, Readonly<Record<string, string>>][]);
  }

  async #combined(terms: readonly Term[], handles: Map<string, PagefindResult>): Promise<{ records: Combined[]; terms: readonly Term[] }> {
    const answers = await Promise.all(terms.map((term) => this.#answers(term, handles)));
    const records = combine(terms, answers);
    if (records.length > 0) return { records, terms };
    // Nothing has all the words: those that nothing has at all may be mistyped.
    const meant = await Promise.all(
      terms.map((term, at) => ((answers[at] ?? []).every((found) => found.length === 0) ? this.#corrected(term) : Promise.resolve(term))),
    );
    if (meant.every((term, at) => term === terms[at])) return { records, terms };
    const corrected = await Promise.all(
      meant.map((term, at) => (term === terms[at] ? Promise.resolve(answers[at] ?? []) : this.#answers(term, handles))),
    );
    return { records: combine(meant, corrected), terms: meant };
  }

  #answers({ lookups }: Term, handles: Map<string, PagefindResult>): Promise<Match[][]> {
    return Promise.all(lookups.map(({ term }) => this.#lookup(term, handles)));
  }

  async #corrected(term: Term): Promise<Term> {
    const typed = term.lookups[0]?.term ?? '';
    const letters = typed.slice(0, TRUSTED_LETTERS);
    const { instance, words } = await this.#started();
    await this.#watched(() => instance.search(letters));
    const meant = typed.startsWith('"') ? undefined : nearestWord(typed, await words.beginningWith(letters));
    return meant === undefined ? term : correctedTerm(term, meant);
  }

  async #everything(handles: Map<string, PagefindResult>): Promise<Combined[]> {
    return (await this.#lookup(null, handles)).map(({ id, words }) => ({ id, words, score: 0 }));
  }

  async #lookup(term: string | null, handles: Map<string, PagefindResult>): Promise<Match[]> {
    const { instance, words } = await this.#started();
    const { results } = await this.#watched(() => instance.search(term));
    if (term !== null && !term.startsWith('"') && results.length > 0 && !(await words.begins(term))) return [];
    return results.map((result) => {
      handles.set(result.id, result);
      return {
        id: result.id,
        score: result.score,
        words: result.words,
        ...(result.matchedMetaFields && { fields: result.matchedMetaFields }),
      };
    });
  }

  async #narrowed(records: readonly Combined[], { filters }: SearchState): Promise<Combined[]> {
    const numbers = await this.#numbers();
    const tables = await this.#tables(Object.keys(filters) as FilterName[]);
    const left = narrow(
      records.flatMap(({ id }) => numbers.get(id) ?? []),
      filters,
      tables,
    );
    return records.filter(({ id }) => left.has(numbers.get(id) ?? -1));
  }

  async #inOrder(records: readonly Combined[], { sort }: SearchState): Promise<readonly Combined[]> {
    if (sort === 'relevance') return records;
    const numbers = await this.#numbers();
    const keys = (await this.#fetched(`orders/${sort === 'title' ? 'title' : 'date'}.json`)) as readonly number[];
    const keyOf = ({ id }: Combined) => keys[numbers.get(id) ?? -1] ?? 0;
    // What has no date stands last in both directions.
    const rank = sort === 'newest' ? (record: Combined) => -keyOf(record) : (record: Combined) => keyOf(record) || Number.MAX_SAFE_INTEGER;
    return [...records].sort((a, b) => rank(a) - rank(b) || b.score - a.score);
  }

  async #numbers(): Promise<ReadonlyMap<string, number>> {
    const ids = (await this.#fetched('records.json')) as readonly string[];
    return new Map(ids.map((id, number) => [id, number]));
  }

  async #tables(names: readonly FilterName[]): Promise<ReadonlyMap<FilterName, FilterTable>> {
    const tables = await Promise.all(
      names.map(async (name) => [name, new Map((await this.#fetched(`filters/${name}.json`)) as [string, readonly number[]][])] as const),
    );
    return new Map(tables);
  }

  #fetched(path: string): Promise<unknown> {
    const known = this.#json.get(path);
    if (known) return known;
    const asked = fetch(this.#folder + path).then((response) => {
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      return response.json();
    });
    asked.catch(() => this.#json.delete(path));
    this.#json.set(path, asked);
    return asked;
  }

  #started(): Promise<Program> {
    return (this.#program ??= this.#begin());
  }

  async #begin(): Promise<Program> {
    // A browser remembers a module that failed: another try needs another address.
    const address = `${this.#folder}pagefind.js${this.#attempt > 0 ? `?attempt=${this.#attempt}` : ''}`;
    const module = (await import(/* @vite-ignore */ address)) as PagefindModule;
    const instance = module.createInstance({ basePath: this.#folder, baseUrl: '/', noWorker: true });
    await instance.init();
    await instance.options({ ranking: { metaWeights: WEIGHTS } });
    if (module.failures.length > 0) throw new Error(module.failures.join(', '));
    return { module, instance, words: new IndexWords(module.parts) };
  }

  /** Pagefind keeps quiet about parts that did not arrive: the list of failures tells. */
  async #watched<T>(ask: () => Promise<T>): Promise<T> {
    const { module } = await this.#started();
    const before = module.failures.length;
    const answer = await ask();
    if (module.failures.length > before) throw new Error(module.failures.slice(before).join(', '));
    return answer;
  }
}
