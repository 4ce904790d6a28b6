import type { Cbor } from '../text/cbor.ts';
import { FIELD_PLACES, MOST_FORMS, WEIGHT_UNITS } from '../text/indexed-word.ts';
import type { IndexedWord } from '../text/indexed-word.ts';
import type { IndexDocument } from './index-document.ts';
import { list, text, whole } from './pagefind-values.ts';

/** The weight that Pagefind gives to a word that stands once in a text. */
const PAGEFIND_WEIGHT = 24;

/** The documents of one page: where the text of each begins in it, and where each of its fields, counted in words. */
interface PageStarts {
  readonly first: number;
  readonly content: readonly number[];
  /** By the number that Pagefind gave to a field. */
  readonly fields: readonly (readonly number[])[];
}

interface Draft {
  readonly word: string;
  readonly forms: string[];
  /** Every place as one number, so that hundreds of thousands of them can be kept and sorted: record, place, spelling, weight. */
  readonly hits: number[];
}

/** The weight of a word that stands once, in the steps that a hit keeps of it. */
const STEPS = 6;
const WEIGHTS = 8;
const FORMS = MOST_FORMS + 1;
const PLACES = 16 * FIELD_PLACES;

/** Takes the words of Pagefind's pages apart into those of the documents that the pages were put together from. */
export class PageWords {
  readonly #pages: readonly PageStarts[];
  /** By the number that Pagefind gave to a field, its own number. */
  readonly #numbers: readonly number[];
  readonly #words = new Map<string, Draft>();

  /** `firsts` are the numbers of the first documents of the pages, in Pagefind's order; `names` are the fields in Pagefind's order. */
  constructor(
    documents: readonly IndexDocument[],
    fields: readonly string[],
    firsts: readonly number[],
    size: number,
    names: readonly string[],
  ) {
    this.#numbers = names.map((name) => fields.indexOf(name));
    this.#pages = firsts.map((first) => {
      const page = documents.slice(first, first + size);
      return {
        first,
        content: starts(page.map(({ content }) => content)),
        fields: names.map((name) => starts(page.map(({ meta }) => meta[name] ?? ''))),
      };
    });
  }

  /** Takes one entry of Pagefind's list: a word, its pages, and the same for its spellings with marks. */
  add(entry: Cbor): void {
    const [filed, pages, variants] = list(entry);
    // Pagefind leaves letters apart that belong together in scripts that put a syllable into one.
    const word = text(filed).normalize('NFC');
    const known = this.#words.get(word);
    const draft: Draft = known ?? { word, forms: [], hits: [] };
    if (!known) this.#words.set(word, draft);
    this.#addPages(draft, list(pages), 0);
    for (const variant of list(variants)) {
      const [form, itsPages] = list(variant);
      // The small letter of İ is an i with a dot of its own, and means i.
      const spelt = text(form)
        .normalize('NFC')
        .replace(/i\u0307/gu, 'i');
      this.#addPages(draft, list(itsPages), spelt === word ? 0 : numberOf(draft.forms, spelt));
    }
  }

  sorted(): IndexedWord[] {
    return [...this.#words.values()].sort((a, b) => (a.word < b.word ? -1 : 1)).map(finished);
  }

  #addPages(draft: Draft, pages: readonly Cbor[], form: number): void {
    let number = 0;
    for (const packed of pages) {
      const [step, places, fieldPlaces] = list(packed);
      number += whole(step);
      const page = this.#pages[number];
      if (!page) throw new Error(`The search index has no page ${number}`);
      this.#addPlaces(draft, page, list(places), form);
      this.#addFieldPlaces(draft, page, list(fieldPlaces), form);
    }
  }

  /** A negative number is a weight for what follows, −1 − weight; the others are steps from place to place. */
  #addPlaces(draft: Draft, page: PageStarts, packed: readonly Cbor[], form: number): void {
    let [weight, place] = [PAGEFIND_WEIGHT, 0];
    for (const value of packed.map(whole)) {
      if (value < 0) {
        [weight, place] = [-1 - value, 0];
        continue;
      }
      place += value;
      const document = documentAt(page.content, place);
      const steps = Math.max(1, Math.round((weight * STEPS) / PAGEFIND_WEIGHT));
      draft.hits.push(hit(page.first + document, place - (page.content[document] ?? 0), form, Math.min(steps, WEIGHTS - 1)));
    }
  }

  /** A negative number is the field of what follows, −1 − field. */
  #addFieldPlaces(draft: Draft, page: PageStarts, packed: readonly Cbor[], form: number): void {
    let [field, place] = [0, 0];
    for (const value of packed.map(whole)) {
      if (value < 0) {
        [field, place] = [-1 - value, 0];
        continue;
      }
      place += value;
      const from = page.fields[field] ?? [];
      const number = this.#numbers[field] ?? -1;
      if (number < 0) throw new Error(`The search index has no field ${field}`);
      const document = documentAt(from, place);
      draft.hits.push(hit(page.first + document, (number + 1) * FIELD_PLACES + place - (from[document] ?? 0), form, 0));
    }
  }
}

/** Where each of some texts begins when they stand one after the other, counted in words. */
function starts(texts: readonly string[]): number[] {
  let words = 0;
  return texts.map((each) => {
    const start = words;
    words += wordCount(each);
    return start;
  });
}

/** The number of runs of a text between white space. */
export function wordCount(content: string): number {
  return content.split(/\s+/u).filter((word) => word !== '').length;
}

/** The last text that begins at a place or before it; of texts that begin at one place the last, which alone has words. */
function documentAt(from: readonly number[], place: number): number {
  let [low, high] = [0, from.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((from[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

function hit(record: number, place: number, form: number, steps: number): number {
  return ((record * PLACES + place) * FORMS + form) * WEIGHTS + steps;
}

/** The number of a spelling, from 1; 0 for one too many. */
function numberOf(forms: string[], form: string): number {
  const known = forms.indexOf(form) + 1;
  if (known > 0) return known;
  return forms.length < MOST_FORMS ? forms.push(form) : 0;
}

function finished({ word, forms, hits }: Draft): IndexedWord {
  const found = new Found();
  const places: number[] = [];
  for (const each of hits.sort((a, b) => a - b)) {
    const spelt = Math.floor(each / WEIGHTS);
    const placed = Math.floor(spelt / FORMS);
    const place = placed % PLACES;
    found.add(Math.floor(placed / PLACES), Math.floor(place / FIELD_PLACES), spelt % FORMS, each % WEIGHTS);
    places.push(place * (forms.length + 1) + (spelt % FORMS));
  }
  const { records, steps, fields, spellings, counts } = found;
  const weights = steps.map((each) => (each === 0 ? 0 : Math.max(1, Math.round((each * WEIGHT_UNITS) / STEPS))));
  return { word, forms, records, weights, fields, spellings, counts, places };
}

/** The records of a word while its places are gone through, in order. */
class Found {
  readonly records: number[] = [];
  readonly steps: number[] = [];
  readonly fields: number[] = [];
  readonly spellings: number[] = [];
  readonly counts: number[] = [];

  /** `field` is 0 for the text of a record. */
  add(record: number, field: number, form: number, steps: number): void {
    if (this.records.at(-1) !== record) {
      this.records.push(record);
      for (const list of [this.steps, this.fields, this.spellings, this.counts]) list.push(0);
    }
    const last = this.records.length - 1;
    this.steps[last] = (this.steps[last] ?? 0) + steps;
    this.counts[last] = (this.counts[last] ?? 0) + 1;
    this.spellings[last] = (this.spellings[last] ?? 0) | (1 << form);
    if (field > 0) this.fields[last] = (this.fields[last] ?? 0) | (1 << (field - 1));
  }
}
