import { combine } from '../../search/combine.ts';
import type { Combined, Match } from '../../search/combine.ts';
import { correctionBeginnings, nearestWord } from '../../search/correction.ts';
import { correctedTerm } from '../../search/term.ts';
import type { Lookup, Term } from '../../search/term.ts';

/** What is asked of an index of words. Every method throws if a part of the index does not arrive. */
export interface WordIndex {
  /** The words of the index that begin with some letters, all in the form of the index. */
  words(beginning: string): Promise<readonly string[]>;
  /** The records that have a word that begins so; in quotation marks whole words, those with marks only as they are given. */
  find(term: string): Promise<Match[]>;
}

/** What was found for the terms of a query, and the terms as they were understood at last. */
export interface Answers {
  readonly records: Combined[];
  readonly terms: readonly Term[];
}

/** More words than these are not looked up one by one. */
const MOST_FORMS = 40;

/**
 * The records that have all terms. Where nothing has them, words that nothing has at all are read in the other alphabet, and else, unless
 * the reader asked for the words as typed, taken for mistyped ones.
 */
export async function answerTerms(terms: readonly Term[], index: WordIndex, asTyped: boolean): Promise<Answers> {
  const answers = await Promise.all(terms.map((term) => answersOf(term.lookups, index)));
  const records = combine(terms, answers);
  if (records.length > 0) return { records, terms };
  const meant = await Promise.all(
    terms.map((term, at) => (isEmpty(answers[at] ?? []) ? readAgain(term, index, asTyped) : Promise.resolve(term))),
  );
  if (meant.every((term, at) => term === terms[at])) return { records, terms };
  const again = await Promise.all(
    meant.map((term, at) => (term === terms[at] ? Promise.resolve(answers[at] ?? []) : answersOf(term.lookups, index))),
  );
  return { records: combine(meant, again), terms: meant };
}

function answersOf(lookups: readonly Lookup[], index: WordIndex): Promise<Match[][]> {
  return Promise.all(lookups.map((lookup) => lookUp(lookup, index)));
}

async function lookUp({ term, spelt, fits }: Lookup, index: WordIndex): Promise<Match[]> {
  if (!fits) return index.find(spelt ?? term);
  const words = await index.words(term);
  const fitting = words.filter(fits);
  if (fitting.length === words.length) return words.length === 0 ? [] : index.find(term);
  // The shortest first: they are the likeliest where there are too many.
  const asked = fitting.sort((a, b) => a.length - b.length || (a < b ? -1 : 1)).slice(0, MOST_FORMS);
  const found = await Promise.all(
    asked.map((word) => index.find(words.some((other) => other.startsWith(word) && !fits(other)) ? `"${word}"` : word)),
  );
  return found.flat();
}

async function readAgain(term: Term, index: WordIndex, asTyped: boolean): Promise<Term> {
  const further = await answersOf(term.further, index);
  if (!isEmpty(further)) return { ...term, lookups: [...term.lookups, ...term.further] };
  const [typed] = term.lookups;
  if (asTyped || !typed || typed.term.startsWith('"')) return term;
  const known = await Promise.all(correctionBeginnings(typed.term).map((letters) => index.words(letters)));
  const meant = nearestWord(typed.term, known.flat());
  return meant === undefined ? term : correctedTerm(term, meant);
}

function isEmpty(answers: readonly (readonly Match[])[]): boolean {
  return answers.every((found) => found.length === 0);
}
