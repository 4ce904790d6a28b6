import { permanentAddress } from '../model/address.ts';
import { printedNumber } from '../model/clause-number.ts';
import { inLanguage } from '../model/localized.ts';
import type { Clause } from '../model/repository.ts';
import { titleFor, titleLine } from '../model/title.ts';
import { withoutEmphasis } from '../text/emphasis.ts';
import { inertMarkdown } from '../text/markdown-inert-text.ts';
import type { DocumentFormat, ResolutionDocument } from './resolution-file.ts';

/** A resolution as plain text: numbers hang by spaces, clauses stand apart by empty lines. */
export const resolutionPlainText: DocumentFormat = {
  id: 'plain-text',
  label: 'TXT',
  extension: 'txt',
  mediaType: 'text/plain',
  write: (document) =>
    lines(document, {
      title: (text) => text,
      heading: (text) => text,
      plain: (text) => text,
      text: withoutEmphasis,
      number: (label) => label,
      indent: '   ',
    }),
};

/** The same in Markdown (CommonMark): headings are headings, opening words are emphasised, numbers stay as they are. */
export const resolutionMarkdown: DocumentFormat = {
  id: 'markdown',
  label: 'Markdown',
  extension: 'md',
  mediaType: 'text/markdown',
  write: (document) =>
    lines(document, {
      title: (text) => `# ${inertMarkdown(text)}`,
      heading: (text) => `## ${inertMarkdown(text)}`,
      plain: (text) => inertMarkdown(text),
      text: (text) => inertMarkdown(text, true),
      // A number with its point would begin a list, which counts anew where it likes.
      number: (label) => label.replace(/([.)])$/u, '\\$1'),
      indent: '',
    }),
};

interface Manner {
  title(text: string): string;
  heading(text: string): string;
  /** What has no italics: its stars are stars. */
  plain(text: string): string;
  text(text: string): string;
  number(label: string): string;
  readonly indent: string;
}

function lines(document: ResolutionDocument, manner: Manner): string {
  const { resolution, language, site, words } = document;
  const { record, preamble, operative, annexes } = resolution;
  const body = record.adoptedBy && inLanguage(record.adoptedBy, language).text;
  const blocks = [
    manner.title(titleLine(titleFor(resolution, language, [language]))),
    [record.symbol, words.adoption]
      .filter(Boolean)
      .map((part) => manner.plain(part ?? ''))
      .join('. '),
    ...words.states.map((state) => manner.plain(state)),
    permanentAddress(site, resolution),
    body === undefined ? '' : manner.plain(`${body},`),
    ...preamble.flatMap((clause) => clauseLines(clause, document, manner)),
    ...operative.flatMap((clause) => clauseLines(clause, document, manner)),
    ...annexes.flatMap((annex) => [
      manner.heading([words.annex(annex.numbers[0] ?? ''), annex.annex?.title[language]].filter(Boolean).join('. ')),
      ...clauseLines(annex, document, manner),
      ...tableLines(annex, language, manner),
    ]),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function clauseLines(clause: Clause, document: ResolutionDocument, manner: Manner): string[] {
  const { language, words } = document;
  const { part, depth, annex, record } = clause;
  const text = clause.text[language];
  const heading = record.heading?.[language];
  const isNumbered = !annex && (part !== 'preamble' || depth > 0);
  const label = isNumbered ? `${manner.number(printedNumber(record.number ?? '', depth, language))} ` : '';
  const struck = words.struck(clause);
  return [
    ...(heading === undefined ? [] : [manner.heading(heading)]),
    ...(text === undefined
      ? annex
        ? []
        : [`${manner.indent.repeat(depth)}${label}[${manner.plain(words.untranslated)}]`]
      : [manner.indent.repeat(depth) + label + (struck === undefined ? '' : `[${manner.plain(struck)}] `) + manner.text(text)]),
    ...clause.clauses.flatMap((below) => clauseLines(below, document, manner)),
  ];
}

/** A table row by row: `Town: Korpu; Crowns: 2000`. */
function tableLines({ annex }: Clause, language: string, manner: Manner): string[] {
  const { table } = annex ?? {};
  if (!table) return [];
  const heads = table.columns.map((column) => inLanguage(column, language).text);
  return table.rows.map((cells) =>
    cells
      .map((cell, at) => `${heads[at] ?? ''}: ${typeof cell === 'string' ? cell : inLanguage(cell, language).text}`)
      .map(manner.text)
      .join('; '),
  );
}
