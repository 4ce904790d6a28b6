import type { ContributorRecord } from '../schema/contributor.ts';
import { recordPath } from './address.ts';
import { citationKeys } from './citation-key.ts';
import { formersOf } from './former-address.ts';
import { linkNotices } from './link-notice.ts';
import { linkAffiliations, linkOrganizations, linkOrganizers } from './link-organization.ts';
import { linkPeople } from './link-person.ts';
import { linkReferences } from './link-reference.ts';
import { linkRelations } from './link-relation.ts';
import { linkResolution } from './link-resolution.ts';
import { linkVersions } from './link-version.ts';
import type { Linking, Registers } from './linking.ts';
import { withoutMarks } from './marked-titles.ts';
import { readName } from './name.ts';
import { toldVersions } from './paper-version.ts';
import type { PaperEntry, RepositoryRecords, ResolutionEntry, VolumeEntry } from './records.ts';
import { remainingPaper, remainingVolume } from './removed.ts';
import type { Contributor, Paper, Person, Repository, Resolution, Session, Topic, Volume } from './repository.ts';

export interface LinkOptions {
  /** Whether drafts belong to the repository: yes in `dev` and `preview`, no on the public site. */
  readonly drafts: boolean;
}

/**
 * Links the records to one another. It never fails: a reference to nothing is left out here and found by the check.
 * The work grows with the number of records and of references between them, never with papers × papers.
 */
export function link(records: RepositoryRecords, { drafts }: LinkOptions): Repository {
  const shown = (status: string) => drafts || status !== 'draft';
  const organizations = linkOrganizations(records.organizations);
  const people = linkPeople(records.people, organizations);
  const topics = new Map<string, Linking<Topic>>();
  for (const [id, record] of records.topics) topics.set(id, { type: 'topic', id, record, papers: [] });

  const papersByVolume = Map.groupBy(
    records.papers.filter(({ record }) => shown(record.status)),
    ({ volume }) => volume,
  );
  const resolutionsByVolume = Map.groupBy(records.resolutions, ({ volume }) => volume);
  const volumes = records.volumes
    .filter(({ record }) => shown(record.status))
    .map((entry) =>
      linkVolume(entry, papersByVolume.get(entry.id) ?? [], resolutionsByVolume.get(entry.id) ?? [], { organizations, people, topics }),
    );
  volumes.sort((a, b) => byDateNewestFirst(a, b) || byId(a, b));

  const papers = volumes.flatMap(({ papers }) => papers);
  const resolutions = volumes.flatMap(({ resolutions }) => resolutions);
  const keys = citationKeys([...volumes, ...papers, ...resolutions], records.ledger);
  for (const work of [...volumes, ...papers, ...resolutions])
    (work as Linking<Paper | Volume | Resolution>).citationKey = keys.get(work) ?? '';
  linkReferences(papers, records.center.address);
  linkNotices([...volumes, ...papers]);
  const formers = formersOf(records);
  for (const work of [...volumes, ...papers, ...resolutions])
    (work as Linking<Paper | Volume | Resolution>).former = formers.get(recordPath(work).slice(0, -1)) ?? [];
  for (const paper of papers) linkVersions(paper);
  const related = linkRelations(volumes);
  completePeople(people, volumes);
  for (const paper of papers) {
    if (paper.volume.listed) for (const topic of paper.topics) (topic.papers as Paper[]).push(paper);
  }
  return { center: records.center, volumes, papers, resolutions, people, organizations, topics, related, pages: records.pages, records };
}

function linkVolume(
  whole: VolumeEntry,
  papers: readonly PaperEntry[],
  resolutions: readonly ResolutionEntry[],
  registers: Registers,
): Volume {
  const entry = remainingVolume(whole);
  const { record, markup } = withoutMarks(entry.record);
  const event = record.event;
  const date = record.published ?? event?.dates.from;
  const volume: Linking<Volume> = {
    type: 'volume',
    id: entry.id,
    record,
    ...(markup && { markup }),
    path: entry.path,
    event: event && {
      record: event,
      name: event.name ?? record.title,
      organizers: linkOrganizers(event.organizers, registers.organizations),
      sponsors: linkOrganizers(event.sponsors, registers.organizations),
    },
    sessions: [],
    papers: [],
    withoutSession: [],
    resolutions: [],
    editors: linkContributors(record.editors, 'editor', registers),
    publisher: registers.organizations.get(record.publisher ?? ''),
    files: entry.files,
    notices: [],
    noticeOf: [],
    former: [],
    listed: record.listed ?? true,
    date,
    year: yearOf(date),
    citationKey: '',
  };
  const sessions: Linking<Session>[] = (record.sessions ?? []).map((session) => ({
    id: session.id,
    record: session,
    volume,
    chairs: (session.chairs ?? []).flatMap(({ person: id, name }) => {
      const person = registers.people.get(id ?? '');
      const chairName = name === undefined ? person?.name : readName(name);
      return chairName ? [{ name: chairName, person }] : [];
    }),
    papers: [],
  }));
  const bySession = new Map(sessions.map((session) => [session.id, session]));
  const linked = papers.map((paper) => linkPaper(paper, volume, bySession, registers)).sort(byId);
  for (const session of sessions) session.papers = linked.filter((paper) => paper.session === session);
  volume.sessions = sessions;
  volume.withoutSession = linked.filter(({ session }) => session === undefined);
  volume.papers = [...sessions.flatMap((session) => session.papers), ...volume.withoutSession];
  volume.papers.forEach((paper, place) => {
    Object.assign(paper, { previous: volume.papers[place - 1], next: volume.papers[place + 1] });
  });
  volume.resolutions = resolutions.map((resolution) => linkResolution(resolution, volume, registers)).sort(byId);
  return volume;
}

function linkPaper(whole: PaperEntry, volume: Volume, sessions: ReadonlyMap<string, Session>, registers: Registers): Paper {
  const entry = remainingPaper(whole);
  const { record, markup } = withoutMarks(entry.record);
  const session = sessions.get(record.session ?? '');
  const held = record.dates?.presented ?? session?.record.date;
  // What was only said has the day on which it was said, whenever its record was published.
  const pdf = entry.files.find(({ name }) => name === `${entry.id}.pdf`);
  const isWithoutText = (record.text ?? (pdf || entry.fullText ? 'deposited' : 'not-deposited')) === 'not-deposited';
  const isSpoken = isWithoutText && record.kind !== 'recording' && record.kind !== 'data-note';
  const said = isSpoken ? (held ?? volume.record.event?.dates.from) : undefined;
  const date = said ?? record.dates?.published ?? held ?? volume.date;
  const paper: Linking<Paper> = {
    type: 'paper',
    id: entry.id,
    volume,
    session,
    record,
    ...(markup && { markup }),
    path: entry.path,
    contributors: linkContributors(record.authors, 'author', registers),
    topics: (record.topics ?? []).flatMap((id) => registers.topics.get(id) ?? []),
    pdf,
    files: entry.files,
    fullText: entry.fullText,
    references: entry.references,
    citedBy: [],
    notices: [],
    noticeOf: [],
    former: [],
    date,
    year: yearOf(date),
    citationKey: '',
    versions: [],
  };
  paper.versions = toldVersions(entry).map((version) => ({
    ...linkPaper(version, volume, sessions, registers),
    versionOf: { paper, number: version.number },
  }));
  return paper;
}

function linkContributors(
  contributors: readonly ContributorRecord[] | undefined,
  usualRole: Contributor['role'],
  { organizations, people }: Registers,
): Contributor[] {
  return (contributors ?? []).flatMap((contributor) => {
    const person = people.get(contributor.person ?? '');
    const organization = organizations.get(contributor.organization ?? '');
    const name = contributor.name === undefined ? person?.name : readName(contributor.name);
    if (!name && !organization) return [];
    return [
      {
        role: contributor.role ?? usualRole,
        name: organization ? undefined : name,
        person,
        organization,
        orcid: contributor.orcid ?? person?.record.orcid,
        affiliations: linkAffiliations(contributor.affiliations, organizations),
        corresponding: contributor.corresponding ?? false,
        equal: contributor.equal ?? false,
      },
    ];
  });
}

/** Enters into each person what they made, edited and chaired, and with whom. */
function completePeople(people: ReadonlyMap<string, Linking<Person>>, volumes: readonly Volume[]): void {
  const named = new Set<Person>();
  for (const volume of volumes) {
    if (!volume.listed) {
      const contributors = [
        ...volume.editors,
        ...volume.sessions.flatMap(({ chairs }) => chairs),
        ...volume.papers.flatMap((paper) => paper.contributors),
      ];
      for (const { person } of contributors) if (person) named.add(person);
      continue;
    }
    for (const { person } of volume.editors) if (person) (person.edited as Volume[]).push(volume);
    for (const session of volume.sessions) for (const { person } of session.chairs) if (person) (person.chaired as Session[]).push(session);
    for (const paper of volume.papers) {
      for (const person of new Set(paper.contributors.map(({ person }) => person))) if (person) (person.papers as Paper[]).push(paper);
    }
  }
  for (const person of people.values()) {
    (person.papers as Paper[]).sort((a, b) => byDateNewestFirst(a, b) || byId(a.volume, b.volume) || byId(a, b));
    const together = new Map<Person, number>();
    for (const paper of person.papers) {
      for (const other of new Set(paper.contributors.map(({ person }) => person))) {
        if (other && other !== person) together.set(other, (together.get(other) ?? 0) + 1);
      }
    }
    person.coauthors = [...together]
      .map(([other, papers]) => ({ person: other, papers }))
      .sort((a, b) => b.papers - a.papers || byId(a.person, b.person));
    person.listed = person.papers.length + person.edited.length + person.chaired.length > 0 || !named.has(person);
  }
}

function yearOf(date: string | undefined): number | undefined {
  return date === undefined ? undefined : Number(date.slice(0, 4));
}

function byDateNewestFirst(a: { readonly date?: string }, b: { readonly date?: string }): number {
  return compareText(b.date ?? '', a.date ?? '');
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return compareText(a.id, b.id);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
