import type { LocalText } from '../schema/text.ts';
import { withoutEmphasis } from '../text/emphasis.ts';
import { clausePlace } from './clause-number.ts';
import type { Clause, Resolution } from './repository.ts';

/** A language in which the text of a resolution stands, and what the text is in it. */
export interface TextLanguage {
  readonly tag: string;
  /** Whether the text is authentic in this language, or a translation; `undefined` where the record does not say. */
  readonly authentic?: boolean;
  readonly translator?: string;
}

/** The languages of a resolution's text: those of the site in their order, then the others as the file has them. */
export function textLanguages({ record, clauses }: Resolution, order: readonly string[]): TextLanguage[] {
  const tags = new Set(clauses.flatMap(({ text, annex }) => Object.keys({ ...annex?.title, ...text })));
  const sorted = [...order.filter((tag) => tags.has(tag)), ...[...tags].filter((tag) => !order.includes(tag))];
  return sorted.map((tag) => {
    const authentic = record.authentic?.includes(tag);
    const translator = record.translators?.[tag];
    return { tag, ...(authentic !== undefined && { authentic }), ...(translator !== undefined && { translator }) };
  });
}

/** The same languages with that of the reader first. */
export function readingLanguages(resolution: Resolution, language: string, order: readonly string[]): TextLanguage[] {
  const languages = textLanguages(resolution, order);
  return [...languages.filter(({ tag }) => tag === language), ...languages.filter(({ tag }) => tag !== language)];
}

/** A text of a clause in one of the languages of its resolution; without `text` it is not translated. */
export interface ClauseRow {
  readonly tag: string;
  /** Its place among the languages, from 1 on. */
  readonly place: number;
  readonly text?: string;
}

/** A clause in every language of its resolution; an annex, whose title stands apart, in those that it has words of its own in. */
export function clauseRows(clause: Clause, languages: readonly TextLanguage[]): ClauseRow[] {
  return languages
    .map(({ tag }, at) => ({ tag, place: at + 1, text: clause.text[tag] }))
    .filter(({ text }) => !clause.annex || text !== undefined);
}

/** What fills the gaps of the words that name a clause: `Clause 3 (b)`, `Preambular clause 2`, `Annex 1, clause 2 (a)`. */
export function clauseNaming({ part, numbers, annex }: Clause, language: string) {
  const [first = '', ...rest] = numbers;
  if (part !== 'annex') return { part, annex: '', place: clausePlace(numbers, language) };
  return annex ? { part: 'annex', annex: first, place: '' } : { part: 'within', annex: first, place: clausePlace(rest, language) };
}

/** The text of a clause in a language; of an annex without words of its own, its title. */
export function clauseText({ text, annex }: Clause, language: string): string | undefined {
  return text[language] ?? annex?.title[language];
}

/** The words of a clause as a reader sees them, in each of its languages; of an annex, its title before them. */
export function clauseWords({ text, annex }: Clause): LocalText {
  const languages = [...new Set([...Object.keys(annex?.title ?? {}), ...Object.keys(text)])];
  const words = (language: string) => [annex?.title[language], withoutEmphasis(text[language] ?? '')].filter(Boolean).join('. ');
  return Object.fromEntries(languages.map((language) => [language, words(language)]));
}

/** A part of a resolution that a table of contents leads to: an annex, or the clause that begins under a heading. */
export interface ContentsEntry {
  readonly id: string;
  readonly heading: LocalText;
  readonly clause: Clause;
}

/** From how many clauses on a resolution has a table of contents even if it has no headings. */
const LONG = 20;

/** What the table of contents of a long resolution lists; nothing for a short one. */
export function contentsOf({ clauses, preamble, operative, annexes }: Resolution): ContentsEntry[] {
  const entries = clauses.flatMap((clause) => {
    const heading = clause.annex?.title ?? clause.record.heading;
    return heading ? [{ id: clause.id, heading, clause }] : [];
  });
  const parts = [preamble, operative, annexes].filter((part) => part.length > 0).length;
  return entries.length > 1 || (clauses.length >= LONG && parts > 1) ? entries : [];
}

/** The clauses around one, in the order of the text. */
export function neighboursOf(clause: Clause): { readonly previous?: Clause; readonly next?: Clause } {
  const { clauses } = clause.resolution;
  const at = clauses.indexOf(clause);
  const previous = clauses[at - 1];
  const next = clauses[at + 1];
  return { ...(previous && { previous }), ...(next && { next }) };
}
