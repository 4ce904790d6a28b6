import { issue } from '../../model/catalogue.ts';
import type { Issue, Place } from '../../model/issue.ts';
import { isDoi } from '../../text/identifier.ts';
import { nearest } from '../../text/nearest.ts';
import { isPages } from '../../text/pages.ts';
import { isSlug } from '../../text/slug.ts';
import { doubt } from '../doubt.ts';
import type { ImportedPaper, ImportedPaperFields } from '../imported-volume.ts';
import type { Table, TableRow } from '../table/read-table.ts';
import { rowReader, type RowReader } from '../table/row-reader.ts';
import { bareDoi, barePages } from '../table/typed-value.ts';
import { answerNames, licenseNames, paperKindNames, textNames } from '../value-names.ts';
import { peopleInCell } from './names-in-cell.ts';
import { sessionWords, type ReadSessions } from './read-sessions.ts';
import { optional, readLanguage, translationsOf } from './read-volume.ts';
import { isExample, paperId, rowKey } from './row-key.ts';
import { isWebAddress } from './web-address.ts';

/** What a sheet of papers is read with. */
export interface PaperContext {
  /** The first language of the centre. */
  readonly language: string;
  readonly volume: string;
  readonly sessions: ReadSessions;
  readonly issues: Issue[];
}

/** The papers of a sheet in its order, without their files; authors are those whom the sheet itself names. */
export function readPapers(table: Table, context: PaperContext): ImportedPaper[] {
  const papers: ImportedPaper[] = [];
  const rows = new Map<string, number>();
  for (const row of table.rows) {
    const cells = rowReader(table, row, context.language, context.issues);
    const typed = cells.required('number');
    if (typed === undefined || isExample(typed)) continue;
    const key = rowKey(typed);
    if (key === '') cells.checked('number', 'id-form', isSlug);
    const twin = rows.get(key);
    if (twin !== undefined) context.issues.push(doubt('import-paper-twice', cells.place('number'), { number: typed, row: twin }));
    if (key === '' || twin !== undefined) continue;
    rows.set(key, row.row);
    papers.push(readPaper(cells, row, key, context));
  }
  return papers;
}

function readPaper(cells: RowReader, row: TableRow, key: string, context: PaperContext): ImportedPaper {
  const own = readLanguage(cells);
  const title = cells.local('title', own);
  if (!title) cells.required('title');
  const externalText = cells.checked('externalText', 'web-address', isWebAddress);
  const text = cells.choice('text', textNames) ?? (externalText === undefined ? undefined : 'external');
  const funder = cells.text('funder');
  const topics = list(cells.text('topics'));
  const unsound = topics.find((topic) => !isSlug(topic));
  if (unsound !== undefined) cells.checked('topics', 'id-form', () => false);
  const fields: ImportedPaperFields = {
    kind: cells.choice('kind', paperKindNames) ?? 'paper',
    ...(title && { title }),
    ...(cells.choice('titleSupplied', answerNames) === 'yes' && { titleSupplied: true }),
    ...optional('subtitle', cells.local('subtitle', own)),
    ...optional('abstract', cells.local('abstract', own)),
    ...optional('keywords', cells.words('keywords', own)),
    ...optional('translations', translationsOf(cells, title, own)),
    ...optional('language', own),
    ...optional('session', sessionOf(cells, context)),
    ...(topics.length > 0 && unsound === undefined && { topics }),
    ...optional('pages', cells.checked('pages', 'pages-form', isPages, barePages)),
    ...optional('articleNumber', cells.text('articleNumber')),
    ...optional('doi', cells.checked('doi', 'doi-form', isDoi, bareDoi)),
    ...optional('dates', datesOf(cells)),
    ...optional('license', cells.choice('license', licenseNames)),
    ...(funder !== undefined && { funding: [{ funder, ...optional('award', cells.text('award')) }] }),
    ...optional('text', text),
    ...optional('externalText', externalText),
    ...optional('videos', recordings('video', cells)),
    ...optional('slides', recordings('slides', cells)),
    ...optional('note', cells.local('note', own)),
  };
  const authors = cells.lines('authors');
  const id = paperId(key);
  return {
    key,
    ...(isSlug(id) && { id }),
    fields,
    authors: authors === undefined ? [] : peopleInCell(authors, cells.place('authors'), context.issues),
    files: [],
    place: cells.place('number'),
    places: placesOf(row),
  };
}

/** Where the fields of a row stand; a text in several languages where its first one does. */
export function placesOf(row: TableRow): Readonly<Record<string, Place>> {
  const keys = [...row.cells.keys()];
  const fields = [...new Set(keys.map((key) => key.replace(/\..*$/u, '')))];
  return Object.fromEntries(fields.map((field) => [field, row.place(keys.find((key) => key === field || key.startsWith(`${field}.`)))]));
}

function list(text: string | undefined): string[] {
  return (text ?? '').split(/[;,]/u).flatMap((one) => one.trim() || []);
}

function datesOf(cells: RowReader): ImportedPaperFields['dates'] {
  const dates = {
    ...optional('received', cells.date('received')),
    ...optional('accepted', cells.date('accepted')),
    ...optional('presented', cells.date('presented')),
    ...optional('published', cells.date('published')),
    ...optional('revised', cells.date('revised')),
  };
  return Object.keys(dates).length === 0 ? undefined : dates;
}

function recordings(field: string, cells: RowReader): { url: string }[] | undefined {
  const url = cells.checked(field, 'web-address', isWebAddress);
  return url === undefined ? undefined : [{ url }];
}

function sessionOf(cells: RowReader, { sessions, volume, issues }: PaperContext): string | undefined {
  const typed = cells.text('session');
  if (typed === undefined) return undefined;
  const id = sessions.idOf.get(sessionWords(typed));
  if (id === undefined) {
    const meant = nearest(sessionWords(typed), sessions.idOf.keys());
    const known = meant === undefined ? undefined : sessions.idOf.get(meant);
    issues.push(issue('unknown-session', cells.place('session'), { volume, id: typed, meant: known ?? 'none' }));
  }
  return id;
}
