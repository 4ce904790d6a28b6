import { nameSkeleton } from '../text/name-skeleton.ts';
import { fullName, type PersonName } from './name.ts';
import { comparedName, nameLikeness, nameLikenesses, type ComparedName, type NameLikeness } from './name-likeness.ts';
import type { Affiliation, Person, Repository } from './repository.ts';

/** What speaks for two people being one, or against it, and how many points of a hundred it weighs. */
export interface Evidence {
  readonly kind: EvidenceKind;
  readonly points: number;
  /** What the two have in common, or what differs, in the words of the records. */
  readonly one: string;
  readonly other: string;
}

const POINTS = {
  orcid: 90,
  same: 60,
  spelling: 50,
  swapped: 45,
  shorter: 40,
  letter: 35,
  initials: 25,
  affiliation: 15,
  coauthor: 10,
  topic: 5,
  patronymic: 10,
  otherOrcid: -90,
  otherPatronymic: -60,
  sameWork: -60,
} as const;

/** The kinds of evidence. */
export type EvidenceKind = keyof typeof POINTS;
export const evidenceKinds = Object.keys(POINTS);

/** Two people of the register who may be one; `keep` is the one who made more, or stands first. */
export interface LikelyDouble {
  readonly keep: Person;
  readonly go: Person;
  /** From 0 to 100. */
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

/** Pairs with fewer points share too little to be worth a look. */
export const WORTH_A_LOOK = 40;

/** The pairs of people who may be one, the likeliest first; those whom the register calls different are none. */
export function likelyDoubles({ people }: Repository, least: number = WORTH_A_LOOK): LikelyDouble[] {
  const all = [...people.values()].map((person, at) => ({ person, at, names: person.names.map(comparedName) }));
  const groups = new Map<string, (typeof all)[number][]>();
  for (const one of all) for (const key of keysOf(one.person, one.names)) groups.set(key, [...(groups.get(key) ?? []), one]);
  const seen = new Set<string>();
  const found: LikelyDouble[] = [];
  for (const group of groups.values()) {
    for (const [at, one] of group.entries()) {
      for (const other of group.slice(at + 1)) {
        const pair = `${one.at} ${other.at}`;
        if (one === other || seen.has(pair)) continue;
        seen.add(pair);
        const double = compare(one.person, other.person, one.names, other.names);
        if (double && double.score >= least) found.push(double);
      }
    }
  }
  return found.sort((a, b) => b.score - a.score || byId(a.keep, b.keep) || byId(a.go, b.go));
}

/** The evidence of two names, the strongest pair of their forms alone. */
export function nameEvidence(names: readonly ComparedName[], others: readonly ComparedName[]): Evidence | undefined {
  let best: { likeness: NameLikeness; one: ComparedName; other: ComparedName } | undefined;
  for (const one of names) {
    for (const other of others) {
      const likeness = nameLikeness(one, other);
      if (likeness && (!best || nameLikenesses.indexOf(likeness) < nameLikenesses.indexOf(best.likeness))) best = { likeness, one, other };
    }
  }
  return best && evidence(best.likeness, fullName(best.one.name), fullName(best.other.name));
}

/** Points that are added up, within 0 and 100. */
export function scoreOf(evidence: readonly Evidence[]): number {
  return Math.max(
    0,
    Math.min(
      100,
      evidence.reduce((sum, { points }) => sum + points, 0),
    ),
  );
}

/** One piece of evidence with its usual weight. */
export function evidence(kind: EvidenceKind, one: string, other: string = one): Evidence {
  return { kind, points: POINTS[kind], one, other };
}

/** An affiliation as it is compared. */
export function affiliationKey({ organization, text, name }: Affiliation): string | undefined {
  const printed = organization?.id ?? text ?? Object.values(name ?? {})[0];
  return printed?.normalize('NFC').toLowerCase();
}

function compare(one: Person, other: Person, names: readonly ComparedName[], others: readonly ComparedName[]): LikelyDouble | undefined {
  if (one.differentFrom.includes(other) || other.differentFrom.includes(one)) return undefined;
  const found = [...orcidEvidence(one, other)];
  const alike = nameEvidence(names, others);
  if (alike) found.push(alike);
  if (found.every(({ points }) => points < 0)) return undefined;
  found.push(...patronymicEvidence(one, other), ...sharedEvidence(one, other));
  const [keep, go] = other.papers.length + other.edited.length > one.papers.length + one.edited.length ? [other, one] : [one, other];
  const evidence = keep === one ? found : found.map((piece) => ({ ...piece, one: piece.other, other: piece.one }));
  return { keep, go, score: scoreOf(evidence), evidence: evidence.sort((a, b) => b.points - a.points) };
}

function orcidEvidence({ record: { orcid } }: Person, { record: { orcid: other } }: Person): Evidence[] {
  if (orcid === undefined || other === undefined) return [];
  return [evidence(orcid === other ? 'orcid' : 'otherOrcid', orcid, other)];
}

/** `Abdulla oğlu` and `Абдуллаевич` are one father. */
function patronymicEvidence(one: Person, other: Person): Evidence[] {
  const [patronymic, another] = [one, other].map(
    ({ names }) => names.find((name: PersonName) => name.patronymic !== undefined)?.patronymic,
  );
  if (patronymic === undefined || another === undefined) return [];
  const [father = '', otherFather = ''] = [patronymic, another].map((name) => nameSkeleton(name).split(' ')[0]);
  return [
    evidence(father.startsWith(otherFather) || otherFather.startsWith(father) ? 'patronymic' : 'otherPatronymic', patronymic, another),
  ];
}

function sharedEvidence(one: Person, other: Person): Evidence[] {
  const works = one.papers.filter((paper) => other.papers.includes(paper));
  const places = new Set(affiliationsOf(other));
  const place = affiliationsOf(one).find((key) => places.has(key));
  const known = new Set(other.coauthors.map(({ person }) => person));
  const coauthors = one.coauthors.filter(({ person }) => known.has(person)).map(({ person }) => fullName(person.name));
  const topics = new Set(other.papers.flatMap((paper) => paper.topics.map(({ id }) => id)));
  const shared = [...new Set(one.papers.flatMap((paper) => paper.topics.map(({ id }) => id)))].filter((topic) => topics.has(topic));
  return [
    ...works.slice(0, 1).map((paper) => evidence('sameWork', `${paper.volume.id}/${paper.id}`)),
    ...(place === undefined ? [] : [evidence('affiliation', place)]),
    ...coauthors.slice(0, 2).map((name) => evidence('coauthor', name)),
    ...shared.slice(0, 2).map((topic) => evidence('topic', topic)),
  ];
}

/** Where someone works, by the register and by what is printed on their papers. */
function affiliationsOf(person: Person): string[] {
  const printed = person.papers.flatMap(({ contributors }) => contributors.filter((one) => one.person === person));
  return [...person.affiliations, ...printed.flatMap(({ affiliations }) => affiliations)].flatMap((one) => affiliationKey(one) ?? []);
}

/** Only those who share one of these are compared: nobody else can be alike. */
function keysOf({ record }: Person, names: readonly ComparedName[]): Set<string> {
  return new Set([
    ...(record.orcid === undefined ? [] : [`orcid ${record.orcid}`]),
    ...names.flatMap(({ family, given }) => [family, ...(given.length > 0 ? [given.join(' ')] : [])].map((key) => `name ${key}`)),
  ]);
}

function byId(one: Person, other: Person): number {
  return one.id < other.id ? -1 : Number(one.id > other.id);
}
