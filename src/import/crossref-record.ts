import type { Issue, Place } from '../model/issue.ts';
import type { PaperKind } from '../schema/paper.ts';
import { languageOfWord } from '../text/babel-language.ts';
import { readInlineMarkup } from '../text/inline-markup.ts';
import type { BibliographyEntry, EntryTitle } from './bibliography-entry.ts';
import { readCslNames } from './csl-names.ts';
import { dateOf } from './csl-record.ts';
import { doubt } from './doubt.ts';
import { licenseOf, EntryValues } from './entry-values.ts';
import { languageOfLetters } from './file-language.ts';
import { recordIn, recordsIn, textIn, textsIn } from './json-values.ts';
import type { JsonRecord } from './json-values.ts';

/** What a work of Crossref's REST API says. Its DOI is its key. */
export function readCrossrefRecord(work: JsonRecord, number: number, place: Place, issues: Issue[]): BibliographyEntry {
  const key = textIn(work, 'DOI')?.toLowerCase() ?? `${number}`;
  const values = new EntryValues(key, issues);
  const type = textIn(work, 'type') ?? '';
  const isVolume = VOLUMES.has(type);
  const [container, ...series] = textsIn(work, 'container-title').map((title) => readInlineMarkup(title).title);
  const language = languageOf(textIn(work, 'language'), values, place);
  const event = recordIn(work, 'event');
  const issn = textsIn(work, 'ISSN')[0];
  const abstract = textIn(work, 'abstract');
  const number1 = textIn(work, 'article-number');
  return {
    key,
    place,
    isVolume,
    isOfMeeting: type.startsWith('proceedings'),
    kind: isVolume ? undefined : kindOf(type, key, place, issues),
    language,
    titles: titlesOf(work, language),
    abstract: abstract === undefined ? undefined : readInlineMarkup(abstract).text || undefined,
    keywords: textsIn(work, 'subject'),
    authors: readCslNames(work['author'], key, place, issues),
    editors: readCslNames(work['editor'], key, place, issues),
    date: dateOf(firstOf(work, 'published', 'published-print', 'published-online', 'issued'))?.from,
    pages: values.pages(textIn(work, 'page'), place),
    articleNumber: number1,
    doi: values.doi(textIn(work, 'DOI'), place),
    url: values.url(textIn(recordIn(recordIn(work, 'resource'), 'primary'), 'URL') ?? textIn(work, 'URL'), place),
    license: licenseIn(work, values, place),
    volume: {
      title: isVolume ? undefined : container,
      event: Object.keys(event).length === 0 ? undefined : eventOf(event),
      // Proceedings in a series have two containers: the volume, then the series.
      series: isVolume ? container : series[0],
      isbn: values.isbn(textsIn(work, 'ISBN')[0]?.replace(/^https?:\/\/id\.crossref\.org\/isbn\//u, ''), place),
      issn: values.issn(issn, place),
      number: textIn(work, 'volume'),
      publisher: textIn(work, 'publisher'),
      place: textIn(work, 'publisher-location'),
    },
    lost: Object.keys(work).filter(
      (name) => LOST.has(name) && work[name] !== null && !(Array.isArray(work[name]) && (work[name] as unknown[]).length === 0),
    ),
  };
}

const VOLUMES = new Set([
  'proceedings',
  'book',
  'edited-book',
  'monograph',
  'proceedings-series',
  'book-series',
  'book-set',
  'reference-book',
]);
const KINDS: Readonly<Record<string, PaperKind>> = {
  'proceedings-article': 'paper', 'book-chapter': 'paper', 'journal-article': 'paper', 'book-section': 'paper', 'book-part': 'paper',
  'posted-content': 'paper', report: 'report', dataset: 'data-note',
}; // prettier-ignore
/** What a reader would miss; the rest is Crossref's own bookkeeping. */
const LOST = new Set([
  'funder',
  'reference',
  'relation',
  'assertion',
  'alternative-id',
  'clinical-trial-number',
  'chair',
  'translator',
  'update-to',
  'updated-by',
  'review',
  'archive',
  'issue',
]);

function kindOf(type: string, key: string, place: Place, issues: Issue[]): PaperKind {
  const kind = Object.hasOwn(KINDS, type) ? KINDS[type] : undefined;
  if (kind === undefined) issues.push(doubt('import-kind-unknown', place, { key, kind: type || 'none' }));
  return kind ?? 'paper';
}

function languageOf(told: string | undefined, values: EntryValues, place: Place): string | undefined {
  const tag = told === undefined ? undefined : languageOfWord(told);
  if (told !== undefined && tag === undefined) values.refuse('language', told, place);
  return tag;
}

/** The title that is asked for first is the English one wherever the original has a place of its own. */
function titlesOf(work: JsonRecord, language: string | undefined): EntryTitle[] {
  const read = (typed: string | undefined) => (typed === undefined ? undefined : readInlineMarkup(typed).title || undefined);
  const [title, originalTitle, subtitle] = ['title', 'original-title', 'subtitle'].map((name) => read(textIn(work, name)));
  if (title === undefined) return originalTitle === undefined ? [] : [{ text: originalTitle, language }];
  if (originalTitle === undefined || originalTitle === title) return [{ text: title, language, subtitle }];
  const known = languageOfLetters(originalTitle);
  return [
    { text: originalTitle, language: known ?? language },
    { text: title, language: languageOfLetters(title) ?? (known !== undefined && known !== 'en' ? 'en' : undefined), translated: true },
  ];
}

function eventOf(event: JsonRecord) {
  const [from, to] = ['start', 'end'].map((name) => dateOf(recordIn(event, name))?.from);
  const name = textIn(event, 'name');
  return {
    title: name === undefined ? undefined : readInlineMarkup(name).title,
    place: textIn(event, 'location'),
    from,
    to,
    sponsor: textIn(event, 'sponsor'),
  };
}

function firstOf(work: JsonRecord, ...names: readonly string[]): JsonRecord {
  return names.map((name) => recordIn(work, name)).find((date) => dateOf(date) !== undefined) ?? {};
}

/** Of several licences that of the version of record; addresses that are none of Creative Commons are the publisher's own terms. */
function licenseIn(work: JsonRecord, values: EntryValues, place: Place) {
  const licenses = recordsIn(work['license']).sort(
    (a, b) => Number(b['content-version'] === 'vor') - Number(a['content-version'] === 'vor'),
  );
  const addresses = licenses.flatMap((license) => textIn(license, 'URL') ?? []);
  const known = addresses.map(licenseOf).find((license) => license !== undefined);
  const [first] = addresses;
  if (known === undefined && first !== undefined) values.refuse('license', first, place);
  return known;
}
