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
  for (const [id, match] of first ?? []) {
    const rest = others.map((matches) => matches.get(id));
    if (rest.includes(undefined) || unwanted.some((matches) => matches.has(id))) continue;
    const needed = [match, ...rest].filter((each) => each !== undefined);
    if (needed.some(({ initial }) => initial) && !needed.some(({ initial, named }) => named && !initial)) continue;
    const every = [...needed, ...extra.map((matches) => matches.get(id)).filter((each) => each !== undefined)];
    results.push({
      id,
      score: every.reduce((sum, each) => sum + each.value, 0),
      words: [...new Set(every.flatMap((each) => each.words))].sort((a, b) => a - b),
    });
  }
  return results.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** How one record fits one term. */
interface Fit {
  readonly value: number;
  readonly words: readonly number[];
  /** Whether it was found among the names. */
  readonly named: boolean;
  /** Whether nothing but an initial was found. */
  readonly initial: boolean;
}

function ofTerm(term: Term, answers: readonly (readonly Match[])[]): Map<string, Fit> {
  // An initial may stand for a word only if the word is a name: of someone, somewhere.
  const isName = term.lookups.some((lookup, at) => isNameKey(lookup) && (answers[at] ?? []).length > 0);
  const records = new Map<string, Fit>();
  for (const [at, matches] of answers.entries()) {
    const lookup = term.lookups[at];
    if (!lookup || (lookup.initial && !isName)) continue;
    const asked = [term.field, lookup.field].filter((field) => field !== undefined);
    for (const match of matches) {
      if (!asked.every((field) => match.fields?.includes(field))) continue;
      records.set(match.id, better(records.get(match.id), fit(match, lookup)));
    }
  }
  return records;
}

function isNameKey({ term, initial }: Lookup): boolean {
  return term.startsWith('zq') && !initial;
}

function fit({ score, words, fields = [] }: Match, { weight, initial }: Lookup): Fit {
  const place = Math.max(1, ...fields.map((field) => IN_FIELD[field] ?? 1));
  return { value: weight * place * (1 + score / (HIGH + score)), words, named: fields.includes('name'), initial: initial === true };
}

function better(known: Fit | undefined, found: Fit): Fit {
  if (!known) return found;
  const words = [...known.words, ...found.words];
  return {
    value: Math.max(known.value, found.value),
    words,
    named: known.named || found.named,
    initial: known.initial && found.initial,
  };
}
