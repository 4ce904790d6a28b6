import type { Issue } from '../../model/issue.ts';
import { fullName, type PersonName } from '../../model/name.ts';
import type { LocalText } from '../../schema/text.ts';
import { isOrcid } from '../../text/identifier.ts';
import { isSlug } from '../../text/slug.ts';
import { hasFamily, readAuthorName } from '../author-name.ts';
import { doubt } from '../doubt.ts';
import type { ImportedPerson } from '../imported-volume.ts';
import { withoutCapitals } from '../name-case.ts';
import type { Table, TableRow } from '../table/read-table.ts';
import { rowReader, type RowReader } from '../table/row-reader.ts';
import { bareOrcid } from '../table/typed-value.ts';
import { answerNames, roleNames } from '../value-names.ts';
import { optional } from './read-volume.ts';
import { isExample, rowKey } from './row-key.ts';
import { isWebAddress } from './web-address.ts';

/** A row of the sheet of authors: whose author it is and where in the order. */
export interface AuthorRow {
  /** The key of the paper ({@link rowKey}). */
  readonly paper: string;
  /** The number as it stands in the sheet. */
  readonly number: string;
  readonly order: number;
  readonly person: ImportedPerson;
}

/** The rows of a sheet of authors, in its order; `languages` are those of the centre. */
export function readAuthors(table: Table, languages: readonly string[], issues: Issue[]): AuthorRow[] {
  return table.rows.flatMap((row, at) => {
    const cells = rowReader(table, row, languages[0] ?? 'en', issues);
    const number = cells.required('paper');
    if (number === undefined || isExample(number)) return [];
    const names = namesOf(row, cells, languages, issues);
    const [name, ...otherNames] = names;
    if (!name) {
      const [typed = '', place] =
        ['family', 'name', 'given']
          .flatMap((field) => keysOf(row, field))
          .map((key) => [cells.text(key) ?? '', row.place(key)] as const)[0] ?? [];
      issues.push(doubt('import-name-missing', place ?? row.place(), { name: typed }));
      return [];
    }
    const person = {
      name,
      ...(otherNames.length > 0 && { otherNames }),
      ...optional('person', cells.checked('person', 'id-form', isSlug)),
      ...optional('orcid', cells.checked('orcid', 'orcid-valid', isOrcid, bareOrcid)),
      ...optional('affiliations', affiliationsOf(row, cells)),
      ...optional('homepage', cells.checked('homepage', 'web-address', isWebAddress)),
      ...(cells.choice('corresponding', answerNames) === 'yes' && { corresponding: true }),
      ...optional('role', cells.choice('role', roleNames)),
      place: row.place(),
    };
    return [{ paper: rowKey(number), number, order: cells.number('order') ?? at + 1, person }];
  });
}

/** The fields of a row that are one in several languages: `family`, `family.az`. */
const keysOf = (row: TableRow, field: string): string[] =>
  [...row.cells.keys()].filter((key) => key === field || key.startsWith(`${field}.`));

/** The forms of a name, the one without a language first, then in the order of the centre's languages. */
function namesOf(row: TableRow, cells: RowReader, languages: readonly string[], issues: Issue[]): PersonName[] {
  const suffixes = new Set(['family', 'given', 'name'].flatMap((field) => keysOf(row, field)).map((key) => /\..*$/u.exec(key)?.[0] ?? ''));
  const rank = (suffix: string) => (suffix === '' ? -1 : (languages.indexOf(suffix.slice(1)) + 1000) % 1000);
  const ordered = [...suffixes].sort((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1));
  return ordered.flatMap((suffix) => {
    const name = nameIn(suffix, cells, issues);
    return name ? [{ ...name, ...(suffix !== '' && { language: suffix.slice(1) }) }] : [];
  });
}

function nameIn(suffix: string, cells: RowReader, issues: Issue[]): PersonName | undefined {
  const part = (field: string) => quiet(field + suffix, cells, issues);
  const given = part('given');
  const family = part('family') ?? (cells.text(`name${suffix}`) === undefined ? given : undefined);
  if (family !== undefined) {
    const name = { family, ...(given !== undefined && given !== family && { given }), ...optional('patronymic', part('patronymic')) };
    return hasFamily(name) ? name : undefined;
  }
  const printed = cells.text(`name${suffix}`);
  const read = printed === undefined ? undefined : readAuthorName(printed);
  if (!read || printed === undefined) return undefined;
  const place = cells.place(`name${suffix}`);
  if (read.doubt === 'capitals') issues.push(doubt('import-name-capitals', place, { name: printed, read: fullName(read.name) }));
  if (read.doubt === 'order')
    issues.push(doubt('import-name-order', place, { name: printed, family: read.name.family, given: read.name.given ?? '' }));
  return read.name;
}

/** A part of a name, its capitals made small and told. */
function quiet(field: string, cells: RowReader, issues: Issue[]): string | undefined {
  const typed = cells.text(field);
  if (typed === undefined) return undefined;
  const { name, capitals } = withoutCapitals(typed);
  if (capitals) issues.push(doubt('import-name-capitals', cells.place(field), { name: typed, read: name }));
  return name;
}

function affiliationsOf(row: TableRow, cells: RowReader): (string | LocalText)[] | undefined {
  const keys = keysOf(row, 'affiliation');
  const lists = keys.map((key) => ({
    tag: key.slice('affiliation.'.length),
    names: (cells.lines(key) ?? '').split(/[;\n]/u).flatMap((one) => one.trim() || []),
  }));
  const longest = Math.max(0, ...lists.map(({ names }) => names.length));
  const affiliations = Array.from({ length: longest }, (_, at) => {
    const texts = lists.flatMap(({ tag, names }): [string, string][] => (names[at] === undefined ? [] : [[tag, names[at]]]));
    const plain = texts.find(([tag]) => tag === '')?.[1];
    return plain ?? Object.fromEntries(texts);
  });
  return affiliations.length === 0 ? undefined : affiliations;
}
