import { indexForm, toIndexText, wordsOf } from './letters.ts';
import { nameKeys } from './name-key.ts';
import { otherSpellings } from './spelling.ts';
import { stems } from './stem.ts';

/** One search of the index: what is looked for, and how much a record found by it is worth beside one found by the word itself. */
export interface Lookup {
  readonly term: string;
  readonly weight: number;
}

/** One thing a query asks for: a word in any of its forms, or a phrase. A record is found if any lookup finds it. */
export interface Term {
  /** As typed, without quotation marks. */
  readonly text: string;
  readonly lookups: readonly Lookup[];
  /** A record that has it is left out. */
  readonly excluded: boolean;
  /** A word that may be missing as long as the others are there: `and`, `və`, `и`. */
  readonly optional: boolean;
  /** The field that it must stand in. */
  readonly field?: 'title' | 'name';
}

/** The longest query that is read, in characters, and the most words of it. */
const LONGEST = 300;
const MOST_TERMS = 12;

const FIELDS: Readonly<Record<string, 'title' | 'name'>> = { title: 'title', author: 'name' };
// The ending -zadə is written apart, with a hyphen or together; names are filed with it together.
const ZADE = /[-‐‑–](?=z[aəeä]d[aəeä]|заде)/giu;
// The last quotation mark of an odd number of them.
const OPEN_QUOTE = /^((?:[^"]*"[^"]*")*[^"]*)"([^"]*)$/u;
const STOP_WORDS = new Set(
  'a an and at by for from in is of on or the to with və ilə üçün bu bir в во и из к на о об от по с у для'.split(' ').map(indexForm),
);

/** What a query asks for: every word, `"a phrase"`, `-without`, `title:word`, `author:name`. A quotation mark that is not closed is no mark. */
export function readQuery(query: string): Term[] {
  const text = [...query.normalize('NFC')]
    .slice(0, LONGEST)
    .join('')
    .replace(/[“”„«»]/gu, '"')
    .replace(ZADE, '')
    .replace(OPEN_QUOTE, '$1 $2');
  const terms: Term[] = [];
  for (const [, minus, field, phrase, word] of text.matchAll(/(?<![^\s])(-?)(?:(title|author):)?(?:"([^"]*)"|([^\s"]+))/gu)) {
    const found = phrase !== undefined ? phraseTerms(phrase) : wordsOf(word ?? '').map(wordTerm);
    for (const term of found) terms.push({ ...term, excluded: minus === '-', ...(field !== undefined && { field: FIELDS[field] }) });
  }
  const asked = terms.slice(0, MOST_TERMS);
  return asked.some((term) => !term.excluded && !term.optional) ? asked : asked.map((term) => ({ ...term, optional: false }));
}

/** The words of a query as they may be marked in a text: in the form of the index, stems among them. */
export function markedBeginnings(terms: readonly Term[]): string[] {
  return [...new Set(terms.filter(({ excluded }) => !excluded).flatMap(({ lookups }) => lookups.flatMap(({ term }) => wordsOf(term))))];
}

function phraseTerms(phrase: string): Omit<Term, 'excluded'>[] {
  const words = wordsOf(toIndexText(phrase)).map(indexForm);
  return words.length === 0 ? [] : [{ text: phrase.trim(), lookups: [{ term: `"${words.join(' ')}"`, weight: 1 }], optional: false }];
}

/** A word with all the ways in which it is looked for, the word as typed first. */
function wordTerm(word: string): Omit<Term, 'excluded'> {
  const form = filed(word);
  const others = otherSpellings(form);
  const lookups = new Map([[form, 1]]);
  for (const key of [...word].length > 2 ? nameKeys(word) : []) lookups.set(key, 0.9);
  for (const [term, weight] of [...stems(form), ...others, ...others.flatMap(stems)].map(
    (term) => [term, others.includes(term) ? 0.6 : 0.4] as const,
  )) {
    lookups.set(term, Math.max(weight, lookups.get(term) ?? 0));
  }
  return { text: word, lookups: [...lookups].map(([term, weight]) => ({ term, weight })), optional: STOP_WORDS.has(form) };
}

/** The term for a word that was meant instead of the one that was typed. */
export function correctedTerm(term: Term, meant: string): Term {
  return { ...term, ...wordTerm(meant) };
}

/** A typed word as the index files it: small letters without marks and apostrophes. */
function filed(word: string): string {
  return indexForm(word).replace(/['’ʼ]/gu, '');
}
