import type { Issue, Place } from '../model/issue.ts';
import { readLatex } from '../text/latex-reading.ts';
import { isSlug, toSlug } from '../text/slug.ts';
import { aclpub2People } from './aclpub2-people.ts';
import { doubt } from './doubt.ts';
import type { EntryLanguages } from './entry-languages.ts';
import { EntryValues } from './entry-values.ts';
import { eventFields } from './event-fields.ts';
import type { ImportedVolume } from './imported-volume.ts';
import { isRecord, recordsIn, textIn } from './json-values.ts';
import type { JsonRecord } from './json-values.ts';
import { publisherId } from './publisher-id.ts';
import type { ImportRequest } from './volume-source.ts';
import type { YamlSource } from './yaml-source.ts';

/** What `conference_details.yml` says of the volume. */
export function aclpub2Details(
  source: YamlSource | undefined,
  sponsors: YamlSource | undefined,
  request: ImportRequest,
  languages: EntryLanguages,
  issues: Issue[],
): Omit<ImportedVolume, 'papers'> & { readonly language?: string } {
  const details: JsonRecord = isRecord(source?.value) ? source.value : {};
  const at = (field: string): Place => source?.placeOf([field]) ?? { file: 'conference_details.yml' };
  const values = new EntryValues('conference_details', issues);
  const latex = (field: string) => {
    const typed = textIn(details, field);
    return typed === undefined ? undefined : readLatex(typed).title;
  };
  for (const field of ['book_title', 'event_name', 'start_date', 'editors', 'location']) {
    if (source && textIn(details, field) === undefined && recordsIn(details[field]).length === 0)
      issues.push(doubt('import-field-absent', at(field), { key: 'conference_details', field }));
  }
  const [title, name, subtitle] = ['book_title', 'event_name', 'cover_subtitle'].map(latex);
  const [from, to] = ['start_date', 'end_date'].map((field) => values.date(textIn(details, field)?.slice(0, 10), at(field), field));
  if (title !== undefined) languages.hear(title);
  const language = title === undefined ? undefined : languages.of(title, at('book_title'));
  const sponsor = sponsorNames(sponsors);
  const publisher = textIn(details, 'publisher');
  const event = eventFields(
    { title: name, place: textIn(details, 'location'), from, to },
    { title, language, place: at('start_date'), isMeeting: true },
    languages,
    issues,
  );
  const fields: ImportedVolume['fields'] = {
    title: title === undefined || language === undefined ? undefined : { [language]: title },
    subtitle: subtitle === undefined ? undefined : { [language ?? languages.of(subtitle, at('cover_subtitle'))]: subtitle },
    event: event && {
      ...event,
      ...(sponsor.length > 0 && { sponsors: sponsor.map((one) => ({ name: { [language ?? languages.of(one, at('start_date'))]: one } })) }),
    },
    isbn: values.isbn(textIn(details, 'isbn'), at('isbn')),
    publisher: publisherId(publisher, request, at('publisher'), issues),
    published: from,
  };
  return {
    id: idOf(details, from, request, at, issues),
    language,
    fields,
    editors: aclpub2People(details['editors'], (index) => source?.placeOf(['editors', index]) ?? at('editors'), issues),
    place: at('book_title'),
    places: Object.fromEntries(['book_title', 'event_name', 'start_date', 'isbn', 'location'].map((field) => [field, at(field)])),
  };
}

/** `2024-acl-long` from the day, the venue and the name of the volume; the id without the name is that of the event, its parent. */
function idOf(
  details: JsonRecord,
  from: string | undefined,
  request: ImportRequest,
  at: (field: string) => Place,
  issues: Issue[],
): string | undefined {
  const venue = textIn(details, 'anthology_venue_id');
  const volume = textIn(details, 'volume_name');
  if (venue === undefined || from === undefined) return undefined;
  const id = [from.slice(0, 4), toSlug(venue), toSlug(volume ?? '1')].join('-');
  if (venue !== venue.toLowerCase())
    issues.push(doubt('import-volume-case', at('anthology_venue_id'), { id: venue, meant: venue.toLowerCase() }));
  const parent = id.split('-').slice(0, -1).join('-');
  if (request.volume === parent || /^\d{4}[.-]/u.test(venue))
    issues.push(doubt('import-volume-parent', at('anthology_venue_id'), { id: request.volume ?? venue, meant: id }));
  return isSlug(id) ? id : undefined;
}

function sponsorNames(source: YamlSource | undefined): string[] {
  return recordsIn(source?.value).flatMap((one) => textIn(one, 'name') ?? textIn(one, 'sponsor') ?? []);
}
