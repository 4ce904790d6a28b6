import type { Issue } from '../model/issue.ts';
import { doubt } from './doubt.ts';
import { readSubmissions } from './easychair/read-submissions.ts';
import { beginningOf } from './file-beginning.ts';
import type { SourceFile } from './import-source.ts';
import type { ImportedPaper, ImportedPerson } from './imported-volume.ts';
import type { Column } from './table/column.ts';
import { isTableName, readSheets } from './table/read-sheets.ts';
import { readTable, type Table } from './table/read-table.ts';
import { tellOfFileless } from './template/fileless.ts';
import { peopleInCell } from './template/names-in-cell.ts';
import { paperFiles } from './template/paper-files.ts';
import { rowKey } from './template/row-key.ts';
import type { VolumeSource } from './volume-source.ts';
import { readZip } from './zip.ts';

/**
 * The list of papers that Microsoft CMT exports, a `.xls` that is XML of Excel 2003, or the same saved as `.xlsx` or `.csv`; and beside it the files of
 * the papers, named by their numbers. Only accepted papers are taken.
 */
export const cmt: VolumeSource = {
  id: 'cmt',
  accepts: (files) => files.some(isList),
  read(files, { languages: [language = 'en'] }) {
    const issues: Issue[] = [];
    const [list, ...others] = files.filter(isList);
    for (const { name } of others) issues.push(doubt('import-volumes-many', name, { name, other: list?.name ?? '' }));
    const [sheet] = list ? readSheets(list, issues).filter(({ rows }) => rows.length > 0) : [];
    const table = sheet && readTable(sheet, COLUMNS, issues);
    if (!list || !table) return Promise.resolve({ volumes: [], issues });
    const { papers, numbers } = readSubmissions(table, language, issues);
    const { found, refused } = paperFiles(
      files.filter((file) => file !== list && !others.includes(file)),
      numbers,
      issues,
      (name) => name.replace(/^.*?paper[_-]?(?=\d)/iu, ''),
    );
    const people = new CmtPeople(table, issues);
    const whole = papers.map((paper) => ({ ...paper, authors: people.of(paper), files: found.get(paper.key) ?? [] }));
    for (const { key, place, authors } of whole)
      if (authors.length === 0) issues.push(doubt('import-authors-missing', place, { number: key }));
    tellOfFileless(whole, list.name, refused, issues);
    const volumes = whole.length === 0 ? [] : [{ fields: {}, editors: [], papers: whole, place: { file: table.sheet.file } }];
    return Promise.resolve({ volumes, issues });
  },
};

const COLUMNS: readonly Column[] = [
  ['number', 'Paper ID'],
  ['title', 'Paper Title'],
  ['abstract', 'Abstract'],
  ['authors-listed', 'Authors'],
  ['authors-divided', 'Author Names'],
  ['addresses', 'Author Emails'],
  ['keywords', 'Keywords'],
  ['decision', 'Status'],
  ...[
    'Original Paper ID|Created|Last Modified|Primary Contact Author Name|Primary Contact Author Email|Track Name|Primary Subject Area',
    'Secondary Subject Areas|Conflicts|Domains Conflicts|Assigned|Completed|Bids|Discussion|Files|Number of Files',
    'Supplementary Files|Camera Ready Submitted?|Requested For Author Feedback|Author Feedback Submitted?',
  ].flatMap((row) => row.split('|').map((name) => [`unused-${name}`, name])),
].map(([field = '', name = '']) => ({ field, names: { en: [name] }, required: name === 'Paper ID' || name === 'Paper Title' }));

/** Known by its headings, which stand in its first thousands of bytes, below a line with the name of the conference. */
function isList(file: SourceFile): boolean {
  if (!isTableName(file.name)) return false;
  const strings = /\.xlsx$/iu.test(file.name) ? readZip(file, [])?.read('xl/sharedStrings.xml', []) : undefined;
  // In UTF-16 every second byte of Latin letters is zero.
  const text = strings ? new TextDecoder().decode(strings.subarray(0, 50_000)) : beginningOf(file).replaceAll('\0', '');
  return /\bPaper ID\b/u.test(text) && /\bPaper Title\b/u.test(text);
}

/** The authors of papers: `Name (Organisation)*; Name (Organisation)`, better divided in `Last, First*; Last, First`. */
class CmtPeople {
  readonly #rows: ReadonlyMap<string, Table['rows'][number]>;
  readonly #issues: Issue[];
  /** Addresses tell people apart, and are not kept. */
  readonly #keys = new Map<string, string>();

  constructor({ rows }: Table, issues: Issue[]) {
    this.#rows = new Map(rows.toReversed().map((row) => [rowKey(row.cells.get('number')?.text ?? ''), row]));
    this.#issues = issues;
  }

  of({ key }: ImportedPaper): ImportedPerson[] {
    const row = this.#rows.get(key);
    const cell = (field: string) => row?.cells.get(field)?.text;
    if (!row) return [];
    const [listed, divided] = [cell('authors-listed'), cell('authors-divided')];
    const chosen = divided ?? listed;
    if (chosen === undefined) return [];
    const place = row.place(divided === undefined ? 'authors-listed' : 'authors-divided');
    const people = peopleInCell(chosen, place, this.#issues);
    const about = listed === undefined || divided === undefined ? [] : peopleInCell(listed, place, []);
    const addresses = (cell('addresses') ?? '').split(';').map((one) => one.replace('*', '').trim().toLowerCase());
    return people.map((person, at) => ({
      ...(about.length === people.length ? { ...about[at], ...person } : person),
      ...(addresses.length === people.length && addresses[at] !== undefined && addresses[at] !== '' && { key: this.#keyOf(addresses[at]) }),
    }));
  }

  #keyOf(address: string): string {
    const key = this.#keys.get(address) ?? `person-${this.#keys.size + 1}`;
    this.#keys.set(address, key);
    return key;
  }
}
