import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { IndexDocument } from './index-document.ts';

/** What a search index has besides its words: who has which value of a filter, the orders, and the names of the values. */
export class SearchTables {
  /** The address of every document, in the order in which they came: the place is the number of the document. */
  readonly urls: string[] = [];
  readonly #filters = new Map<string, Map<string, number[]>>();
  readonly #orders = new Map<string, number[]>();
  readonly #labels = new Map<string, Map<string, Readonly<Record<string, string>>>>();

  /** Takes the next document. */
  add({ url, filters, sort, label }: IndexDocument): void {
    const number = this.urls.push(url) - 1;
    for (const [name, values] of Object.entries(filters)) {
      const table = within(this.#filters, name, () => new Map<string, number[]>());
      for (const value of new Set(values)) within(table, value, () => []).push(number);
    }
    for (const [name, key] of Object.entries(sort)) within(this.#orders, name, () => [])[number] = key;
    if (label) within(this.#labels, label.filter, () => new Map<string, Readonly<Record<string, string>>>()).set(label.value, label.text);
  }

  /** Writes `records.json` with the ids of all documents, and one file a filter, an order and a set of labels. */
  async write(folder: string, ids: readonly string[]): Promise<void> {
    await writeFile(join(folder, 'records.json'), JSON.stringify(ids));
    await writeEach(join(folder, 'filters'), this.#filters, sorted);
    const labels = new Map([...this.#filters.keys()].map((name) => [name, this.#labels.get(name) ?? new Map<string, unknown>()]));
    await writeEach(join(folder, 'labels'), labels, sorted);
    await writeEach(join(folder, 'orders'), this.#orders, (keys) => keys);
  }
}

async function writeEach<T>(folder: string, tables: ReadonlyMap<string, T>, json: (table: T) => unknown): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, table] of tables) await writeFile(join(folder, `${name}.json`), JSON.stringify(json(table)));
}

function sorted(table: ReadonlyMap<string, unknown>): [string, unknown][] {
  return [...table].sort(([a], [b]) => (a < b ? -1 : 1));
}

function within<T>(map: Map<string, T>, key: string, make: () => T): T {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
