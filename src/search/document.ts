import type { Site } from '../model/address.ts';
import type { PdfTexts } from '../model/pdf-texts.ts';
import type { Repository } from '../model/repository.ts';
import { romanized } from '../text/romanization.ts';
import { writeHit } from './hit.ts';
import type { PassageStart } from './hit.ts';
import { toIndexText, wordsOf } from './letters.ts';
import { filterNames } from './record.ts';
import type { FilterName, Passage, SearchRecord } from './record.ts';
import { searchRecords } from './records.ts';

/** One record as the index takes it, its letters replaced by their carriers. */
export interface SearchDocument {
  /** The path of the record's page and what a result shows, see hit.ts. */
  readonly url: string;
  /** What is searched and quoted. */
  readonly content: string;
  /** The number of the first word of the content that belongs to the text of the work, which counts less than what is said about it. */
  readonly body: number;
  /** What is searched only. */
  readonly meta: Readonly<Record<string, string>>;
  /** Every filter, the ones without a value too. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly sort: Readonly<Record<string, number>>;
  /** The value of a filter that this record stands for, with the words by which people know it, by language. */
  readonly label?: { readonly filter: FilterName; readonly value: string; readonly text: Readonly<Record<string, string>> };
}

/** Every record of a repository as a document of the search index, always in the same order. */
export function* searchDocuments(repository: Repository, site: Site, pdfTexts: PdfTexts): Generator<SearchDocument> {
  for (const record of searchRecords(repository, site, pdfTexts)) yield searchDocument(record);
}

/** One record as a document: letters as their carriers, passages one after the other. */
export function searchDocument({ path, hit, fields, passages, filters, sort }: SearchRecord): SearchDocument {
  const starts: PassageStart[] = [];
  const contents: string[] = [];
  let words = 0;
  // Pagefind drops what has no words: the path stands in, unseen.
  const spoken = passages.some(({ text }) => wordsOf(text).length > 0)
    ? passages
    : [...passages, { language: 'und', text: path, hidden: true }];
  const [about, body] = [spoken.filter((passage) => !passage.body), spoken.filter((passage) => passage.body)];
  let aboutWords = 0;
  for (const passage of [...about.flatMap(readable), ...body.flatMap(readable)]) {
    const content = toIndexText(passage.text);
    if (content === '') continue;
    starts.push(startOf(passage, words));
    contents.push(content);
    words += content.split(' ').length;
    if (!passage.body) aboutWords = words;
  }
  const label = labelled(hit.type);
  const value = label && filters[label]?.[0];
  return {
    url: writeHit({ path, ...hit, passages: starts }),
    content: contents.join(' '),
    body: aboutWords,
    meta: Object.fromEntries(
      Object.entries(fields).flatMap(([field, text]) => (text === '' ? [] : [[field, toIndexText(inBothScripts(text))]])),
    ),
    filters: Object.fromEntries(filterNames.map((name) => [name, filters[name] ?? []])),
    sort: { ...sort },
    ...(label && value !== undefined && { label: { filter: label, value, text: hit.title } }),
  };
}

/** The filter whose values are records of a type. */
function labelled(type: SearchRecord['hit']['type']): FilterName | undefined {
  return type === 'person' || type === 'topic' || type === 'volume' ? type : undefined;
}

function startOf({ language, hidden, place }: Passage, word: number): PassageStart {
  if (hidden) return [null, word];
  return place ? [language, word, place] : [language, word];
}

/** Azerbaijani in Cyrillic letters is found by Latin ones too: the same passage once more, unseen. */
function readable(passage: Passage): Passage[] {
  const latin = inLatin(passage.text, passage.language);
  return latin === undefined ? [passage] : [passage, { ...passage, text: latin, hidden: true }];
}

function inBothScripts(text: string): string {
  return [text, inLatin(text, undefined)].filter(Boolean).join(' ');
}

function inLatin(text: string, language: string | undefined): string | undefined {
  const isAzerbaijani = language === undefined || language === 'und' ? /[әғҝөүһҹ]/iu.test(text) : /^az/iu.test(language);
  return isAzerbaijani && /\p{Script=Cyrillic}{2}/u.test(text) ? romanized(text, 'az') : undefined;
}
