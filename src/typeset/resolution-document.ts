import { permanentAddress } from '../model/address.ts';
import type { Site } from '../model/address.ts';
import { printedNumber } from '../model/clause-number.ts';
import { inLanguage } from '../model/localized.ts';
import type { Clause, Resolution } from '../model/repository.ts';
import { titleFor, titleLine } from '../model/title.ts';
import { emphasisRuns } from '../text/emphasis.ts';
import { isTypesettable, typesetText } from './typesettable.ts';

/** The form beside Akoma Ntoso, Markdown and plain text in which the text of a resolution can be taken away. */
export const PDF = { label: 'PDF', extension: 'pdf', mediaType: 'application/pdf' } as const;

/** The words of one language in which a resolution is set, decided by whoever knows the languages. */
export interface TypesetWords {
  /** `Resolution RL/2020/1`. */
  readonly kind: string;
  readonly adoption: string | undefined;
  /** `authentic text`, or who translated it. */
  readonly remark: string | undefined;
  readonly states: readonly string[];
  /** `Page {page} of {count}`, with the gaps as they stand here. */
  readonly page: string;
  /** Said where a clause is not translated. */
  readonly untranslated: string;
  readonly signatures: TypesetList;
  readonly votes: TypesetList;
  annex(number: string): string;
  struck(clause: Clause): string | undefined;
}

/** Lines under a heading; without lines nothing is set. */
export interface TypesetList {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** A resolution in one language as the template `resolution.typ` reads it: nothing but texts, which it never reads as markup. */
export interface TypesetDocument extends Omit<TypesetWords, 'annex' | 'struck'> {
  readonly language: string;
  readonly title: string;
  readonly subtitle: string | undefined;
  readonly body: string | undefined;
  readonly meeting: string;
  /** What stands at the foot of each page. */
  readonly foot: string;
  readonly address: string;
  /** Year, month and day, as far as a record has one: the build knows no clock. */
  readonly date: readonly number[];
  readonly recitals: readonly TypesetClause[];
  readonly clauses: readonly TypesetClause[];
  readonly annexes: readonly TypesetAnnex[];
}

/** A clause with those below it; `runs` alternate between upright and italic and begin with an upright one. */
export interface TypesetClause {
  readonly label: string;
  readonly heading: string | undefined;
  readonly runs: readonly string[];
  readonly struck: string | undefined;
  readonly below: readonly TypesetClause[];
}

/** An annex: its clauses, its table row by row, the heads first. */
export interface TypesetAnnex extends Omit<TypesetClause, 'label' | 'below'> {
  readonly clauses: readonly TypesetClause[];
  readonly caption: string | undefined;
  readonly table: readonly (readonly string[])[];
}

/** A resolution ready to be set in a language; `undefined` where its text is not deposited, or has letters that our faces lack. */
export function resolutionDocument(resolution: Resolution, language: string, site: Site, words: TypesetWords): TypesetDocument | undefined {
  const { record, volume, preamble, operative, annexes } = resolution;
  if (record.text !== 'deposited') return undefined;
  const { annex: _, struck: __, ...said } = words;
  const { subtitle, ...title } = titleFor(resolution, language, site.languages);
  const document: TypesetDocument = {
    ...said,
    language: language.split('-')[0] ?? 'und',
    title: titleLine(title),
    subtitle,
    body: record.adoptedBy && inLanguage(record.adoptedBy, language).text,
    meeting: titleLine(titleFor(volume, language, site.languages)),
    foot: record.symbol === undefined ? `${words.kind}. ${titleLine(title)}` : words.kind,
    address: permanentAddress(site, resolution),
    date: (record.adopted ?? resolution.date ?? '').split('-').filter(Boolean).map(Number),
    recitals: preamble.map((clause) => set(clause, language, words)),
    clauses: operative.map((clause) => set(clause, language, words)),
    annexes: annexes.map((annex) => setAnnex(annex, language, words)),
  };
  const json = JSON.stringify(document, (_key, value: unknown) => (typeof value === 'string' ? typesetText(value) : value));
  return isTypesettable(json) ? (JSON.parse(json) as TypesetDocument) : undefined;
}

function set(clause: Clause, language: string, words: TypesetWords): TypesetClause {
  const { record, depth, part } = clause;
  const isNumbered = part !== 'preamble' || depth > 0;
  return {
    label: isNumbered ? printedNumber(record.number ?? '', depth, language) : '',
    ...body(clause, language, words),
    below: clause.clauses.map((each) => set(each, language, words)),
  };
}

function setAnnex(annex: Clause, language: string, words: TypesetWords): TypesetAnnex {
  const { title, table } = annex.annex ?? {};
  const heading = [words.annex(annex.numbers[0] ?? ''), title?.[language]].filter(Boolean).join('. ');
  return {
    ...body(annex, language, words),
    heading,
    clauses: annex.clauses.map((clause) => set(clause, language, words)),
    caption: table?.caption && inLanguage(table.caption, language).text,
    table: table
      ? [
          table.columns.map((column) => inLanguage(column, language).text),
          ...table.rows.map((cells) => cells.map((cell) => (typeof cell === 'string' ? cell : inLanguage(cell, language).text))),
        ]
      : [],
  };
}

function body(clause: Clause, language: string, words: TypesetWords): Pick<TypesetClause, 'heading' | 'runs' | 'struck'> {
  const text = clause.text[language];
  const runs = text === undefined && !clause.annex ? ['', words.untranslated] : alternating(text ?? '');
  return { heading: clause.record.heading?.[language], runs, struck: words.struck(clause) };
}

function alternating(text: string): string[] {
  const runs: string[] = [];
  for (const { text: run, isEmphasized } of emphasisRuns(text)) {
    if ((runs.length % 2 === 1) !== isEmphasized) runs.push('');
    runs.push(run);
  }
  return runs;
}
