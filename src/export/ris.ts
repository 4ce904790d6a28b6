import { pinpointed } from '../citation/pinpointed.ts';
import { familyWithParticle, givenNames } from '../citation/cited-name.ts';
import type { CitedName } from '../citation/cited-name.ts';
import type { CitedKind, CitedWork } from '../citation/cited-work.ts';
import { parsePages } from '../text/pages.ts';
import { oneLine } from '../text/xml.ts';
import { exportFormat } from './format.ts';

/** RIS (specification of 2001 with the tags of 2011): one value a line, never folded, lines ended by CR LF. */
export const ris = exportFormat({
  id: 'ris',
  label: 'RIS',
  extension: 'ris',
  mediaType: 'application/x-research-info-systems',
  scopes: ['work', 'collection', 'repository'],
  built: true,
  entry,
  collect: (entries) => entries.join('\r\n'),
});

/** `CONF` is a paper and not its proceedings to every program that reads RIS: the proceedings are a book that was edited. */
const TYPE: Readonly<Record<CitedKind, string>> = {
  'conference-paper': 'CONF',
  chapter: 'CHAP',
  talk: 'UNPB',
  recording: 'VIDEO',
  'data-note': 'RPRT',
  proceedings: 'BOOK',
  book: 'BOOK',
  resolution: 'GEN',
};

function entry(work: CitedWork): string {
  const cited = pinpointed(work);
  // A value of one line can neither begin another nor hold what separates a tag from its value.
  const lines = linesOf(cited).flatMap(([tag, value]) => {
    const line = oneLine(value ?? '');
    return line === '' ? [] : [`${tag}  - ${line}\r\n`];
  });
  return `TY  - ${TYPE[cited.kind]}\r\n${lines.join('')}ER  - \r\n`;
}

type Line = readonly [tag: string, value: string | undefined];

function linesOf(cited: CitedWork): Line[] {
  const { kind, event } = cited;
  // First and last page have tags of their own; several ranges have none, and stand whole in the first.
  const range = cited.pages?.includes(',') ? undefined : parsePages(cited.pages ?? '');
  const isInVolume = kind === 'conference-paper' || kind === 'chapter';
  return [
    ['ID', cited.key],
    ...cited.authors.map((author): Line => ['AU', name(author)]),
    ['TI', cited.title],
    // The conference and its proceedings have tags of their own only where a paper is described.
    ['T2', kind === 'conference-paper' ? event?.title : isInVolume ? cited.container : undefined],
    ['C3', kind === 'conference-paper' ? cited.container : undefined],
    // In a book the second authors are the editors of its series.
    ...cited.editors.map((editor): Line => [isInVolume ? 'A2' : 'A3', name(editor)]),
    ...cited.translators.map((translator): Line => ['A4', name(translator)]),
    ['T3', cited.series?.title],
    ['VL', kind === 'resolution' ? undefined : cited.number],
    ['M1', kind === 'resolution' ? cited.number : cited.articleNumber],
    // Only these two have a kind of their own; elsewhere Zotero reads this tag as the DOI.
    ['M3', kind === 'talk' || kind === 'data-note' ? cited.genre : undefined],
    ['PY', cited.date?.slice(0, 4)],
    ['DA', cited.date && risDate(cited.date)],
    ['SP', range?.first ?? cited.pages?.replace(/\s*[–—]\s*/gu, '-')],
    ['EP', range?.last],
    ['CY', kind === 'conference-paper' ? event?.place : cited.place],
    ['C1', kind === 'conference-paper' ? cited.place : undefined],
    ['PB', cited.publisher],
    ['SN', cited.isbn],
    ['SN', cited.isbn ? undefined : cited.issn],
    ['DO', cited.doi],
    ['UR', cited.address],
    ['LA', cited.language === 'und' ? undefined : cited.language],
    ...cited.keywords.map((keyword): Line => ['KW', keyword]),
    ['AB', cited.abstract],
    ['N1', cited.note],
    // The tag for a translated title (TT) is taken for the title itself by some readers.
    ['N1', cited.translatedTitle && `Translated title: ${cited.translatedTitle}`],
  ];
}

/** `Family, Given, Suffix`; a particle stands before the family name. A comma divides names, even those of institutions. */
function name({ person, organization }: CitedName): string {
  if (organization !== undefined) return organization.replace(/\s*,\s*/gu, ' – ');
  return [familyWithParticle(person), givenNames(person), person.suffix].filter(Boolean).join(', ');
}

/** `2017/02/17/`: year, month, day and a word of any kind, empty where they are not known. */
function risDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${year}/${month}/${day}/`;
}
