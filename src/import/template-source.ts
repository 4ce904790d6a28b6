import type { Issue, Place } from '../model/issue.ts';
import { doubt } from './doubt.ts';
import type { SourceFile } from './import-source.ts';
import type { ImportedPaper, ImportedVolume } from './imported-volume.ts';
import { readForm } from './table/read-form.ts';
import { isTableName, readSheets } from './table/read-sheets.ts';
import { readTable, type Table } from './table/read-table.ts';
import type { Sheet } from './table/sheet.ts';
import { readAuthors, type AuthorRow } from './template/read-authors.ts';
import { placesOf, readPapers } from './template/read-papers.ts';
import { readSessions, type ReadSessions } from './template/read-sessions.ts';
import { readVolume } from './template/read-volume.ts';
import { sessionsOfPapers } from './template/sessions-of-papers.ts';
import { withFiles } from './template/with-files.ts';
import { kindOfName, kindOfSheet, sheetForms, type SheetKind } from './template/sheet-kinds.ts';
import type { ImportRequest, VolumeSource } from './volume-source.ts';

/**
 * Our template, or any list that has such columns: one workbook with the sheets Volume, Sessions, Papers and Authors, or a file of
 * separated values for each; and beside it the files of the papers, named by their numbers.
 */
export const templateSource: VolumeSource = {
  id: 'template',
  accepts: (files) => tablesOf(files).length > 0,
  read(files, request) {
    const issues: Issue[] = [];
    const tables = tablesOf(files);
    const sheets = chosenSheets(tables, issues);
    const volume =
      sheets.papers &&
      readWhole(
        sheets,
        files.filter((file) => !tables.includes(file)),
        request,
        issues,
      );
    return Promise.resolve({ volumes: volume ? [volume] : [], issues });
  },
};

/** The tables that lie at the top of the folder; those below it, or named by the number of a paper, belong to papers. */
function tablesOf(files: readonly SourceFile[]): SourceFile[] {
  const tables = files.filter(({ name }) => isTableName(name) && !/(?:^|\/)[.~]/u.test(name));
  const depth = Math.min(...tables.map(({ name }) => name.split('/').length));
  const top = tables.filter(({ name }) => name.split('/').length === depth);
  const workbooks = top.filter(({ name }) => !/\.[ct]sv$/iu.test(name) && !/(?:^|\/)\d+(?:[-_. ][^/]*)?\.[^.]+$/u.test(name));
  if (workbooks.length > 0) return workbooks;
  const named = top.filter(({ name }) => kindOfName(nameOf(name)) !== undefined);
  return named.length > 0 ? named : top.slice(0, 1);
}

const nameOf = (file: string): string => (file.split('/').at(-1) ?? '').replace(/\.[^.]*$/u, '');

type ChosenSheets = Partial<Record<SheetKind, Sheet>>;

function chosenSheets(tables: readonly SourceFile[], issues: Issue[]): ChosenSheets {
  const chosen: ChosenSheets = {};
  const before = issues.length;
  const [workbook, ...others] = tables.filter(({ name }) => !/\.[ct]sv$/iu.test(name));
  for (const { name } of others) issues.push(doubt('import-volumes-many', name, { name, other: workbook?.name ?? '' }));
  const sheets = (workbook ? [workbook] : tables).flatMap((file) => readSheets(file, issues));
  const visible = sheets.filter(({ rows, hidden }) => rows.length > 0 && !hidden);
  for (const sheet of sheets) {
    const kind = kindOfSheet(sheet, visible.length === 1);
    if (kind !== undefined && chosen[kind] === undefined) chosen[kind] = sheet;
    else if (sheet.rows.length > 0 && !sheet.hidden) issues.push(doubt('sheet-unused', sheet.file, { sheet: sheet.name }));
  }
  const place = workbook?.name ?? tables[0]?.name ?? '';
  const isList = !workbook || sheets.length === 1;
  if (issues.length > before && issues.slice(before).some(({ severity }) => severity === 'error')) return chosen;
  for (const kind of isList ? (['papers'] as const) : (['volume', 'papers'] as const)) if (!chosen[kind]) issues.push(missing(kind, place));
  return chosen;
}

function missing(kind: SheetKind, place: string): Issue {
  const { names } = sheetForms[kind];
  return doubt('sheet-missing', place, {
    sheet: Object.values(names)
      .map(([first = '']) => `“${first}”`)
      .join(' / '),
  });
}

function readWhole(
  sheets: ChosenSheets,
  files: readonly SourceFile[],
  request: ImportRequest,
  issues: Issue[],
): ImportedVolume | undefined {
  const [language = 'en'] = request.languages;
  const table = (kind: SheetKind): Table | undefined => {
    const sheet = sheets[kind];
    return sheet && (kind === 'volume' ? readForm : readTable)(sheet, sheetForms[kind].columns, issues);
  };
  const [volumeTable, sessionTable, paperTable, authorTable] = [table('volume'), table('sessions'), table('papers'), table('authors')];
  if (!paperTable) return undefined;
  const about = volumeTable ? readVolume(volumeTable, language, issues) : { fields: {}, editors: [] };
  const sessions: ReadSessions = sessionTable
    ? readSessions(sessionTable, language, issues)
    : sheets.sessions
      ? NO_SESSIONS
      : sessionsOfPapers(paperTable, language);
  const volume = request.volume ?? '';
  const listed = readPapers(paperTable, { language, volume, sessions, issues });
  const hasAuthors = [...paperTable.headings.keys()].includes('authors');
  if (!sheets.authors && !hasAuthors) issues.push(missing('authors', paperTable.sheet.file));
  const authored = authorTable ? withAuthors(listed, readAuthors(authorTable, request.languages, issues), issues) : listed;
  if (authorTable || hasAuthors)
    for (const paper of authored)
      if (paper.authors.length === 0) issues.push(doubt('import-authors-missing', paper.place, { number: paper.key }));
  const papers = withFiles(authored, files, issues);
  const place: Place = { file: volumeTable?.sheet.file ?? paperTable.sheet.file };
  const [row] = volumeTable?.rows ?? [];
  return {
    fields: { ...about.fields, ...(sessions.sessions.length > 0 && { sessions: [...sessions.sessions] }) },
    editors: about.editors,
    papers,
    place,
    ...(row && { places: placesOf(row) }),
  };
}

const NO_SESSIONS: ReadSessions = { sessions: [], idOf: new Map() };

/** Papers with their authors of the sheet of authors, which goes before names in the list of papers. */
function withAuthors(papers: readonly ImportedPaper[], rows: readonly AuthorRow[], issues: Issue[]): ImportedPaper[] {
  const byPaper = new Map<string, AuthorRow[]>();
  const keys = new Set(papers.map(({ key }) => key));
  for (const row of rows) {
    if (keys.has(row.paper)) byPaper.set(row.paper, [...(byPaper.get(row.paper) ?? []), row]);
    else issues.push(doubt('import-author-stray', row.person.place, { number: row.number }));
  }
  return papers.map((paper) => {
    const own = byPaper.get(paper.key)?.toSorted((one, other) => one.order - other.order);
    if (!own) return paper;
    if (paper.authors.length > 0 && paper.authors.length !== own.length) {
      const place = paper.places?.['authors'] ?? paper.place;
      issues.push(doubt('import-authors-differ', place, { number: paper.key, listed: paper.authors.length, rows: own.length }));
    }
    return { ...paper, authors: own.map(({ person }) => person) };
  });
}
