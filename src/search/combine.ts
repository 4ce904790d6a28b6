import type { Lookup, Term } from './term.ts';

/** What one search of the index says of one record: how well it fits, at which words (counted from 0), in which fields. */
export interface Match {
  readonly id: string;
  readonly score: number;
  readonly words: readonly number[];
  readonly fields?: readonly string[];
}

/** A record that has all that a query asks for. */
export interface Combined {
  readonly id: string;
  readonly score: number;
  readonly words: readonly number[];
}

/** How much a word is worth where it stands: titles and names come before keywords, and those before the text. */
const IN_FIELD: Readonly<Record<string, number>> = { title: 8, name: 8, keyword: 3 };
/** What is a name and a title at once is the page of its person. */
const OF_PERSON = 11;

/** A score by which a word is worth half as much again where it stands. */
const HIGH = 5;

/**
 * The records that fit every term of a query, best first. `answers` holds, for each term, what each of its lookups found.
 * A term is worth its best lookup, so that a word found as typed counts more than one found by a stem.
 */
export function combine(terms: readonly Term[], answers: readonly (readonly (readonly Match[])[])[]): Combined[] {
  const found = terms.map((term, at) => ofTerm(term, answers[at] ?? []));
  const wanted = found.filter((_, at) => !terms[at]?.excluded && !terms[at]?.optional);
  const extra = found.filter((_, at) => !terms[at]?.excluded && terms[at]?.optional);
  const unwanted = found.filter((_, at) => terms[at]?.excluded);
  const [first, ...others] = [...wanted].sort((a, b) => a.size - b.size);
  const results: Combined[] = [];
  const isAlone = others.length + extra.length + unwanted.length === 0;
  for (const [id, match] of first ?? []) {
    // One word may be in every other record of a large index.
    if (isAlone) {
      if (!match.initial) results.push({ id, score: match.value, words: placesOf([match]) });
      continue;
    }
    const rest = others.map((matches) => matches.get(id));
    if (rest.includes(undefined) || unwanted.some((matches) => matches.has(id))) continue;
    const needed = [match, ...rest].filter((each) => each !== undefined);
    if (needed.some(({ initial }) => initial) && !needed.some(({ initial, named }) => named && !initial)) continue;
    const every = extra.length === 0 ? needed : [...needed, ...extra.flatMap((matches) => matches.get(id) ?? [])];
    results.push({ id, score: every.reduce((sum, each) => sum + each.value, 0), words: placesOf(every) });
  }
  return results.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** Places without one twice, in order. Most searches tell none: then there is nothing to sort. */
function placesOf(fits: readonly Fit[]): readonly number[] {
  if (!fits.some(({ words }) => words.length > 0)) return NO_WORDS;
  return [...new Set(fits.flatMap(({ words }) => words))].sort((a, b) => a - b);
}

const NO_WORDS: readonly number[] = [];

/** How one record fits one term. */
interface Fit {
  value: number;
  words: readonly number[];
  /** Whether it was found among the names. */
  named: boolean;
  /** Whether nothing but an initial was found. */
  initial: boolean;
}

function ofTerm(term: Term, answers: readonly (readonly Match[])[]): Map<string, Fit> {
  // An initial may stand for a word only if the word is a name: of someone, somewhere.
  const isName = term.lookups.some((lookup, at) => isNameKey(lookup) && (answers[at] ?? []).length > 0);
  const records = new Map<string, Fit>();
  for (const [at, matches] of answers.entries()) {
    const lookup = term.lookups[at];
    if (!lookup || (lookup.initial && !isName)) continue;
    const asked = [term.field, lookup.field].filter((field) => field !== undefined);
    const places = placesIn(asked);
    for (const { id, score, words, fields = NO_FIELDS } of matches) {
      const place = places(fields);
      if (place.worth === 0) continue;
      const value = lookup.weight * place.worth * (1 + score / (HIGH + score));
      const known = records.get(id);
      // A word may be in every other record of a large index: no object is made twice.
      if (!known) records.set(id, { value, words, named: place.named, initial: lookup.initial === true });
      else {
        known.value = Math.max(known.value, value);
        if (words.length > 0) known.words = [...known.words, ...words];
        known.named ||= place.named;
        known.initial &&= lookup.initial === true;
      }
    }
  }
  return records;
}

function isNameKey({ term, initial }: Lookup): boolean {
  return term.startsWith('zq') && !initial;
}

const NO_FIELDS: readonly string[] = [];

/** Tells what a word is worth that was found in some fields, nothing if not in all that were asked for; records share their lists of fields. */
function placesIn(asked: readonly string[]): (fields: readonly string[]) => { readonly worth: number; readonly named: boolean } {
  const known = new Map<readonly string[], { worth: number; named: boolean }>();
  return (fields) => {
    let place = known.get(fields);
    if (!place) {
      const isThere = asked.every((field) => fields.includes(field));
      const named = fields.includes('name');
      const most = named && fields.includes('title') ? OF_PERSON : Math.max(1, ...fields.map((field) => IN_FIELD[field] ?? 1));
      place = { worth: isThere ? most : 0, named };
      known.set(fields, place);
    }
    return place;
  };
}
