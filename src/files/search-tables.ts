import type { IndexDocument } from './index-document.ts';
import type { IndexFolder } from './index-folder.ts';

/** What a search index has besides its words: who has which value of a filter, the orders, and the names of the values. */
export class SearchTables {
  readonly #filters = new Map<string, Map<string, number[]>>();
  readonly #orders = new Map<string, number[]>();
  readonly #labels = new Map<string, Map<string, Readonly<Record<string, string>>>>();
  #documents = 0;

  /** Takes the next document. */
  add({ filters, sort, label }: IndexDocument): void {
    const number = this.#documents;
    this.#documents += 1;
    for (const [name, values] of Object.entries(filters)) {
      const table = within(this.#filters, name, () => new Map<string, number[]>());
      for (const value of new Set(values)) within(table, value, () => []).push(number);
    }
    for (const [name, key] of Object.entries(sort)) within(this.#orders, name, () => [])[number] = key;
    if (label) within(this.#labels, label.filter, () => new Map<string, Readonly<Record<string, string>>>()).set(label.value, label.text);
  }

  /** Writes one file a filter, an order and a set of labels. */
  write(index: IndexFolder): void {
    writeEach(index, 'filters', this.#filters, sorted);
    const labels = new Map([...this.#filters.keys()].map((name) => [name, this.#labels.get(name) ?? new Map<string, unknown>()]));
    writeEach(index, 'labels', labels, sorted);
    writeEach(index, 'orders', this.#orders, (keys) => keys);
  }
}

function writeEach<T>(index: IndexFolder, folder: string, tables: ReadonlyMap<string, T>, json: (table: T) => unknown): void {
  for (const [name, table] of tables) index.write(`${folder}/${name}.json`, JSON.stringify(json(table)));
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
