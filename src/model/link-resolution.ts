import type { AnnexRecord } from '../schema/annex.ts';
import type { ClauseRecord } from '../schema/clause.ts';
import type { PartyRecord } from '../schema/party.ts';
import type { LocalText } from '../schema/text.ts';
import { clauseId, leadingNumber } from './clause-number.ts';
import type { ClausePart } from './clause-number.ts';
import type { Linking, Registers } from './linking.ts';
import { withoutMarks } from './marked-titles.ts';
import type { ResolutionEntry } from './records.ts';
import type { Clause, Party, Relation, Resolution, Topic, Volume } from './repository.ts';

/** A resolution with its clauses; what its relations lead to is entered when all volumes are linked. */
export function linkResolution(entry: ResolutionEntry, volume: Volume, registers: Registers): Resolution {
  const { record, markup } = withoutMarks(entry.record);
  const date = record.adopted ?? volume.event?.record.dates.from ?? volume.record.published;
  const parties = (list: readonly PartyRecord[] | undefined) => (list ?? []).map((party) => linkParty(party, registers));
  const resolution: Linking<Resolution> = {
    type: 'resolution',
    id: entry.id,
    volume,
    record,
    ...(markup && { markup }),
    path: entry.path,
    session: volume.sessions.find(({ id }) => id === record.session),
    topics: topicsOf(record.topics, registers),
    preamble: [],
    operative: [],
    annexes: [],
    clauses: [],
    relations: [],
    successors: [],
    predecessors: [],
    former: [],
    proposedBy: parties(record.proposedBy),
    draftedBy: parties(record.draftedBy),
    signatories: parties(record.signatories),
    date,
    year: date === undefined ? undefined : Number(date.slice(0, 4)),
    citationKey: '',
  };
  const place = (part: ClausePart, parent?: Clause): ClausePlace => ({ resolution, registers, part, parent });
  resolution.preamble = linkClauses(record.preamble, place('preamble'));
  resolution.operative = linkClauses(record.operative, place('operative'));
  resolution.annexes = (record.annexes ?? []).map((annex) => linkAnnex(annex, place('annex')));
  resolution.clauses = [...resolution.preamble, ...resolution.operative, ...resolution.annexes].flatMap(withThoseBelow);
  resolution.relations = unlinked(resolution, record.relations);
  return resolution;
}

interface ClausePlace {
  readonly resolution: Resolution;
  readonly registers: Registers;
  readonly part: ClausePart;
  readonly parent: Clause | undefined;
}

function linkClauses(records: readonly ClauseRecord[] | undefined, place: ClausePlace): Clause[] {
  return (records ?? []).map((record) => linkClause(record, place));
}

function linkClause(record: ClauseRecord, place: ClausePlace): Clause {
  const { resolution, registers, part, parent } = place;
  const numbers = [...(parent?.numbers ?? []), record.number];
  const named = resolution.record.addressees ?? {};
  const addressees = (record.addressees ?? []).map((id) => named[id]).filter((name) => name !== undefined);
  const topics = topicsOf(record.topics, registers);
  const clause: Linking<Clause> = {
    type: 'clause',
    id: clauseId(part, numbers),
    resolution,
    part,
    numbers,
    depth: parent === undefined || parent.annex ? 0 : parent.depth + 1,
    parent,
    clauses: [],
    text: withoutNumber(record.text, record.number),
    record,
    addressees: record.addressees ? addressees : (parent?.addressees ?? []),
    topics: record.topics ? topics : (parent?.topics ?? resolution.topics),
    relations: [],
    successors: [],
    predecessors: [],
  };
  clause.clauses = linkClauses(record.clauses, { ...place, parent: clause });
  clause.relations = unlinked(clause, record.relations);
  return clause;
}

function linkAnnex(annex: AnnexRecord, place: ClausePlace): Clause {
  const { number, text = {}, struck } = annex;
  const clause: Linking<Clause> = {
    type: 'clause',
    id: clauseId('annex', [number]),
    resolution: place.resolution,
    part: 'annex',
    numbers: [number],
    depth: 0,
    clauses: [],
    text,
    record: { number, ...(struck && { struck }) },
    annex,
    addressees: [],
    topics: place.resolution.topics,
    relations: [],
    successors: [],
    predecessors: [],
  };
  clause.clauses = linkClauses(annex.clauses, { ...place, parent: clause });
  clause.relations = unlinked(clause, annex.relations);
  return clause;
}

/** A clause with all below it, in the order of the text. */
export function withThoseBelow(clause: Clause): Clause[] {
  return [clause, ...clause.clauses.flatMap(withThoseBelow)];
}

/** Whoever pastes a text pastes its numbers; they are printed from the record, once. */
function withoutNumber(text: LocalText, number: string): LocalText {
  return Object.fromEntries(
    Object.entries(text).map(([language, words]) => {
      const leading = leadingNumber(words);
      return [language, leading?.number === number ? leading.rest : words];
    }),
  );
}

function unlinked(from: Resolution | Clause, records: Resolution['record']['relations']): Relation[] {
  return (records ?? []).map((record) => ({ from, record }));
}

function topicsOf(ids: readonly string[] | undefined, { topics }: Registers): Topic[] {
  return (ids ?? []).flatMap((id) => topics.get(id) ?? []);
}

function linkParty(record: PartyRecord, { people, organizations }: Registers): Party {
  return { record, person: people.get(record.person ?? ''), organization: organizations.get(record.organization ?? '') };
}
