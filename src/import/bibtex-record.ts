import type { Issue } from '../model/issue.ts';
import type { PaperKind } from '../schema/paper.ts';
import { languageOfWord } from '../text/babel-language.ts';
import type { BibliographyEntry, EntryTitle, EntryVolume } from './bibliography-entry.ts';
import type { BibtexEntry } from './bibtex-file.ts';
import { BibtexFields } from './bibtex-fields.ts';
import { orcidsOf } from './bibtex-orcids.ts';
import { kindOfWords } from './contribution-kind.ts';
import { doubt } from './doubt.ts';
import { EntryValues } from './entry-values.ts';
import { looseDates } from './loose-date.ts';

/** What an entry of BibTeX or biblatex says; a resolution gives `undefined`, with an issue. */
export function readBibtexRecord(entry: BibtexEntry, issues: Issue[]): BibliographyEntry | undefined {
  const { key, type, place } = entry;
  const fields = new BibtexFields(entry, issues);
  const words = fields.text('type') ?? fields.text('howpublished') ?? fields.text('entrysubtype');
  if (type === 'misc' && /^(?:resolution|qətnamə|резолюция)/iu.test(words ?? '')) {
    issues.push(doubt('import-resolution-entry', place, { key }));
    return undefined;
  }
  const values = new EntryValues(key, issues);
  const at = (field: string) => entry.fields.get(field)?.place ?? place;
  const isVolume = VOLUMES.has(type);
  const authors = fields.names('author');
  const editors = fields.names('editor');
  const language = languageOf(fields, values, at('langid'));
  const result: Omit<BibliographyEntry, 'lost'> = {
    key,
    place,
    places: Object.fromEntries([...entry.fields].map(([name, field]) => [name, field.place])),
    isVolume,
    isOfMeeting: MEETINGS.has(type),
    kind: isVolume ? undefined : kindOf(type, words, key, entry, issues),
    text: type === 'unpublished' || NOT_DEPOSITED.test(fields.text('note') ?? '') ? 'not-deposited' : undefined,
    language,
    titles: titlesOf(fields, language, isVolume),
    abstract: fields.text('abstract'),
    keywords: (fields.text('keywords') ?? fields.text('keyword') ?? '').split(/\s*[;,]\s*/u).filter((word) => word !== ''),
    authors: orcidsOf(authors.people, entry, issues),
    editors: editors.people,
    date: dateOf(fields, values, at(entry.fields.has('date') ? 'date' : 'year')),
    pages: values.pages(fields.text('pages'), at('pages')),
    articleNumber: fields.text('eid') ?? fields.text('articleno'),
    doi: values.doi(fields.verbatim('doi'), at('doi')),
    url: values.url(fields.verbatim('url'), at('url')),
    license: values.license(fields.text('license') ?? fields.text('copyright'), at('license')),
    note: isVolume ? undefined : noteOf(fields),
    volume: volumeOf(fields, values, at, isVolume),
    parent: fields.raw('crossref')?.trim() ?? fields.raw('xref')?.trim(),
    files: [...(fields.raw('file') ?? '').matchAll(/[^:;{}\\/]+\.(?:pdf|docx?|zip|pptx?)/giu)].map(([name]) => name),
    divided: [...authors.divided, ...editors.divided],
  };
  if (isVolume && fields.text('note') !== undefined) fields.lose('note');
  return { ...result, lost: fields.lost() };
}

const VOLUMES = new Set(['proceedings', 'mvproceedings', 'book', 'mvbook', 'collection', 'mvcollection', 'periodical']);
const PAPERS = new Set(['inproceedings', 'conference', 'incollection', 'inbook', 'article', 'suppbook', 'suppcollection', 'bookinbook']);
const MEETINGS = new Set(['inproceedings', 'conference', 'proceedings', 'mvproceedings', 'unpublished']);
const KINDS: Readonly<Record<string, PaperKind>> = {
  techreport: 'report',
  report: 'report',
  dataset: 'data-note',
  video: 'recording',
  movie: 'recording',
  audio: 'recording',
  unpublished: 'paper',
};
const NOT_DEPOSITED = /(?:text|recording) not deposited/iu;

function kindOf(type: string, words: string | undefined, key: string, entry: BibtexEntry, issues: Issue[]): PaperKind {
  const known = kindOfWords(words) ?? (Object.hasOwn(KINDS, type) ? KINDS[type] : undefined);
  if (known !== undefined || PAPERS.has(type)) return known ?? 'paper';
  issues.push(doubt('import-kind-unknown', entry.place, { key, kind: `@${type}` }));
  return 'paper';
}

function languageOf(fields: BibtexFields, values: EntryValues, place: BibliographyEntry['place']): string | undefined {
  const told = fields.text('langid') ?? fields.text('language') ?? fields.text('hyphenation');
  const tag = told === undefined ? undefined : languageOfWord(told);
  if (told !== undefined && tag === undefined) values.refuse('language', told, place);
  return tag;
}

function titlesOf(fields: BibtexFields, language: string | undefined, isVolume: boolean): EntryTitle[] {
  const text = fields.title('title') ?? (isVolume ? (fields.title('booktitle') ?? fields.title('maintitle')) : undefined);
  const addition = fields.title('titleaddon');
  if (text === undefined) return [];
  // What biblatex adds to a title may be anything; beside a title in another language it is its translation.
  const isTranslation = addition !== undefined && language !== undefined && !language.startsWith('en');
  if (addition !== undefined && !isTranslation) fields.lose('titleaddon');
  return [{ text, language, subtitle: fields.title('subtitle') }, ...(isTranslation ? [{ text: addition, translated: true }] : [])];
}

function dateOf(fields: BibtexFields, values: EntryValues, place: BibliographyEntry['place']): string | undefined {
  const whole = fields.text('date')?.split('/')[0];
  if (whole !== undefined) return values.date(whole, place);
  const year = fields.text('year');
  const dates = looseDates(year ?? '', [fields.text('month'), fields.text('day')].filter(Boolean).join(' '));
  if (year !== undefined && !dates) values.refuse('year', year, place);
  return dates?.from;
}

/** Without the sentence that our own files have of texts that are not here. */
function noteOf(fields: BibtexFields): string | undefined {
  const note = fields.text('note');
  return note === undefined || NOT_DEPOSITED.test(note) || note.startsWith('Presented at ') ? undefined : note;
}

function volumeOf(
  fields: BibtexFields,
  values: EntryValues,
  at: (field: string) => BibliographyEntry['place'],
  isVolume: boolean,
): EntryVolume {
  const [from, to] = (fields.text('eventdate') ?? '').split('/');
  // PMLR's names for what biblatex calls event; there the address is the place of the meeting.
  const isMeeting = ['start', 'end', 'shortname', 'conference_url'].some((name) => fields.raw(name) !== undefined);
  const address = fields.text('address') ?? fields.text('location');
  const event = {
    title: fields.title('eventtitle') ?? fields.title('name'),
    venue: fields.text('venue'),
    place: isMeeting ? address : undefined,
    from: values.date(fields.text('start') ?? from, at('start'), 'start'),
    to: values.date(fields.text('end') ?? to, at('end'), 'end'),
    website: values.url(fields.verbatim('conference_url') ?? fields.verbatim('eventurl'), at('conference_url')),
  };
  return {
    title: isVolume ? undefined : (fields.title('booktitle') ?? fields.title('journaltitle') ?? fields.title('journal')),
    subtitle: fields.title('booksubtitle'),
    event: Object.values(event).some((value) => value !== undefined) ? event : undefined,
    series: fields.title('series'),
    issn: values.issn(fields.text('issn'), at('issn')),
    isbn: values.isbn(fields.text('isbn'), at('isbn')),
    number: fields.text('volume') ?? fields.text('number'),
    publisher: fields.text('publisher') ?? fields.text('institution') ?? fields.text('organization'),
    place: isMeeting ? undefined : address,
    published: values.date(fields.text('published'), at('published'), 'published'),
  };
}
