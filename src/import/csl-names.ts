import type { Issue, Place } from '../model/issue.ts';
import { oneLine } from '../text/xml.ts';
import { doubt } from './doubt.ts';
import { examineName, isInstitution, nameOfLine, nameOfParts, orcidOf } from './imported-name.ts';
import type { ImportedPerson } from './imported-volume.ts';
import { recordsIn, textIn } from './json-values.ts';
import type { JsonRecord } from './json-values.ts';

/** People as CSL-JSON and Crossref have them: `family` and `given`, or a name in one piece; with ORCID iDs and affiliations. */
export function readCslNames(value: unknown, key: string, place: Place, issues: Issue[]): ImportedPerson[] {
  return recordsIn(value).flatMap((person): ImportedPerson[] => {
    const literal = textIn(person, 'literal') ?? textIn(person, 'name');
    const name = { ...nameOf(person, literal) };
    const orcid = orcidOf(textIn(person, 'ORCID') ?? textIn(person, 'orcid') ?? '', place, key, issues);
    const affiliations = recordsIn(person['affiliation']).flatMap((one) => textIn(one, 'name') ?? []);
    const told: ImportedPerson = {
      name,
      ...(orcid !== undefined && { orcid }),
      ...(affiliations.length > 0 && { affiliations }),
      ...(textIn(person, 'id') !== undefined && { key: textIn(person, 'id') }),
      place,
    };
    if (literal !== undefined && isInstitution(literal)) {
      issues.push(doubt('import-name-organization', place, { name: name.family }));
      return [{ ...told, isInstitution: true }];
    }
    const examined = examineName(told, issues);
    return examined ? [examined] : [];
  });
}

function nameOf(person: JsonRecord, literal: string | undefined) {
  if (literal !== undefined) return isInstitution(literal) ? { family: oneLine(literal) } : nameOfLine(literal);
  const particles = [textIn(person, 'dropping-particle'), textIn(person, 'non-dropping-particle')].filter(Boolean).join(' ') || undefined;
  return nameOfParts({
    family: textIn(person, 'family') ?? '',
    given: textIn(person, 'given'),
    particle: particles,
    suffix: textIn(person, 'suffix'),
  });
}
