import type { Term } from './query.ts';

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
    const every = [match, ...rest, ...extra.map((matches) => matches.get(id))].filter((each) => each !== undefined);
    results.push({
      id,
      score: every.reduce((sum, each) => sum + each.score, 0),
      words: [...new Set(every.flatMap((each) => each.words))].sort((a, b) => a - b),
    });
  }
  return results.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

function ofTerm({ lookups, field }: Term, answers: readonly (readonly Match[])[]): Map<string, Combined> {
  const records = new Map<string, Combined>();
  for (const [at, matches] of answers.entries()) {
    const weight = lookups[at]?.weight ?? 0;
    for (const { id, score, words, fields } of matches) {
      if (field !== undefined && !fields?.includes(field)) continue;
      const known = records.get(id);
      records.set(id, { id, score: Math.max(known?.score ?? 0, score * weight), words: known ? [...known.words, ...words] : words });
    }
  }
  return records;
}
