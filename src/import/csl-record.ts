import type { Issue, Place } from '../model/issue.ts';
import type { PaperKind } from '../schema/paper.ts';
import { languageOfWord } from '../text/babel-language.ts';
import { readInlineMarkup } from '../text/inline-markup.ts';
import type { BibliographyEntry, EntryEvent } from './bibliography-entry.ts';
import { carriedFields } from './carried-fields.ts';
import type { CarriedFields } from './carried-fields.ts';
import { kindOfWords } from './contribution-kind.ts';
import { readCslNames } from './csl-names.ts';
import { doubt } from './doubt.ts';
import { EntryValues } from './entry-values.ts';
import type { ImportedPerson } from './imported-volume.ts';
import { isRecord, recordIn, textIn } from './json-values.ts';
import type { JsonRecord } from './json-values.ts';
import { looseDates } from './loose-date.ts';

/** What an item of CSL-JSON (1.0.2) says; one of our own says all that it carries. A resolution gives `undefined`, with an issue. */
export function readCslRecord(item: JsonRecord, number: number, place: Place, issues: Issue[]): BibliographyEntry | undefined {
  const key = textIn(item, 'citation-key') ?? textIn(item, 'id') ?? `${number}`;
  const carried = carriedFields(item);
  if (carried?.id.startsWith('resolutions/') === true || carried?.kind === 'resolution') {
    issues.push(doubt('import-resolution-entry', place, { key }));
    return undefined;
  }
  const values = new EntryValues(key, issues);
  const type = textIn(item, 'type') ?? '';
  const markup = (name: string) => {
    const typed = textIn(item, name);
    return typed === undefined ? undefined : readInlineMarkup(typed);
  };
  const names = (name: string) => readCslNames(item[name], key, place, issues);
  const container = carried?.container ?? markup('container-title')?.title;
  const isVolume = carried ? carried.id.startsWith('proceedings/') : VOLUMES.has(type) && container === undefined;
  const language = languageOf(item, carried, values, place);
  const note = textIn(item, 'note');
  return {
    key,
    place,
    isVolume,
    isOfMeeting: carried ? carried.event !== undefined : type === 'paper-conference' || type === 'speech',
    kind: isVolume ? undefined : kindOf(type, carried?.genre ?? textIn(item, 'genre'), key, place, issues),
    text:
      (carried ? carried.kind === 'talk' : type === 'speech') || /(?:text|recording) not deposited/iu.test(note ?? '')
        ? 'not-deposited'
        : undefined,
    language,
    titles: titlesOf(item, carried, language),
    abstract: markup('abstract')?.text,
    keywords: carried?.keywords ?? (textIn(item, 'keyword') ?? '').split(/\s*[;,]\s*/u).filter((word) => word !== ''),
    authors: carriedPeople(carried?.authors, place) ?? names('author'),
    editors: carriedPeople(carried?.editors, place) ?? [...names('editor'), ...names('editorial-director')],
    date: dateOf(recordIn(item, 'issued'))?.from,
    pages: values.pages(textIn(item, 'page'), place),
    articleNumber: textIn(item, 'number'),
    doi: values.doi(textIn(item, 'DOI'), place),
    url: values.url(textIn(item, 'URL'), place),
    license: values.license(textIn(item, 'license'), place),
    note: note === undefined || /not deposited|^Presented at /iu.test(note) ? undefined : note,
    volume: {
      title: isVolume ? undefined : container,
      event: eventOf(item, carried),
      series: markup('collection-title')?.title,
      isbn: values.isbn(textIn(item, 'ISBN'), place),
      issn: values.issn(textIn(item, 'ISSN'), place),
      number: textIn(item, 'collection-number') ?? textIn(item, 'volume'),
      publisher: textIn(item, 'publisher'),
      place: textIn(item, 'publisher-place'),
    },
    volumeId: carried?.volumeId,
    id: carried?.paperId,
    lost: Object.keys(item).filter((name) => !KNOWN.has(name) && isSaying(item[name])),
  };
}

const VOLUMES = new Set(['book', 'collection', 'periodical']);
const KINDS: Readonly<Record<string, PaperKind>> = {
  'paper-conference': 'paper', chapter: 'paper', 'article-journal': 'paper', article: 'paper', speech: 'paper', motion_picture: 'recording',
  broadcast: 'recording', song: 'recording', report: 'report', dataset: 'data-note', 'entry-encyclopedia': 'paper',
}; // prettier-ignore
const KNOWN = new Set(
  (
    'id type citation-key language title title-short genre author editor editorial-director issued container-title page number DOI URL license note ' +
    'collection-title collection-number ISBN ISSN volume publisher publisher-place event event-title event-place event-date abstract keyword custom status'
  ).split(' '),
);

const isSaying = (value: unknown): boolean => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

function kindOf(type: string, genre: string | undefined, key: string, place: Place, issues: Issue[]): PaperKind {
  const known = kindOfWords(genre) ?? (Object.hasOwn(KINDS, type) ? KINDS[type] : undefined);
  if (known === undefined) issues.push(doubt('import-kind-unknown', place, { key, kind: type || 'none' }));
  return known ?? 'paper';
}

function languageOf(item: JsonRecord, carried: CarriedFields | undefined, values: EntryValues, place: Place): string | undefined {
  const told = carried?.language === 'und' ? undefined : (carried?.language ?? textIn(item, 'language'));
  const tag = told === undefined ? undefined : languageOfWord(told);
  if (told !== undefined && tag === undefined) values.refuse('language', told, place);
  return tag;
}

function titlesOf(item: JsonRecord, carried: CarriedFields | undefined, language: string | undefined): BibliographyEntry['titles'] {
  const typed = textIn(item, 'title');
  const text = carried?.title ?? (typed === undefined ? undefined : readInlineMarkup(typed).title);
  if (text === undefined) return [];
  const translations = Object.entries(carried?.translations ?? {}).flatMap(([tag, { title }]) =>
    title === undefined || title === text ? [] : [{ text: title, language: tag, translated: true }],
  );
  return [{ text, language }, ...translations];
}

function carriedPeople(names: CarriedFields['authors'] | undefined, place: Place): ImportedPerson[] | undefined {
  return names?.map((one) =>
    'person' in one ? { name: one.person, place } : { name: { family: one.organization }, place, isInstitution: true },
  );
}

function eventOf(item: JsonRecord, carried: CarriedFields | undefined): EntryEvent | undefined {
  if (carried?.event) return { ...carried.event, from: carried.event.dates.from, to: carried.event.dates.to };
  const title = textIn(item, 'event-title') ?? textIn(item, 'event');
  const dates = dateOf(recordIn(item, 'event-date'));
  const place = textIn(item, 'event-place');
  if (title === undefined && dates === undefined && place === undefined) return undefined;
  return { title: title === undefined ? undefined : readInlineMarkup(title).title, place, ...dates };
}

/** A date of CSL-JSON and Crossref: parts of one day or of two, or a text. */
export function dateOf(date: JsonRecord): { readonly from: string; readonly to?: string } | undefined {
  const parts: unknown[] = Array.isArray(date['date-parts']) ? date['date-parts'] : [];
  const days = parts.flatMap((one) => {
    const [year, ...rest] = (Array.isArray(one) ? (one as unknown[]) : []).filter((part) => part !== null).map(Number);
    return year === undefined || Number.isNaN(year) ? [] : (looseDates(String(year), rest.join(' '))?.from ?? []);
  });
  const [from, to] = days;
  if (from !== undefined) return { from, ...(to !== undefined && { to }) };
  const text = isRecord(date) ? (textIn(date, 'raw') ?? textIn(date, 'literal')) : undefined;
  return text === undefined ? undefined : looseDates(text, text.replace(/\d{4}/u, ' '));
}
