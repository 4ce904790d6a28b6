import { comparedName } from './name-likeness.ts';
import { affiliationKey, evidence, nameEvidence, scoreOf, WORTH_A_LOOK, type Evidence } from './likely-doubles.ts';
import { fullName } from './name.ts';
import type { Contributor, Paper, Person, Repository } from './repository.ts';

/** A name that is printed on a work without a person, and a person of the register whom it may mean. */
export interface PrintedDouble {
  readonly printed: string;
  readonly file: string;
  readonly paper: Paper;
  readonly person: Person;
  /** From 0 to 100. */
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

/** The names printed on papers without a person that resemble a registered person, the likeliest first. */
export function printedDoubles({ papers, people }: Repository, least: number = WORTH_A_LOOK): PrintedDouble[] {
  const byFamily = new Map<string, Set<Person>>();
  const names = new Map([...people.values()].map((person) => [person, person.names.map(comparedName)]));
  for (const [person, forms] of names) {
    for (const { family, given } of forms) {
      for (const key of [family, given.join(' ')]) byFamily.set(key, (byFamily.get(key) ?? new Set<Person>()).add(person));
    }
  }
  const found: PrintedDouble[] = [];
  for (const paper of papers) {
    for (const contributor of paper.contributors) {
      const { name, person: known } = contributor;
      if (!name || known) continue;
      const compared = comparedName(name);
      for (const person of byFamily.get(compared.family) ?? []) {
        const alike = nameEvidence([compared], names.get(person) ?? []);
        if (!alike) continue;
        const all = [alike, ...otherEvidence(paper, contributor, person)].sort((a, b) => b.points - a.points);
        const score = scoreOf(all);
        if (score >= least) found.push({ printed: fullName(name), file: paper.path, paper, person, score, evidence: all });
      }
    }
  }
  return found.sort((a, b) => b.score - a.score || (a.file < b.file ? -1 : Number(a.file > b.file)));
}

function otherEvidence(paper: Paper, { orcid, affiliations }: Contributor, person: Person): Evidence[] {
  const own = person.record.orcid;
  const places = new Set(person.affiliations.flatMap((one) => affiliationKey(one) ?? []));
  const place = affiliations.flatMap((one) => affiliationKey(one) ?? []).find((key) => places.has(key));
  const coauthors = person.coauthors.filter(({ person: known }) => paper.contributors.some((one) => one.person === known));
  return [
    ...(orcid === undefined || own === undefined ? [] : [evidence(orcid === own ? 'orcid' : 'otherOrcid', orcid, own)]),
    ...(paper.contributors.some((one) => one.person === person) ? [evidence('sameWork', `${paper.volume.id}/${paper.id}`)] : []),
    ...(place === undefined ? [] : [evidence('affiliation', place)]),
    ...coauthors.slice(0, 2).map(({ person: known }) => evidence('coauthor', fullName(known.name))),
  ];
}
