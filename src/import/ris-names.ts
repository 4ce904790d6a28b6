import type { Issue } from '../model/issue.ts';
import type { BibtexNames } from './bibtex-names.ts';
import { doubt } from './doubt.ts';
import { examineName, isInstitution, nameOfLine, nameOfParts } from './imported-name.ts';
import type { ImportedPerson } from './imported-volume.ts';
import type { RisValue } from './ris-file.ts';

/**
 * Names of RIS, one a line: `Family, Given, Suffix`. In a file whose names have commas one without is an institution or a single name; where
 * none has a comma, all are divided by their words.
 */
export function readRisNames(values: readonly RisValue[], haveCommas: boolean, issues: Issue[]): BibtexNames {
  const divided: string[] = [];
  const people = values.flatMap(({ text, place }): ImportedPerson[] => {
    const [family = '', given, suffix, ...more] = text.split(/\s*,\s*/u);
    const isWhole = given === undefined ? haveCommas && /\s/u.test(text) : given === '' && suffix === undefined;
    if (isWhole || (given === undefined && isInstitution(text))) {
      issues.push(doubt('import-name-organization', place, { name: family }));
      return [{ name: { family }, place, isInstitution: true }];
    }
    if (more.length > 0 || text.includes(';')) issues.push(doubt('import-name-form', place, { problem: 'commas', name: text }));
    if (given === undefined && /\s/u.test(text)) divided.push(text);
    const [particle, own] = particleOf(family);
    const name = given === undefined ? nameOfLine(text) : nameOfParts({ family: own, given: [given, ...more].join(' '), particle, suffix });
    const person = examineName({ name, place }, issues);
    return person ? [person] : [];
  });
  return { people, divided };
}

/** Words in small letters before the family name. */
function particleOf(family: string): [particle: string, family: string] {
  const words = family.split(' ');
  const first = words.findIndex((word) => !/^\p{Ll}/u.test(word));
  return first <= 0 ? ['', family] : [words.slice(0, first).join(' '), words.slice(first).join(' ')];
}
