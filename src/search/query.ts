import { wordsOf } from './letters.ts';
import { queryField } from './query-field.ts';
import type { QueryField } from './query-field.ts';
import type { FilterName } from './record.ts';
import { phraseTerm, wordTerm } from './term.ts';
import type { Term, TermField, TermPlace } from './term.ts';

/** What a query asks of a filter: `year:2015-2018`, `-kind:keynote`. The words are still to be matched with the filter's values. */
export interface Condition {
  readonly filter: FilterName;
  readonly asked: string;
  readonly excluded: boolean;
}

/** A query as it was understood. */
export interface Query {
  readonly terms: readonly Term[];
  readonly conditions: readonly Condition[];
  /** Names before a colon that are no field; they were taken for words. */
  readonly strangers: readonly string[];
}

/** The longest query that is read, in characters, and the most words of it. */
const LONGEST = 300;
const MOST_TERMS = 12;

// The ending -zadə is written apart, with a hyphen or together; names are filed with it together.
const ZADE = /[-‐‑–](?=z[aəeä]d[aəeä]|заде)/giu;
// The last quotation mark of an odd number of them.
const OPEN_QUOTE = /^((?:[^"]*"[^"]*")*[^"]*)"([^"]*)$/u;
const PART = /(?<![^\s])(-?)(?:([\p{L}\p{M}]{2,}):(?!\/\/)\s?)?(?:"([^"]*)"|([^\s"]+))/gu;

/** What a query asks for: every word, `"a phrase"`, `-without`, `field:value`. A quotation mark that is not closed is no mark. */
export function readQuery(query: string): Query {
  const text = [...query.normalize('NFC')]
    .slice(0, LONGEST)
    .join('')
    .replace(/[“”„«»]/gu, '"')
    .replace(ZADE, '')
    .replace(OPEN_QUOTE, '$1 $2');
  const terms: Term[] = [];
  const conditions: Condition[] = [];
  const strangers: string[] = [];
  const end = text.trimEnd().length;
  for (const found of text.matchAll(PART)) {
    const [whole, minus, name, phrase, word] = found;
    const field = name === undefined ? undefined : queryField(name);
    const excluded = minus === '-';
    const last = found.index + whole.length >= end;
    if (name !== undefined && !field) strangers.push(name);
    if (field && 'filter' in field) conditions.push({ filter: field.filter, asked: phrase ?? word ?? '', excluded });
    else terms.push(...termsOf(field ? '' : (name ?? ''), phrase, word, { excluded, last, ...placeOf(field) }));
  }
  const asked = terms.slice(0, MOST_TERMS).map((term, _, { length }) => (length > 1 ? term : withoutInitials(term)));
  const some = asked.some((term) => !term.excluded && !term.optional);
  return {
    terms: some ? asked : asked.map((term) => ({ ...term, optional: false })),
    conditions: conditions.slice(0, MOST_TERMS),
    strangers: [...new Set(strangers)],
  };
}

/** An initial stands for a name beside another name only: alone there is none to look for. */
function withoutInitials(term: Term): Term {
  return { ...term, lookups: term.lookups.filter(({ initial }) => !initial) };
}

function placeOf(field: QueryField | undefined): { field?: TermField } {
  return field && 'words' in field ? { field: field.words } : {};
}

function termsOf(before: string, phrase: string | undefined, word: string | undefined, place: TermPlace): Term[] {
  // What is no field was hardly meant to be found: a record that has it comes first, and others are not left out.
  const stranger = wordsOf(before).map((each) => ({ ...wordTerm(each, { ...place, last: false }), optional: true }));
  if (phrase !== undefined && place.field !== 'name') return [...stranger, phraseTerm(phrase, place)].filter((term) => term !== undefined);
  // The words of a name are filed in no order: all of them are asked for.
  const words = wordsOf(phrase ?? word ?? '');
  return [...stranger, ...words.map((each, at) => wordTerm(each, { ...place, last: place.last === true && at === words.length - 1 }))];
}
