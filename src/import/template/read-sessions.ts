import type { Issue } from '../../model/issue.ts';
import type { SessionRecord } from '../../schema/volume.ts';
import { isTime } from '../../text/date.ts';
import { fold } from '../../text/fold.ts';
import { isSlug, toSlug } from '../../text/slug.ts';
import { doubt } from '../doubt.ts';
import type { Table } from '../table/read-table.ts';
import { rowReader, type RowReader } from '../table/row-reader.ts';
import { sessionKindNames } from '../value-names.ts';
import { namesInCell } from './names-in-cell.ts';
import { optional } from './read-volume.ts';
import { isExample } from './row-key.ts';

/** The sessions of a programme, and how papers name them. */
export interface ReadSessions {
  readonly sessions: readonly SessionRecord[];
  /** The id by what a cell may say: the id itself as it was typed, or the title in a language. */
  readonly idOf: ReadonlyMap<string, string>;
}

/** How a cell names a session, for {@link ReadSessions.idOf}. */
export const sessionWords = (typed: string): string =>
  fold(typed)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Reads the sheet of sessions; `language` is the first one of the centre. */
export function readSessions(table: Table, language: string, issues: Issue[]): ReadSessions {
  const sessions: SessionRecord[] = [];
  const idOf = new Map<string, string>();
  const rows = new Map<string, number>();
  for (const row of table.rows) {
    const cells = rowReader(table, row, language, issues);
    const typed = cells.required('id');
    if (typed === undefined || isExample(typed)) continue;
    const id = isSlug(typed) ? typed : toSlug(typed);
    const title = cells.local('title');
    if (!title) cells.required('title');
    if (id === '') cells.checked('id', 'id-form', isSlug);
    const twin = rows.get(id);
    if (twin !== undefined) issues.push(doubt('import-session-twice', cells.place('id'), { id: typed, row: twin }));
    if (id === '' || !title || twin !== undefined) continue;
    rows.set(id, row.row);
    for (const name of [...Object.values(title), typed, id]) idOf.set(sessionWords(name), id);
    sessions.push({ id, title, ...rest(cells, typed, issues) });
  }
  return { sessions, idOf };
}

function rest(cells: RowReader, id: string, issues: Issue[]): Omit<SessionRecord, 'id' | 'title'> {
  return {
    kind: cells.choice('kind', sessionKindNames) ?? kindOfId(id),
    ...optional('chairs', chairs(cells, issues)),
    ...optional('date', cells.date('date')),
    ...optional('start', cells.checked('start', 'time-valid', isTime, clock)),
    ...optional('end', cells.checked('end', 'time-valid', isTime, clock)),
    ...optional('room', cells.local('room')),
    ...optional('note', cells.local('note')),
  };
}

/** A session whose kind is not given is what its id says, as `plenary-1`, or one of several at a time. */
function kindOfId(id: string): SessionRecord['kind'] {
  const kinds = ['opening', 'plenary', 'panel', 'poster', 'closing'] as const;
  return kinds.find((kind) => id.startsWith(kind)) ?? 'parallel';
}

/** `9.30`, `9:30` and `09:30:00` as `09:30`. */
function clock(typed: string): string {
  const [, hours = '', minutes = ''] = /^(?:\d{4}-\d{2}-\d{2} )?(\d{1,2})[.:](\d{2})(?::00)?$/u.exec(typed) ?? [];
  return hours === '' ? typed : `${hours.padStart(2, '0')}:${minutes}`;
}

function chairs(cells: RowReader, issues: Issue[]): SessionRecord['chairs'] {
  const typed = cells.lines('chairs');
  if (typed === undefined) return undefined;
  const ids = typed.split(/[;,\n]/u).map((one) => one.trim());
  if (ids.every(isSlug)) return ids.map((person) => ({ person }));
  return namesInCell(typed, cells.place('chairs'), issues).map(({ name }) => ({ name }));
}
