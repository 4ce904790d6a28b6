import { listingPath } from '../model/listing.ts';
import { rowsWith } from '../model/resolution-list.ts';
import type { RowTable } from '../model/resolution-list.ts';
import type { ResolutionFilter } from '../model/resolution-filter.ts';

/** Where a list of several pages has its table and its pages, as its page says it. */
export interface PagedList {
  /** The address of the table of its rows. */
  readonly table: string;
  /** The address of its first page, with a slash at the end. */
  readonly first: string;
  /** The number of this page, and the rows on each. */
  readonly page: number;
  readonly size: number;
}

/** The rows of a list of several pages: found in its table, and taken from the pages on which they stand. */
export class PagedRows {
  readonly #list: PagedList;
  readonly #pages = new Map<number, Promise<readonly Element[]>>();
  #table: Promise<RowTable> | undefined;

  constructor(list: PagedList) {
    this.#list = list;
    this.#pages.set(list.page, Promise.resolve(rowsOf(document)));
  }

  /** The numbers of the rows that have every chosen value. Throws if the table does not arrive. */
  async find(chosen: Readonly<Partial<Record<ResolutionFilter, string>>>): Promise<number[]> {
    this.#table ??= fetched(this.#list.table).then((answer) => answer.json() as Promise<RowTable>);
    return rowsWith(
      chosen,
      await this.#table.catch((error: unknown) => {
        this.#table = undefined;
        throw error;
      }),
    );
  }

  /** Copies of rows by their numbers. Throws if a page does not arrive. */
  async copies(rows: readonly number[]): Promise<Node[]> {
    const { size } = this.#list;
    const found = await Promise.all(rows.map(async (row) => (await this.#page(Math.floor(row / size) + 1))[row % size]));
    return found.flatMap((row) => (row ? [document.importNode(row, true)] : []));
  }

  #page(number: number): Promise<readonly Element[]> {
    const known = this.#pages.get(number);
    if (known) return known;
    const page = this.#read(number);
    this.#pages.set(number, page);
    page.catch(() => this.#pages.delete(number));
    return page;
  }

  async #read(number: number): Promise<readonly Element[]> {
    const answer = await fetched(listingPath(this.#list.first, number));
    return rowsOf(new DOMParser().parseFromString(await answer.text(), 'text/html'));
  }
}

function rowsOf(page: Document): Element[] {
  return [...page.querySelectorAll('[data-rows] > li')];
}

async function fetched(address: string): Promise<Response> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer;
}
