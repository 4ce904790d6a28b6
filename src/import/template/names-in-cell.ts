import type { Issue, Place } from '../../model/issue.ts';
import { fullName } from '../../model/name.ts';
import { readAuthorNames, type NamedAuthor } from '../author-names.ts';
import { doubt } from '../doubt.ts';
import type { ImportedPerson } from '../imported-volume.ts';

/** The people whom a cell names, every doubt about them told. */
export function namesInCell(cell: string, place: Place, issues: Issue[]): readonly NamedAuthor[] {
  const { authors, nameless, doubt: about } = readAuthorNames(cell);
  const text = cell.replace(/\s+/gu, ' ');
  for (const name of nameless) issues.push(doubt('import-name-missing', place, { name }));
  if (about === 'pairs')
    issues.push(doubt('import-authors-doubt', place, { text, read: authors.map(({ name }) => fullName(name)).join('; ') }));
  if (about === 'others') issues.push(doubt('import-authors-others', place, { text, count: authors.length }));
  for (const { doubt: about, printed, name } of authors) {
    if (about === 'capitals') issues.push(doubt('import-name-capitals', place, { name: printed, read: fullName(name) }));
    if (about === 'order') issues.push(doubt('import-name-order', place, { name: printed, family: name.family, given: name.given ?? '' }));
  }
  return authors;
}

/** The people of a cell as authors or editors. */
export function peopleInCell(cell: string, place: Place, issues: Issue[]): ImportedPerson[] {
  return namesInCell(cell, place, issues).map(({ name, affiliation, corresponding }) => ({
    name,
    ...(affiliation !== undefined && { affiliations: [affiliation] }),
    ...(corresponding && { corresponding }),
    place,
  }));
}
