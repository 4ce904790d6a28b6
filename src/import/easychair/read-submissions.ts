import type { Issue } from '../../model/issue.ts';
import { fullName } from '../../model/name.ts';
import { hasFamily } from '../author-name.ts';
import { doubt } from '../doubt.ts';
import { languageOfLetters } from '../file-language.ts';
import type { ImportedPaper, ImportedPerson } from '../imported-volume.ts';
import { withoutCapitals } from '../name-case.ts';
import type { Table } from '../table/read-table.ts';
import { rowReader } from '../table/row-reader.ts';
import { peopleInCell } from '../template/names-in-cell.ts';
import { placesOf } from '../template/read-papers.ts';
import { optional } from '../template/read-volume.ts';
import { rowKey } from '../template/row-key.ts';
import { isWebAddress } from '../template/web-address.ts';

/** The accepted submissions of a conference, and the numbers of all of them. */
export interface ReadSubmissions {
  readonly papers: readonly ImportedPaper[];
  readonly numbers: ReadonlySet<string>;
}

/** Reads the list of submissions: those whose decision says “accept” and that were not deleted; how many were left out is told. */
export function readSubmissions(table: Table, language: string, issues: Issue[]): ReadSubmissions {
  const papers: ImportedPaper[] = [];
  const refused: string[] = [];
  const deleted: string[] = [];
  const rows = new Map<string, number>();
  const decides = table.headings.has('decision');
  for (const row of table.rows) {
    const cells = rowReader(table, row, language, issues);
    const number = cells.required('number');
    if (number === undefined) continue;
    const key = rowKey(number);
    const twin = rows.get(key);
    if (twin !== undefined) issues.push(doubt('import-paper-twice', cells.place('number'), { number, row: twin }));
    if (key === '' || twin !== undefined) continue;
    rows.set(key, row.row);
    if (/^(?:yes|true|1|✔|x)$/iu.test(cells.text('deleted') ?? '')) deleted.push(number);
    else if (decides && !isAccepted(cells.text('decision') ?? '')) refused.push(number);
    else {
      const own = languageOfLetters([cells.text('title'), cells.text('abstract')].join(' '));
      const title = cells.local('title', own);
      if (!title) cells.required('title');
      const keywords = (cells.lines('keywords') ?? '').split(/[\n;]|,(?![^(]*\))/u).flatMap((word) => word.trim() || []);
      const authors = cells.lines('authors');
      papers.push({
        key,
        fields: {
          ...(title && { title }),
          ...optional('language', own),
          ...optional('abstract', cells.local('abstract', own)),
          ...(keywords.length > 0 && { keywords: { [languageOfLetters(keywords.join(' ')) ?? own ?? language]: [...new Set(keywords)] } }),
        },
        authors: authors === undefined ? [] : peopleInCell(authors, cells.place('authors'), []),
        files: [],
        place: cells.place('number'),
        places: placesOf(row),
      });
    }
  }
  const place = table.sheet.file;
  if (refused.length > 0) issues.push(doubt('import-not-accepted', place, { count: refused.length, numbers: shortList(refused) }));
  if (deleted.length > 0) issues.push(doubt('import-deleted', place, { count: deleted.length, numbers: shortList(deleted) }));
  if (papers.length === 0) issues.push(doubt('import-none-accepted', place, { count: rows.size }));
  return { papers, numbers: new Set(rows.keys()) };
}

const isAccepted = (decision: string): boolean => /accept/iu.test(decision) && !/reject|not accept/iu.test(decision);

function shortList(numbers: readonly string[]): string {
  return numbers.length > 20 ? `${numbers.slice(0, 20).join(', ')}, …` : numbers.join(', ');
}

/** The authors of each submission in the order of the list. Whoever has one number, or one address of e-mail, is one person. */
export function readSubmissionAuthors(table: Table, language: string, issues: Issue[]): ReadonlyMap<string, readonly ImportedPerson[]> {
  const byPaper = new Map<string, ImportedPerson[]>();
  const keys = new Map<string, string>();
  for (const row of table.rows) {
    const cells = rowReader(table, row, language, issues);
    const number = cells.required('paper');
    if (number === undefined) continue;
    const [family = '', given] = [cells.text('family'), cells.text('given')];
    const printed = withoutCapitals(family);
    const name = { family: printed.name, ...(given !== undefined && given !== '.' && { given: withoutCapitals(given).name }) };
    if (!hasFamily(name)) {
      issues.push(doubt('import-name-missing', cells.place('family'), { name: family }));
      continue;
    }
    if (printed.capitals) issues.push(doubt('import-name-capitals', cells.place('family'), { name: family, read: fullName(name) }));
    const [person, address] = [cells.text('person'), cells.text('email')?.toLowerCase()];
    const told = person === undefined ? address && `address ${address}` : `number ${person}`;
    if (told !== undefined && !keys.has(told)) keys.set(told, `person-${keys.size + 1}`);
    const homepage = cells.text('homepage');
    const affiliation = cells.text('affiliation');
    const author: ImportedPerson = {
      name,
      ...optional('key', told === undefined ? undefined : keys.get(told)),
      ...(affiliation !== undefined && { affiliations: [affiliation] }),
      ...(homepage !== undefined && isWebAddress(homepage) && { homepage }),
      ...(/^(?:yes|true|1|✔|x)$/iu.test(cells.text('corresponding') ?? '') && { corresponding: true }),
      place: row.place(),
    };
    byPaper.set(rowKey(number), [...(byPaper.get(rowKey(number)) ?? []), author]);
  }
  return byPaper;
}
