import { combine } from '../../search/combine.ts';
import type { Combined, Match } from '../../search/combine.ts';
import { TRUSTED_LETTERS, nearestWord } from '../../search/correction.ts';
import { excerptOf } from '../../search/excerpt.ts';
import type { Excerpt } from '../../search/excerpt.ts';
import { foundPlaces, remembered } from '../../search/found-places.ts';
import { facetsOf, narrow } from '../../search/facets.ts';
import type { Facet, FilterTable } from '../../search/facets.ts';
import { readHit } from '../../search/hit.ts';
import type { ShownHit } from '../../search/hit.ts';
import { isAsked } from '../../search/mark.ts';
import { correctedTerm, markedBeginnings, readQuery } from '../../search/query.ts';
import type { Term } from '../../search/query.ts';
import type { FilterName } from '../../search/record.ts';
import type { SearchState } from '../../search/state.ts';
import { IndexFiles } from './index-files.ts';
import { IndexReader } from './index-reader.ts';

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

export type Labels = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** The search index of a site, fetched as far as it is needed. Every method throws if a part of the index does not arrive. */
export class Engine {
  readonly #files: IndexFiles;
  readonly #reader: IndexReader;

  /** `folder` is the address of the index with a slash at its end; `attempt` tells a new try from one that failed. */
  constructor(folder: string, attempt = 0) {
    this.#files = new IndexFiles(folder, attempt > 0);
    this.#reader = new IndexReader(this.#files);
  }

  /** Fetches the table of contents. */
  async start(): Promise<void> {
    await this.#reader.start();
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
    const { records: everything, terms: meant } =
      terms.length > 0 ? await this.#combined(terms) : { records: await this.#everything(), terms };
    const records = chosen.length > 0 ? await this.#narrowed(everything, state) : everything;
    const ordered = await this.#inOrder(records, state);
    const beginnings = markedBeginnings(meant);
    const isFound = remembered((word) => isAsked(word, beginnings));
    return {
      total: ordered.length,
      asked,
      corrections: meant.flatMap(({ text }, at) => (terms[at] && terms[at].text !== text ? [{ typed: terms[at].text, meant: text }] : [])),
      beginnings,
      load: async (place) => {
        const record = ordered[place];
        const text = record && (await this.#reader.text(record.id));
        if (!text) return undefined;
        const [address, content] = text;
        const hit = readHit(address);
        return hit && { hit, excerpt: excerptOf(content, hit.passages, foundPlaces(content, isFound), beginnings) };
      },
      facets: async (name) => {
        const tables = await this.#tables([...new Set([...chosen, name])]);
        return facetsOf(narrow(everything.map(numberOf), state.filters, tables, name), tables.get(name) ?? new Map(), state.filters[name]);
      },
    };
  }

  /** The names of the values of a filter whose values are records. */
  async labels(name: FilterName): Promise<Labels> {
    return new Map((await this.#files.json(`labels/${name}.json`)) as [string, Readonly<Record<string, string>>][]);
  }

  async #combined(terms: readonly Term[]): Promise<{ records: Combined[]; terms: readonly Term[] }> {
    const answers = await Promise.all(terms.map((term) => this.#answers(term)));
    const records = combine(terms, answers);
    if (records.length > 0) return { records, terms };
    // Nothing has all the words: those that nothing has at all may be mistyped.
    const meant = await Promise.all(
      terms.map((term, at) => ((answers[at] ?? []).every((found) => found.length === 0) ? this.#corrected(term) : Promise.resolve(term))),
    );
    if (meant.every((term, at) => term === terms[at])) return { records, terms };
    const corrected = await Promise.all(
      meant.map((term, at) => (term === terms[at] ? Promise.resolve(answers[at] ?? []) : this.#answers(term))),
    );
    return { records: combine(meant, corrected), terms: meant };
  }

  #answers({ lookups }: Term): Promise<Match[][]> {
    return Promise.all(lookups.map(({ term }) => this.#reader.find(term)));
  }

  async #corrected(term: Term): Promise<Term> {
    const typed = term.lookups[0]?.term ?? '';
    if (typed.startsWith('"')) return term;
    const meant = nearestWord(typed, await this.#reader.words(typed.slice(0, TRUSTED_LETTERS)));
    return meant === undefined ? term : correctedTerm(term, meant);
  }

  async #everything(): Promise<Combined[]> {
    return (await this.#reader.find(null)).map(({ id, words }) => ({ id, words, score: 0 }));
  }

  async #narrowed(records: readonly Combined[], { filters }: SearchState): Promise<Combined[]> {
    const tables = await this.#tables(Object.keys(filters) as FilterName[]);
    const left = narrow(records.map(numberOf), filters, tables);
    return records.filter((record) => left.has(numberOf(record)));
  }

  async #inOrder(records: readonly Combined[], { sort }: SearchState): Promise<readonly Combined[]> {
    if (sort === 'relevance') return records;
    const keys = (await this.#files.json(`orders/${sort === 'title' ? 'title' : 'date'}.json`)) as readonly number[];
    const keyOf = (record: Combined) => keys[numberOf(record)] ?? 0;
    // What has no date stands last in both directions.
    const rank = sort === 'newest' ? (record: Combined) => -keyOf(record) : (record: Combined) => keyOf(record) || Number.MAX_SAFE_INTEGER;
    return [...records].sort((a, b) => rank(a) - rank(b) || b.score - a.score);
  }

  async #tables(names: readonly FilterName[]): Promise<ReadonlyMap<FilterName, FilterTable>> {
    const tables = await Promise.all(
      names.map(
        async (name) => [name, new Map((await this.#files.json(`filters/${name}.json`)) as [string, readonly number[]][])] as const,
      ),
    );
    return new Map(tables);
  }
}

/** Records are known by their numbers. */
function numberOf({ id }: Combined): number {
  return Number(id);
}
