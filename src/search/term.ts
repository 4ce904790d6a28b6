import { indexForm, toIndexText, wordsOf } from './letters.ts';
import { initialKeys, nameKeys } from './name-key.ts';
import { inLatinAzerbaijani, inOtherScript } from './other-script.ts';
import { otherSpellings } from './spelling.ts';
import { bareWords, relatives } from './stem.ts';

/** One search of the index, and how much a record found by it is worth beside one found by the word itself. */
export interface Lookup {
  /** The beginning of a word in the form of the index; in quotation marks whole words, one after the other, those with marks only as they are given. */
  readonly term: string;
  readonly weight: number;
  /** The same with the marks as typed: words that have them count more. */
  readonly spelt?: string;
  /** Which of the words that begin so are meant; all of them, if this is not said. */
  readonly fits?: (word: string) => boolean;
  /** Only what stands in this field counts. */
  readonly field?: TermField;
  /** An initial that may stand for the name: it counts beside another name of the same record only. */
  readonly initial?: true;
}

/** The fields of a record that can be searched alone. */
export type TermField = 'title' | 'name';

/** One thing a query asks for: a word in any of its forms, or a phrase. A record is found if any lookup finds it. */
export interface Term {
  /** As typed, without quotation marks. */
  readonly text: string;
  readonly lookups: readonly Lookup[];
  /** Looked for if nothing has the word: readings of it that would find too much beside the word itself. */
  readonly further: readonly Lookup[];
  /** A record that has it is left out. */
  readonly excluded: boolean;
  /** A word that may be missing as long as the others are there: `and`, `və`, `и`. */
  readonly optional: boolean;
  /** The field that it must stand in. */
  readonly field?: TermField;
}

/** What is said of a term beside its words. */
export interface TermPlace {
  readonly excluded?: boolean;
  readonly field?: TermField;
  /** Whether the reader may still be writing the word. */
  readonly last?: boolean;
}

const SPELT = 1;
const NAME = 0.9;
const RESPELT = 0.6;
const RELATED = 0.4;
const OTHER_SCRIPT = 0.3;
const INITIAL = 0.2;

/** A shorter word is looked for as a whole, unless the reader is still writing it. */
const SHORTEST_BEGINNING = 3;
/** The fewest letters of a word that is tried as a name: shorter ones are spelt alike by chance. */
const SHORTEST_NAME = 3;

const STOP_WORDS = new Set(
  'a an and at by for from in is of on or the to with və ilə üçün bu bir в во и из к на о об от по с у для'.split(' ').map(indexForm),
);

/** A word with all the ways in which it is looked for, the word as typed first. */
export function wordTerm(word: string, { excluded = false, field, last = true }: TermPlace = {}): Term {
  const form = filed(word);
  const letters = [...form].length;
  const kind = { text: word, excluded, ...(field && { field }) };
  if (letters === 1 && !last && /^\p{L}$/u.test(form))
    return { ...kind, lookups: initialLookups(word, form), further: [], optional: false };
  const typed: Lookup = { term: form, weight: SPELT, ...(marked(word) && { spelt: marked(word) }) };
  const whole = letters < SHORTEST_BEGINNING && !last && field === undefined;
  const others = [...otherSpellings(form), ...inLatinAzerbaijani(word)];
  const name = letters < SHORTEST_NAME ? [] : nameKeys(word);
  const inScript = inOtherScript(word);
  const lookups = [
    whole ? { ...typed, term: `"${form}"` } : typed,
    ...name.map((term) => ({ term, weight: NAME })),
    ...others.map((term) => ({ term, weight: RESPELT })),
    ...[form, ...others].flatMap((each) => formLookups(each, RELATED)),
    ...inScript.map((term) => ({ term: `"${term}"`, weight: OTHER_SCRIPT })),
    ...(letters < SHORTEST_NAME ? [] : initialKeys(word).map((term) => ({ term: `"${term}"`, weight: INITIAL, initial: true as const }))),
  ];
  const further = inScript.flatMap((other) => [{ term: other, weight: OTHER_SCRIPT }, ...formLookups(other, OTHER_SCRIPT)]);
  return { ...kind, lookups: distinct(lookups), further: distinct(further), optional: STOP_WORDS.has(form) };
}

/** Words in the order in which they were typed. Letters with marks are asked for as they are, plain ones in every spelling. */
export function phraseTerm(phrase: string, { excluded = false, field }: TermPlace = {}): Term | undefined {
  const words = wordsOf(toIndexText(phrase));
  if (words.length === 0) return undefined;
  const spelt = words.map(speltWord).join(' ');
  return {
    text: phrase.trim(),
    lookups: [{ term: `"${spelt}"`, weight: SPELT }],
    further: [],
    excluded,
    optional: false,
    ...(field && { field }),
  };
}

/** The term for a word that was meant instead of the one that was typed. */
export function correctedTerm(term: Term, meant: string): Term {
  return wordTerm(meant, { excluded: term.excluded, ...(term.field && { field: term.field }) });
}

/** The words of a query as they may be marked in a text: what they begin with, or which words they are. */
export function markedWords(terms: readonly Term[]): Lookup[] {
  return terms.filter(({ excluded }) => !excluded).flatMap(({ lookups, further }) => [...lookups, ...further]);
}

/** The letter before a name, in every alphabet, or as a word of its own. */
function initialLookups(word: string, form: string): Lookup[] {
  return [
    { term: form, weight: SPELT, field: 'name' },
    ...initialKeys(word).map((key) => ({ term: key.slice(0, -2), weight: NAME, field: 'name' as const })),
    { term: `"${form}"`, weight: RESPELT },
  ];
}

function formLookups(form: string, weight: number): Lookup[] {
  return [
    ...relatives(form).map(({ beginning, fits }) => ({ term: beginning, weight, fits })),
    ...bareWords(form).map((bare) => ({ term: `"${bare}"`, weight })),
  ];
}

/** Of lookups for the same words the first. */
function distinct(lookups: readonly Lookup[]): Lookup[] {
  const known = new Set<string>();
  return lookups.filter(({ term, fits }) => {
    const key = fits ? `${term}*` : term;
    // Two languages may begin a search alike and mean different words.
    if (known.has(key) && !fits) return false;
    known.add(key);
    return term !== '';
  });
}

const APOSTROPHE = /['’ʼ]/gu;

/** A typed word as the index files it: small letters without marks and apostrophes. */
function filed(word: string): string {
  return indexForm(word).replace(APOSTROPHE, '');
}

/** The word in small letters with its marks, if it has any. */
function marked(word: string): string | undefined {
  const spelt = speltWord(word);
  return spelt === filed(word) ? undefined : spelt;
}

/** A word in small letters with its marks. The small letter of İ is an i with a dot of its own, and means i. */
function speltWord(word: string): string {
  return toIndexText(word)
    .toLowerCase()
    .replace(/i\u0307/gu, 'i')
    .normalize('NFC')
    .replace(APOSTROPHE, '');
}
