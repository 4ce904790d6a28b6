import { pinpointed } from '../citation/pinpointed.ts';
import { familyWithParticle } from '../citation/cited-name.ts';
import type { CitedName } from '../citation/cited-name.ts';
import type { CitedKind, CitedWork } from '../citation/cited-work.ts';
import type { PersonName } from '../model/name.ts';
import { escapeLatex } from '../text/latex.ts';
import { runsOf } from '../text/title-runs.ts';
import type { TitlePart } from '../text/title-runs.ts';
import { cleanText, oneLine } from '../text/xml.ts';

/** How a text stands in a field: with what is special to LaTeX escaped. */
type Writing = (text: string) => string;

/** A work as an entry of BibTeX and biblatex; `letters` turns escaped LaTeX into the letters that the file may have. */
export function bibtexEntry(work: CitedWork, letters: Writing): string {
  const cited = pinpointed(work);
  const lines = fieldsOf(cited, (text) => letters(escape(text))).flatMap(([name, value]) =>
    !value || EMPTY.test(value) ? [] : [`  ${name} = ${value},\n`],
  );
  // The key stands alone on its line: Zotero loses an entry whose key is followed by a field.
  return `@${ENTRY_TYPE[cited.kind]}{${cited.key},\n${lines.join('')}}\n`;
}

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

/** What becomes an entry of which biblatex prints the version. */
const PRINTS_VERSION: readonly CitedKind[] = ['recording', 'data-note'];

/** A field with its value as it stands in the file, or nothing. */
type Field = readonly [name: string, value: string | undefined];

const EMPTY = /^\{[{\s}]*\}$/u;

function fieldsOf(cited: CitedWork, write: Writing): Field[] {
  const { kind, event, series } = cited;
  const isReport = kind === 'data-note';
  const leaders = kind === 'proceedings' || kind === 'book' ? [...cited.authors, ...cited.editors] : cited.authors;
  const pages = cited.pages
    ?.split(/\s*[-–—]+\s*/u)
    .map(write)
    .join('--');
  const plain = (text: string | undefined) => text && `{${write(text)}}`;
  // Doubled braces keep capitals and spaces in every style: titles and the names of institutions.
  const title = (text: string) =>
    cited.markup
      ? runsOf(text, cited.markup)
          .map((run) => runOf(run, write))
          .join('')
      : write(text);
  const whole = (text: string | undefined) => text && `{{${title(text)}}}`;
  const names = (list: readonly CitedName[]) =>
    list.length === 0 ? undefined : `{${list.map((each) => nameOf(each, write)).join(' and ')}}`;
  return [
    ['author', names(cited.authors)],
    ['title', whole(cited.title)],
    ['titleaddon', whole(cited.translatedTitle)],
    ['booktitle', whole(cited.container)],
    ['editor', names(cited.editors)],
    ['translator', names(cited.translators)],
    // What styles sort and label by where nobody is named. In one pair of braces, because labels are cut from its letters; a bracket in
    // braces of its own, because it would end the label.
    ['key', leaders.length === 0 ? plain(cited.title)?.replace(/[[\]]/gu, '{$&}') : undefined],
    ...dateFields(cited.date),
    ['pages', pages && `{${pages}}`],
    ['eid', plain(cited.articleNumber)],
    ['series', whole(series?.title)],
    [series || kind === 'resolution' ? 'number' : 'volume', plain(cited.number)],
    ['type', isReport || kind === 'talk' ? plain(cited.genre) : undefined],
    ['howpublished', kind === 'recording' || kind === 'resolution' ? plain(cited.genre) : undefined],
    [isReport ? 'institution' : 'publisher', whole(cited.publisher)],
    ['address', plain(cited.place)],
    ['eventtitle', whole(event?.title)],
    ['eventdate', event && plain([event.dates.from, event.dates.to].filter(Boolean).join('/'))],
    ['venue', event && plain([event.venue, event.place].filter(Boolean).join(', '))],
    ['isbn', plain(cited.isbn)],
    ['issn', plain(cited.issn)],
    ['doi', verbatim(cited.doi)],
    ['url', verbatim(cited.address)],
    // Keys that others cited it by, as biblatex knows them; BibTeX passes over the field.
    ['ids', formerKeys(cited)],
    // biblatex prints a version of reports and miscellanea alone, where the note says it already.
    ['version', PRINTS_VERSION.includes(kind) ? undefined : plain(cited.version && String(cited.version.number))],
    ['note', plain(cited.note)],
    ['keywords', plain(cited.keywords.join(', '))],
    ['abstract', plain(cited.abstract)],
    ['langid', plain(LANGUAGE_NAMES[cited.language.split('-')[0] ?? ''])],
  ];
}

/** Keys have no letter that would have to be escaped. */
function formerKeys({ former = [] }: CitedWork): string | undefined {
  const keys = former.flatMap(({ state, key }) => (key === undefined || state === 'split' ? [] : key));
  return keys.length === 0 ? undefined : `{${keys.join(',')}}`;
}

/** Italics as LaTeX has them; a formula as it was typed, which {@link readMath} has found to be nothing else. */
function runOf(run: TitlePart, write: Writing): string {
  if (run.kind === 'math') return `$${run.tex}$`;
  if (run.kind === 'italic') return `\\textit{${write(run.text)}}`;
  // The space between two runs belongs to neither.
  const [before, after] = [/^\s/u, /\s$/u].map((edge) => (edge.test(run.text) ? ' ' : ''));
  return [before, write(run.text), after].join('');
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

/** `van den Berg, Jr., Jan`; what BibTeX would divide wrongly is held together by braces. */
function nameOf({ person, organization }: CitedName, write: Writing): string {
  if (organization !== undefined) return `{${write(organization)}}`;
  const given = givenOf(person, write);
  const family = held(write(person.family), given === '' || isDivided(person.family));
  const parts = [familyWithParticle({ ...person, family, particle: person.particle && write(person.particle) })];
  if (person.suffix) parts.push(held(write(person.suffix), false));
  if (given) parts.push(given);
  return parts.join(', ');
}

/** `Pərviz {Şıxəli oğlu}`: the word for son or daughter is no name, and has no initial beside that of the father. */
function givenOf({ given, patronymic }: PersonName, write: Writing): string {
  const own = given && held(write(given), false);
  const fathers = patronymic && held(write(patronymic), isDivided(patronymic));
  return [own, fathers].filter(Boolean).join(' ');
}

/** A word in small letters inside a family name would begin a particle (`Silva e Costa`). */
function isDivided(name: string): boolean {
  const words = name.split(/\s+/u);
  return words.length > 1 && words.some((word) => /^\p{Ll}/u.test(word));
}

/** Within a name a comma, an “and”, a lone hyphen and biblatex's `family=` have meanings of their own; in braces they have none. */
function held(part: string, always: boolean): string {
  const divides = /[,=]|\sand\s|^and\s|\sand$|\s-|-\s/iu.test(part);
  return divides || (always && /\s/u.test(part)) ? `{${part}}` : part;
}

/** An address or DOI, which LaTeX prints letter by letter; what would end the field, or is not ASCII, is in percents (RFC 3986, 2.1). */
function verbatim(address: string | undefined): string | undefined {
  return address && `{${cleanText(address).replace(/[{}\\\s]|[^\0-\u007F]+/gu, encodeURIComponent)}}`;
}

/**
 * BibTeX counts braces even behind a backslash, and one that has no partner would end the file: they are named instead. Two hyphens
 * would print as a dash.
 */
function escape(text: string): string {
  return escapeLatex(oneLine(text))
    .replace(/\\([{}])/gu, (_, brace: string) => (brace === '{' ? '\\textbraceleft{}' : '\\textbraceright{}'))
    .replace(/-(?=-)/gu, '-{}');
}
