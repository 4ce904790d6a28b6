import type { Issue } from '../model/issue.ts';
import type { BibtexEntry } from './bibtex-file.ts';
import { splitOutside } from './bibtex-names.ts';
import { orcidOf } from './imported-name.ts';
import type { ImportedPerson } from './imported-volume.ts';

/**
 * Authors with the ORCID iDs that stand in fields of their own: annotations of biblatex (`author+an:orcid = {1="…"; 2="…"}`), lists in the
 * order of the authors (`orcid`), and names with numbers (`orcid-numbers = {Smith, Anna/0000-…}`).
 */
export function orcidsOf(authors: readonly ImportedPerson[], entry: BibtexEntry, issues: Issue[]): ImportedPerson[] {
  const found = new Map<number, string>();
  for (const name of ['author+an:orcid', 'author+an']) {
    for (const [, number, value] of (entry.fields.get(name)?.value ?? '').matchAll(/(\d+)\s*=\s*"?([^";]*)"?/gu)) {
      if (/\d{4}-?\d{4}/u.test(value ?? '')) found.set(Number(number) - 1, value ?? '');
    }
  }
  const list = entry.fields.get('orcid')?.value;
  if (list !== undefined)
    for (const [at, one] of splitOutside(list.replace(/\sand\s/gu, ';'), ';')
      .flatMap((part) => part.split(','))
      .entries())
      found.set(at, one.replace(/[{}]/gu, ''));
  for (const [, name = '', number = ''] of (entry.fields.get('orcid-numbers')?.value ?? '').matchAll(
    /([^/;]+)\/((?:\d{4}-){3}\d{3}[\dX])\s*(?:;|$)/gu,
  )) {
    const family = name.split(',')[0]?.trim();
    const at = authors.findIndex((author) => author.name.family === family);
    if (at !== -1) found.set(at, number);
  }
  return authors.map((author, at) => {
    const orcid = found.has(at) ? orcidOf(found.get(at) ?? '', author.place, entry.key, issues) : undefined;
    return orcid === undefined ? author : { ...author, orcid };
  });
}
