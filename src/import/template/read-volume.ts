import type { Issue } from '../../model/issue.ts';
import type { LocalText, Translations } from '../../schema/text.ts';
import { isTimeZone } from '../../text/date.ts';
import { isDoi, isIsbn, isIssn } from '../../text/identifier.ts';
import { isSlug } from '../../text/slug.ts';
import { doubt } from '../doubt.ts';
import type { ImportedPerson, ImportedVolumeFields } from '../imported-volume.ts';
import type { Table } from '../table/read-table.ts';
import { rowReader, type RowReader } from '../table/row-reader.ts';
import { bareDoi, bareNumber, countryCodeOf, languageTagOf } from '../table/typed-value.ts';
import { eventKindNames, licenseNames, translatorNames } from '../value-names.ts';
import { peopleInCell } from './names-in-cell.ts';
import { isWebAddress } from './web-address.ts';

/** What the sheet of the volume says. */
export interface ReadVolume {
  readonly fields: ImportedVolumeFields;
  readonly editors: readonly ImportedPerson[];
}

/** Reads the one row of the sheet of the volume; `language` is the first one of the centre. */
export function readVolume(table: Table, language: string, issues: Issue[]): ReadVolume {
  const [row] = table.rows;
  if (!row) return { fields: {}, editors: [] };
  const cells = rowReader(table, row, language, issues);
  const own = readLanguage(cells);
  const title = cells.local('title', own);
  if (!title) cells.required('title');
  const event = readEvent(cells, own, issues);
  const editors = cells.lines('editors');
  const series = cells.local('series', own);
  const issn = cells.checked('seriesIssn', 'issn-valid', isIssn, bareNumber);
  const fields: ImportedVolumeFields = {
    ...(title && { title }),
    ...optional('subtitle', cells.local('subtitle', own)),
    ...optional('translations', translationsOf(cells, title, own)),
    ...optional('language', own),
    ...optional('description', cells.local('description', own)),
    ...optional('event', event),
    ...(series && { series: { title: series, ...optional('issn', issn) } }),
    ...optional('number', cells.text('number')),
    ...optional('isbn', cells.checked('isbn', 'isbn-valid', isIsbn, bareNumber)),
    ...optional('issn', cells.checked('issn', 'issn-valid', isIssn, bareNumber)),
    ...optional('doi', cells.checked('doi', 'doi-form', isDoi, bareDoi)),
    ...optional('publisher', cells.checked('publisher', 'id-form', isSlug)),
    ...optional('place', cells.local('place', own)),
    ...optional('license', cells.choice('license', licenseNames)),
    ...optional('published', cells.date('published')),
    ...optional('note', cells.local('note', own)),
  };
  return { fields, editors: editors === undefined ? [] : peopleInCell(editors, cells.place('editors'), issues) };
}

/** The language that the cell of a row names. */
export function readLanguage(cells: RowReader): string | undefined {
  return languageTagOf(cells.checked('language', 'language-tag', (typed) => languageTagOf(typed) !== undefined) ?? '');
}

/** Who translated the texts in other languages than the record's own. */
export function translationsOf(cells: RowReader, title: LocalText | undefined, own: string | undefined): Translations | undefined {
  const translator = cells.choice('translator', translatorNames);
  const original = own ?? Object.keys(title ?? {})[0];
  const others = Object.keys(title ?? {}).filter((tag) => tag !== original);
  return translator === undefined || others.length === 0 ? undefined : Object.fromEntries(others.map((tag) => [tag, translator]));
}

/** A field with its value, or nothing where there is none. */
export function optional<Name extends string, Value>(name: Name, value: Value | undefined): Partial<Record<Name, Value>> {
  return value === undefined ? {} : ({ [name]: value } as Partial<Record<Name, Value>>);
}

function readEvent(cells: RowReader, own: string | undefined, issues: Issue[]): ImportedVolumeFields['event'] {
  const kind = cells.choice('kind', eventKindNames);
  if (cells.text('kind') === undefined) cells.required('kind');
  const from = cells.date('from');
  if (cells.text('from') === undefined) cells.required('from');
  const to = cells.date('to');
  if (kind === undefined || from === undefined) return undefined;
  const country = countryCodeOf(cells.checked('country', 'country-code', (typed) => countryCodeOf(typed) !== undefined) ?? '');
  return {
    kind,
    ...optional('description', cells.local('eventDescription', own)),
    ...optional('name', cells.local('eventName', own)),
    ...optional('number', cells.number('eventNumber')),
    dates: { from, ...(to !== undefined && to !== from && { to }) },
    ...optional('timeZone', cells.checked('timeZone', 'time-zone', isTimeZone)),
    ...optional('venue', cells.local('venue', own)),
    ...optional('city', cells.local('city', own)),
    ...optional('country', country),
    ...optional('occasion', cells.local('occasion', own)),
    ...optional('organizers', bodies('organizers', cells, own, issues)),
    ...optional('sponsors', bodies('sponsors', cells, own, issues)),
    ...optional('theme', cells.local('theme', own)),
    ...optional('purpose', cells.local('purpose', own)),
    ...optional('participants', cells.local('participants', own)),
    ...optional('website', cells.checked('website', 'web-address', isWebAddress)),
  };
}

type Bodies = NonNullable<NonNullable<ImportedVolumeFields['event']>['organizers']>;

/** Bodies between semicolons: those of each language in one order, or ids of the register. */
function bodies(field: string, cells: RowReader, own: string | undefined, issues: Issue[]): Bodies | undefined {
  const lists = Object.entries(cells.local(field, own) ?? {}).map(([tag, text]) => ({
    tag,
    names: text.split(';').flatMap((name) => name.trim() || []),
  }));
  const [first, ...others] = lists;
  if (!first) return undefined;
  const uneven = others.find(({ names }) => names.length !== first.names.length);
  if (uneven) {
    issues.push(
      doubt('import-lists-differ', cells.place(`${field}.${uneven.tag}`), {
        one: first.names.length,
        other: uneven.names.length,
        language: first.tag,
        otherLanguage: uneven.tag,
      }),
    );
  }
  const longest = Math.max(...lists.map(({ names }) => names.length));
  return Array.from({ length: longest }, (_, at) => {
    const texts = lists.flatMap(({ tag, names }): [string, string][] => (names[at] === undefined ? [] : [[tag, names[at]]]));
    const id = texts.find(([, name]) => isSlug(name))?.[1];
    return id === undefined ? { name: Object.fromEntries(texts) } : { organization: id };
  });
}
