import citeproc from 'citeproc';
import { withAzerbaijaniLetters } from './azerbaijani-letters.ts';
import type { CslItem } from './csl.ts';
import { markMonths, settleDates } from './day-month.ts';
import { readReference } from './reference-markup.ts';
import type { FormattedReference } from './reference-markup.ts';
import type { CslTree } from './style-catalogue.ts';
import { cutStyle } from './style-cut.ts';
import type { StyleUse } from './style-cut.ts';

const CSL = withAzerbaijaniLetters(citeproc);

/** How often a work was cited before: never, somewhere, or in the citation just before, at the same or another place. */
export const POSITION = { first: 0, subsequent: 1, ibid: 2, ibidElsewhere: 3 } as const;

/** A place in a work, in the terms of CSL. */
export interface CslLocator {
  readonly label: string;
  readonly value: string;
}

/** One instance of citeproc-js: one style, for one use, with the words of one language. */
export class StyleProcessor {
  readonly #engine;
  #items: readonly CslItem[] = [];
  #turn = 0;

  constructor(style: CslTree, use: StyleUse, locale: CslTree, tag: string) {
    const system = {
      retrieveLocale: () => structuredClone(markMonths(locale, tag)),
      retrieveItem: (id: string) => ({ ...this.#items[Number(id.split(' ')[0])], id }),
    };
    this.#engine = new CSL.Engine(system, structuredClone(cutStyle(style, use)), tag, true);
    this.#engine.setOutputFormat('html');
  }

  /** The reference of one item. */
  reference(item: CslItem): FormattedReference {
    return this.list([item])[0]?.reference ?? readReference('');
  }

  /** The references of several items, each with its place in the list given. */
  list(items: readonly CslItem[]): { readonly place: number; readonly reference: FormattedReference }[] {
    this.#enter(items);
    const list = this.#engine.makeBibliography();
    if (list === false) return [];
    const [{ entry_ids: ids }, entries] = list;
    return entries.map((entry, at) => ({ place: Number(ids[at]?.[0]?.split(' ')[0] ?? at), reference: read(entry) }));
  }

  /** An item as a text or a note refers to it. */
  citation(item: CslItem, position: number, locator: CslLocator | undefined): FormattedReference {
    const [id = ''] = this.#enter([item]);
    return read(this.#engine.makeCitationCluster([{ id, position, ...(locator && { label: locator.label, locator: locator.value }) }]));
  }

  #enter(items: readonly CslItem[]): string[] {
    this.#items = items;
    // New ids each time: citeproc would keep what it learnt of the item before under the same id.
    this.#turn = 1 - this.#turn;
    const ids = items.map((_, at) => `${at} ${this.#turn}`);
    this.#engine.updateItems(ids);
    return ids;
  }
}

function read(entry: string): FormattedReference {
  return readReference(entry.includes('[CSL STYLE ERROR') ? '' : settleDates(entry));
}
