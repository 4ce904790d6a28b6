import type { Combined } from '../../search/combine.ts';
import { meeting } from '../../search/condition.ts';
import type { ValueNames } from '../../search/condition.ts';
import { excerptOf } from '../../search/excerpt.ts';
import { facetsOf, narrow } from '../../search/facets.ts';
import type { FilterTable } from '../../search/filter-table.ts';
import { placeFinder } from '../../search/found-places.ts';
import { readHit } from '../../search/hit.ts';
import { askedBy } from '../../search/mark.ts';
import { readQuery } from '../../search/query.ts';
import type { Condition } from '../../search/query.ts';
import type { FilterName } from '../../search/record.ts';
import type { SearchState } from '../../search/state.ts';
import { markedWords } from '../../search/term.ts';
import type { Term } from '../../search/term.ts';
import { answerTerms } from './answers.ts';
import { nothingAsked } from './found.ts';
import type { Found } from './found.ts';
import { IndexFiles } from './index-files.ts';
import { IndexReader } from './index-reader.ts';

/** How the values of a filter are called, in every language. */
export type NamesOf = (filter: FilterName) => Promise<ValueNames>;

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

  /** `namesOf` tells how the values of a filter are called, for queries such as `kind:report`. */
  async search(state: SearchState, namesOf: NamesOf = () => Promise.resolve(new Map<string, readonly string[]>())): Promise<Found> {
    const query = readQuery(state.query);
    const chosen = Object.keys(state.filters) as FilterName[];
    const asksAnything = query.terms.length + query.conditions.length + chosen.length > 0;
    if (!asksAnything) return nothingAsked;
    const { records: found, terms } = query.terms.some(({ excluded }) => !excluded)
      ? await answerTerms(query.terms, this.#reader, state.asTyped ?? false)
      : { records: await this.#everything(query.terms), terms: query.terms };
    const everything = await this.#meeting(query.conditions, found, namesOf);
    const records = chosen.length > 0 ? await this.#narrowed(everything, state) : everything;
    const ordered = await this.#inOrder(records, state);
    const asked = askedBy(markedWords(terms));
    const foundPlaces = placeFinder(asked);
    return {
      total: ordered.length,
      asksAnything,
      query,
      corrections: terms.flatMap(({ text }, at) => {
        const typed = query.terms[at]?.text;
        return typed === undefined || typed === text ? [] : [{ typed, meant: text }];
      }),
      asked,
      load: async (place) => {
        const record = ordered[place];
        const text = record && (await this.#reader.text(record.id));
        if (!text) return undefined;
        const [address, content] = text;
        const hit = readHit(address);
        return hit && { hit, excerpt: excerptOf(content, hit.passages, foundPlaces(content), asked) };
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

  /** All records, without those that have a word that was to be left out. */
  async #everything(unwanted: readonly Term[]): Promise<Combined[]> {
    const all = await this.#reader.find(null);
    const out = await Promise.all(unwanted.map((term) => answerTerms([{ ...term, excluded: false }], this.#reader, true)));
    const left = new Set(out.flatMap(({ records }) => records.map(({ id }) => id)));
    return all.filter(({ id }) => !left.has(id)).map(({ id }) => ({ id, words: [], score: 0 }));
  }

  /** The records that meet all conditions of a query, such as `year:2015-2018`. */
  async #meeting(conditions: readonly Condition[], records: readonly Combined[], namesOf: NamesOf): Promise<readonly Combined[]> {
    if (conditions.length === 0) return records;
    const filters = [...new Set(conditions.map(({ filter }) => filter))];
    const tables = await this.#tables(filters);
    const names = await Promise.all(filters.map(async (filter) => [filter, await namesOf(filter)] as const));
    const meets = meeting(conditions, tables, new Map(names));
    return records.filter((record) => meets(numberOf(record)));
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
