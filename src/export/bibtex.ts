import { familyWithParticle, givenNames } from '../citation/cited-name.ts';
import type { CitedName } from '../citation/cited-name.ts';
import type { CitedKind, CitedWork } from '../citation/cited-work.ts';
import { escapeLatex } from '../text/latex.ts';
import { cleanText } from '../text/xml.ts';
import { exportFormat } from './format.ts';

/** BibTeX that classic styles, biblatex and reference managers all read: letters raw in UTF-8, capitals kept by double braces. */
export const bibtex = exportFormat({
  id: 'bibtex',
  label: 'BibTeX',
  extension: 'bib',
  mediaType: 'application/x-bibtex',
  scopes: ['work', 'collection', 'repository'],
  built: true,
  entry,
  collect: (entries) => entries.join('\n'),
});

/**
 * The entry types of classic BibTeX. What was said and not written is `unpublished`, whose note is mandatory and tells where it was
 * said. A data note is issued by an institution under a type of its own, as a `techreport` is. Recordings and resolutions have no
 * type: `misc` with `howpublished`.
 */
const ENTRY_TYPE: Readonly<Record<CitedKind, string>> = {
  'conference-paper': 'inproceedings',
  chapter: 'incollection',
  talk: 'unpublished',
  recording: 'misc',
  'data-note': 'techreport',
  proceedings: 'proceedings',
  book: 'book',
  resolution: 'misc',
};

/** A field with its value as it stands in the file, or nothing. */
type Field = readonly [name: string, value: string | undefined];

function entry(cited: CitedWork): string {
  const lines = fieldsOf(cited).flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value},\n`]));
  // The key stands alone on its line: Zotero loses an entry whose key is followed by a field.
  return `@${ENTRY_TYPE[cited.kind]}{${cited.key},\n${lines.join('')}}\n`;
}

function fieldsOf(cited: CitedWork): Field[] {
  const { kind, event, series } = cited;
  const isReport = kind === 'data-note';
  return [
    ['author', names(cited.authors)],
    ['title', whole(cited.title)],
    ['titleaddon', whole(cited.translatedTitle)],
    ['booktitle', whole(cited.container)],
    ['editor', names(cited.editors)],
    ['translator', names(cited.translators)],
    ...dateFields(cited.date),
    ['pages', cited.pages && plain(cited.pages).replace(/\s*[-–—]+\s*/gu, '--')],
    ['eid', plainIn(cited.articleNumber)],
    ['series', whole(series?.title)],
    [series || kind === 'resolution' ? 'number' : 'volume', plainIn(cited.number)],
    ['type', isReport ? plainIn(cited.genre) : undefined],
    ['howpublished', kind === 'recording' || kind === 'resolution' ? plainIn(cited.genre) : undefined],
    [isReport ? 'institution' : 'publisher', whole(cited.publisher)],
    ['address', plainIn(cited.place)],
    ['eventtitle', whole(event?.title)],
    ['eventdate', event && plain([event.dates.from, event.dates.to].filter(Boolean).join('/'))],
    ['venue', event && plainIn([event.venue, event.place].filter(Boolean).join(', ') || undefined)],
    ['isbn', plainIn(cited.isbn)],
    ['issn', plainIn(cited.issn)],
    ['doi', verbatim(cited.doi)],
    ['url', verbatim(cited.address)],
    ['note', plainIn(cited.note)],
    ['keywords', cited.keywords.length > 0 ? plain(cited.keywords.join(', ')) : undefined],
    ['abstract', plainIn(cited.abstract)],
    ['langid', plainIn(LANGUAGE_NAMES[new Intl.Locale(cited.language).language])],
  ];
}

/** `month` is a macro and `day` a field of its own: biber warns at `{feb 17}`, and citation styles print it wrong. */
function dateFields(date: string | undefined): Field[] {
  const [year, month, day] = date?.split('-') ?? [];
  return [
    ['year', year && `{${year}}`],
    ['month', month && MONTHS[Number(month) - 1]],
    ['day', day && `{${Number(day)}}`],
  ];
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Names of babel, which biblatex hyphenates by; `language` would be printed. */
const LANGUAGE_NAMES: Readonly<Record<string, string>> = {
  ar: 'arabic', az: 'azerbaijani', be: 'belarusian', de: 'ngerman', en: 'english', es: 'spanish', fa: 'persian', fr: 'french',
  it: 'italian', ka: 'georgian', kk: 'kazakh', pl: 'polish', pt: 'portuguese', ru: 'russian', tk: 'turkmen', tr: 'turkish', uk: 'ukrainian',
}; // prettier-ignore

function names(list: readonly CitedName[]): string | undefined {
  return list.length === 0 ? undefined : `{${list.map(name).join(' and ')}}`;
}

/** `van den Berg, Jr., Jan`; what BibTeX would divide wrongly is held together by braces. */
function name({ person, organization }: CitedName): string {
  if (organization !== undefined) return `{${escape(organization)}}`;
  const given = givenNames(person);
  const family = held(escape(person.family), given === '' || isDivided(person.family));
  const parts = [familyWithParticle({ ...person, family, particle: person.particle && escape(person.particle) })];
  if (person.suffix) parts.push(held(escape(person.suffix), false));
  if (given) parts.push(held(escape(given), false));
  return parts.join(', ');
}

/** A word in small letters inside a family name would begin a particle (`Silva e Costa`). */
function isDivided(family: string): boolean {
  const words = family.split(/\s+/u);
  return words.length > 1 && words.some((word) => /^\p{Ll}/u.test(word));
}

/** Within a name a comma, an “and”, a lone hyphen and biblatex's `family=` have meanings of their own; in braces they have none. */
function held(part: string, always: boolean): string {
  const divides = /[,=]|\sand\s|^and\s|\sand$|\s-|-\s/iu.test(part);
  return divides || (always && /\s/u.test(part)) ? `{${part}}` : part;
}

/** A value whose capitals and spaces are kept by every style: titles and the names of institutions. */
function whole(text: string | undefined): string | undefined {
  return text === undefined ? undefined : `{{${escape(text)}}}`;
}

function plain(text: string): string {
  return `{${escape(text)}}`;
}

function plainIn(text: string | undefined): string | undefined {
  return text === undefined ? undefined : plain(text);
}

/** An address or DOI, which LaTeX prints letter by letter; what would end the field is written in percents (RFC 3986, 2.1). */
function verbatim(address: string | undefined): string | undefined {
  return address === undefined ? undefined : `{${address.replace(/[{}\\\s]/gu, encodeURIComponent)}}`;
}

/**
 * BibTeX counts braces even behind a backslash, and one that has no partner would end the file: they are named instead. Two hyphens
 * would print as a dash.
 */
function escape(text: string): string {
  return escapeLatex(cleanText(text).replace(/\s+/gu, ' ').trim())
    .replace(/\\([{}])/gu, (_, brace: string) => (brace === '{' ? '\\textbraceleft{}' : '\\textbraceright{}'))
    .replace(/-(?=-)/gu, '-{}');
}
