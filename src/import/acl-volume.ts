import type { Issue, Place } from '../model/issue.ts';
import { markedTitle } from '../text/title-markup.ts';
import { oneLine } from '../text/xml.ts';
import { volumeIdOf } from './acl-ids.ts';
import { aclPeople } from './acl-paper.ts';
import type { EntryLanguages } from './entry-languages.ts';
import { EntryValues } from './entry-values.ts';
import { eventFields } from './event-fields.ts';
import type { ImportedVolume } from './imported-volume.ts';
import { textIn } from './json-values.ts';
import type { JsonRecord } from './json-values.ts';
import { looseDates } from './loose-date.ts';

/** A volume of the ACL Anthology without its papers. */
export type AclVolume = Omit<ImportedVolume, 'papers'>;

/** What the Anthology says of a volume: of proceedings also of their meeting, of an issue of a journal the journal. */
export function aclVolume(record: JsonRecord, place: Place, languages: EntryLanguages, issues: Issue[]): AclVolume {
  const key = textIn(record, 'id') ?? '';
  const values = new EntryValues(key, issues);
  const text = (field: string) => {
    const typed = textIn(record, field);
    return typed === undefined ? undefined : oneLine(markedTitle([{ kind: 'text', text: typed }]));
  };
  const dates = looseDates(textIn(record, 'year') ?? '', textIn(record, 'month'));
  const journal = text('journal');
  // Older volumes have the house or the town of the meeting as their address.
  const event = journal === undefined ? { title: text('venue_names'), place: textIn(record, 'address'), ...dates } : undefined;
  const title = text('title') ?? text('volume_title');
  const number = textIn(record, 'journal_volume');
  const issue = textIn(record, 'journal_issue');
  const fields: ImportedVolume['fields'] = {
    title: title === undefined ? undefined : { en: title },
    event: event && eventFields(event, { title, language: 'en', place, isMeeting: true }, languages, issues),
    series: journal === undefined ? undefined : { title: { en: journal } },
    number: number === undefined ? undefined : [number, issue].filter(Boolean).join('.'),
    isbn: values.isbn(textIn(record, 'isbn'), place),
    doi: values.doi(textIn(record, 'doi'), place),
    published: dates?.from.slice(0, 7),
  };
  return {
    id: volumeIdOf(key),
    fields,
    editors: aclPeople(record['editors'], key, place, issues),
    place,
  };
}
