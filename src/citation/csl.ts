import { parsePages } from '../text/pages.ts';
import { cleanText } from '../text/xml.ts';
import { givenNames } from './cited-name.ts';
import type { CitedName } from './cited-name.ts';
import type { CitedKind, CitedWork } from './cited-work.ts';

/** A name in CSL-JSON. */
export type CslName =
  | { readonly family: string; readonly given?: string; readonly suffix?: string; readonly 'non-dropping-particle'?: string }
  | { readonly literal: string };

/** A date in CSL-JSON: one day, or the first and the last; or what stands in its place. */
export type CslDate =
  | { readonly 'date-parts': readonly (readonly number[])[]; readonly literal?: never }
  | { readonly literal: string; readonly 'date-parts'?: never };

/** A work in CSL-JSON (citationstyles.org, schema 1.0.2): variables by their names. */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly [variable: string]: string | readonly CslName[] | CslDate | CslCustom | undefined;
}

/** What CSL has no place for: values of whoever made the item, by a name that is theirs. */
export type CslCustom = Readonly<Record<string, object>>;

/** A cited work in CSL-JSON; variables without a value are left out. */
export function cslItem(cited: CitedWork): CslItem {
  const names = (list: readonly CitedName[]) => (list.length > 0 ? list.map(cslName) : undefined);
  const text = (value: string | undefined) => (value === undefined ? undefined : oneLine(value));
  const item: CslItem = {
    id: cited.key,
    type: TYPE[cited.kind],
    'citation-key': cited.key,
    language: cited.language === 'und' ? undefined : cited.language,
    title: text(cited.title),
    genre: text(cited.genre),
    author: names(cited.authors),
    editor: names(cited.editors),
    translator: names(cited.translators),
    issued: cited.date === undefined ? undefined : cslDate(cited.date),
    'container-title': text(cited.container),
    'collection-title': text(cited.series?.title),
    [numberVariable(cited)]: text(cited.number),
    page: cited.pages === undefined ? undefined : cslPages(cited.pages),
    ...(cited.articleNumber !== undefined && { number: text(cited.articleNumber) }),
    'event-title': text(cited.event?.title),
    'event-place': text(cited.event?.place),
    'event-date': cited.event && cslDate(cited.event.dates.from, cited.event.dates.to),
    publisher: text(cited.publisher),
    'publisher-place': text(cited.place),
    ISBN: cited.isbn,
    ISSN: cited.issn,
    DOI: cited.doi,
    URL: cited.address,
    abstract: text(cited.abstract),
    keyword: cited.keywords.length > 0 ? cited.keywords.map(oneLine).join(', ') : undefined,
    note: text(cited.note),
    status: cited.state?.kind,
    version: cited.version && String(cited.version.number),
  };
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)) as CslItem;
}

/**
 * The nearest types of CSL. It has none for proceedings (a book that has an event) and none for resolutions; `speech` is what was
 * said and not written, `report` is what an institution issues under a genre of its own.
 */
const TYPE: Readonly<Record<CitedKind, string>> = {
  'conference-paper': 'paper-conference',
  chapter: 'chapter',
  talk: 'speech',
  recording: 'motion_picture',
  'data-note': 'report',
  proceedings: 'book',
  book: 'book',
  resolution: 'document',
};

/** A name in CSL-JSON: patronymic with the given name, the particle as belonging to the family name. */
export function cslName({ person, organization }: CitedName): CslName {
  if (organization !== undefined) return { literal: oneLine(organization) };
  const given = givenNames(person);
  return {
    family: oneLine(person.family),
    ...(given && { given: oneLine(given) }),
    ...(person.particle && { 'non-dropping-particle': oneLine(person.particle) }),
    ...(person.suffix && { suffix: oneLine(person.suffix) }),
  };
}

/** What a number counts: resolutions, volumes of a series, or volumes. */
function numberVariable({ kind, series }: CitedWork): string {
  if (kind === 'resolution') return 'number';
  return series ? 'collection-number' : 'volume';
}

function cslDate(...days: readonly (string | undefined)[]): CslDate {
  return { 'date-parts': days.filter((day) => day !== undefined).map((day) => day.split('-').map(Number)) };
}

/** `12-19`: styles that print pages shorten or lengthen the range themselves, and know the plain hyphen. */
function cslPages(pages: string): string {
  const range = parsePages(pages);
  const rest = pages.includes(',');
  if (!range || rest) return oneLine(pages).replace(/\s*[–—]\s*/gu, '-');
  return range.last === undefined ? range.first : `${range.first}-${range.last}`;
}

function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/gu, ' ').trim();
}
