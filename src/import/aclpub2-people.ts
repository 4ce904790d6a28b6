import type { Issue, Place } from '../model/issue.ts';
import { webAddress } from '../schema/identifier.ts';
import { readLatex } from '../text/latex-reading.ts';
import { examineName, nameOfLine, nameOfParts, orcidOf } from './imported-name.ts';
import type { ImportedPerson } from './imported-volume.ts';
import { recordsIn, textIn } from './json-values.ts';
import type { JsonRecord } from './json-values.ts';

/** People of aclpub2; what they are known by elsewhere tells whether two are one. Addresses of e-mail are not kept. */
export function aclpub2People(value: unknown, placeOf: (index: number) => Place, issues: Issue[]): ImportedPerson[] {
  return recordsIn(value).flatMap((person, index): ImportedPerson[] => {
    const place = placeOf(index);
    const orcid = orcidOf(textIn(person, 'orcid') ?? '', place, textIn(person, 'last_name') ?? '', issues);
    const institution = textIn(person, 'institution');
    const key = ['openreview', 'dblp', 'semantic_scholar', 'google_scholar']
      .map((field) => textIn(person, field))
      .find((id) => id !== undefined);
    const homepage = textIn(person, 'homepage');
    const told = examineName(
      {
        name: nameOf(person),
        ...(key !== undefined && { key }),
        ...(orcid !== undefined && { orcid }),
        ...(institution !== undefined && { affiliations: institution.split(/\s*;\s*/u) }),
        ...(homepage !== undefined && webAddress.safeParse(homepage).success && { homepage }),
        place,
      },
      issues,
    );
    return told ? [told] : [];
  });
}

function nameOf(person: JsonRecord) {
  const text = (field: string) => readLatex(textIn(person, field) ?? '').text;
  const [first, middle, last, whole] = ['first_name', 'middle_name', 'last_name', 'name'].map(text);
  if (!first && !last) return nameOfLine(whole ?? '');
  return nameOfParts({ family: last ?? '', given: [first, middle].filter(Boolean).join(' ') });
}
