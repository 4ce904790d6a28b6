import { printedNumber } from '../model/clause-number.ts';
import { inLanguage } from '../model/localized.ts';
import type { Clause } from '../model/repository.ts';
import { titleFor, titleLine } from '../model/title.ts';
import { emphasisRuns } from '../text/emphasis.ts';
import { escapeXml } from '../text/xml.ts';
import { akomaMeta } from './akoma-meta.ts';
import { element } from './akoma-element.ts';
import type { DocumentFormat, ResolutionDocument } from './resolution-file.ts';

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/**
 * A resolution in Akoma Ntoso 1.0 (OASIS, 2018): a `statement` named `resolution`, as AKN4UN has it, with recitals for the preamble and
 * paragraphs for the operative part, each under its permanent id. An annex is a container of the main body, because an attachment would
 * be a document of its own, with dates and authors that nobody recorded.
 */
export const akomaNtoso: DocumentFormat = {
  id: 'akoma-ntoso',
  label: 'Akoma Ntoso',
  extension: 'akn.xml',
  mediaType: 'application/akn+xml',
  write,
};

function write(document: ResolutionDocument): string {
  const { resolution, language, words } = document;
  const { record, preamble, operative, annexes } = resolution;
  const body = record.adoptedBy && inLanguage(record.adoptedBy, language).text;
  const title = titleLine(titleFor(resolution, language, [language]));
  const symbol = record.symbol === undefined ? '' : element('p', {}, element('docNumber', {}, escapeXml(record.symbol)));
  const main = [...operative.map((clause) => paragraph(clause, language)), ...annexes.map((annex) => annexOf(annex, document))].join('');
  const statement = element(
    'statement',
    { name: 'resolution', contains: 'originalVersion' },
    akomaMeta(document),
    element('preface', {}, symbol, element('p', {}, element('docTitle', {}, escapeXml(title)))),
    element(
      'preamble',
      {},
      body === undefined ? '' : element('formula', { name: 'enactingFormula' }, element('p', {}, escapeXml(`${body},`))),
      preamble.length === 0 ? '' : element('recitals', {}, ...preamble.map((clause) => recital(clause, language))),
    ),
    element('mainBody', {}, main === '' ? element('p', {}) : main),
    words.adoption === undefined ? '' : element('conclusions', {}, element('p', {}, escapeXml(words.adoption))),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('akomaNtoso', { xmlns: NAMESPACE }, statement)}\n`;
}

/** The words of a clause; a clause that is not translated is an empty one that says so. */
function wordsOf({ text }: Clause, language: string): string {
  const words = text[language];
  if (words === undefined) return element('p', { status: 'undefined' });
  return element(
    'p',
    {},
    ...emphasisRuns(words).map((run) => (run.isEmphasized ? element('i', {}, escapeXml(run.text)) : escapeXml(run.text))),
  );
}

function recital(clause: Clause, language: string): string {
  return element('recital', statusOf(clause), wordsOf(clause, language), ...clause.clauses.map((below) => numberedBlock(below, language)));
}

function numberedBlock(clause: Clause, language: string): string {
  const label = printedNumber(clause.record.number ?? '', clause.depth, language);
  return element('blockContainer', statusOf(clause), element('num', {}, escapeXml(label)), wordsOf(clause, language));
}

function paragraph(clause: Clause, language: string): string {
  const { record, depth } = clause;
  const heading = record.heading?.[language];
  const head = [
    element('num', {}, escapeXml(printedNumber(record.number ?? '', depth, language))),
    heading === undefined ? '' : element('heading', {}, escapeXml(heading)),
  ].join('');
  const name = depth === 0 ? 'paragraph' : 'subparagraph';
  if (clause.clauses.length === 0) return element(name, statusOf(clause), head, element('content', {}, wordsOf(clause, language)));
  const below = clause.clauses.map((each) => paragraph(each, language));
  return element(name, statusOf(clause), head, element('intro', {}, wordsOf(clause, language)), ...below);
}

function annexOf(annex: Clause, { language, words }: ResolutionDocument): string {
  const title = annex.annex?.title[language];
  const head = [
    element('num', {}, escapeXml(words.annex(annex.numbers[0] ?? ''))),
    title === undefined ? '' : element('heading', {}, escapeXml(title)),
  ].join('');
  const blocks = [annex.text[language] === undefined ? '' : wordsOf(annex, language), tableOf(annex, language)].join('');
  const below = annex.clauses.map((clause) => paragraph(clause, language)).join('');
  const attributes = { ...statusOf(annex), name: 'annex' };
  if (below === '') return element('hcontainer', attributes, head, element('content', {}, blocks === '' ? element('p', {}) : blocks));
  return element('hcontainer', attributes, head, blocks === '' ? '' : element('intro', {}, blocks), below);
}

function tableOf({ annex }: Clause, language: string): string {
  const { table } = annex ?? {};
  if (!table) return '';
  const caption = table.caption && element('caption', {}, escapeXml(inLanguage(table.caption, language).text));
  const heads = table.columns.map((column) => element('th', {}, element('p', {}, escapeXml(inLanguage(column, language).text))));
  const rows = table.rows.map((cells) =>
    element(
      'tr',
      {},
      ...cells.map((cell) =>
        element('td', {}, element('p', {}, escapeXml(typeof cell === 'string' ? cell : inLanguage(cell, language).text))),
      ),
    ),
  );
  return element('table', {}, caption ?? '', element('tr', {}, ...heads), ...rows);
}

function statusOf({ id, record }: Clause): Readonly<Record<string, string>> {
  return { eId: id, ...(record.struck && { status: 'removed' }) };
}
