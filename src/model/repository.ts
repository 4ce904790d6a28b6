import type { Former } from './former-address.ts';
import type { AnnexRecord } from '../schema/annex.ts';
import type { CenterRecord } from '../schema/center.ts';
import type { ClauseRecord } from '../schema/clause.ts';
import type { ContributorRole } from '../schema/contributor.ts';
import type { EventRecord, SessionRecord, VolumeRecord } from '../schema/volume.ts';
import type { NoticeKind } from '../schema/notice.ts';
import type { PaperRecord } from '../schema/paper.ts';
import type { PartyRecord } from '../schema/party.ts';
import type { PersonRecord } from '../schema/person.ts';
import type { RelationRecord } from '../schema/relation.ts';
import type { ResolutionRecord } from '../schema/resolution.ts';
import type { TopicRecord } from '../schema/topic.ts';
import type { LocalText } from '../schema/text.ts';
import type { TitleMarkup } from '../text/title-runs.ts';
import type { ClausePart } from './clause-number.ts';
import type { PersonName } from './name.ts';
import type { Affiliation, Organization, Organizer } from './organization.ts';
export type { Affiliation, Organization, Organizer } from './organization.ts';
export type { Source } from '../schema/source.ts';
import type { FullText, PageText, Reference, RepositoryRecords, StoredFile } from './records.ts';

/** Someone who made a work. Exactly one of `name` and `organization` is set; `person` is set when the register knows them. */
export interface Contributor {
  readonly role: ContributorRole;
  /** The name as printed on the work, else the preferred name of the person. */
  readonly name?: PersonName;
  readonly person?: Person;
  readonly organization?: Organization;
  readonly orcid?: string;
  readonly affiliations: readonly Affiliation[];
  readonly corresponding: boolean;
  readonly equal: boolean;
}

/** A person of the register, with all they did. Lists are in order of date, newest first. */
export interface Person {
  readonly type: 'person';
  readonly id: string;
  readonly record: PersonRecord;
  readonly name: PersonName;
  /** The preferred name first, then every other form in the order of the register. */
  readonly names: readonly (PersonName & { readonly note?: string })[];
  readonly affiliations: readonly Affiliation[];
  readonly papers: readonly Paper[];
  readonly edited: readonly Volume[];
  readonly chaired: readonly Session[];
  /** The people they made works with, and how many, most first. */
  readonly coauthors: readonly { readonly person: Person; readonly papers: number }[];
  readonly differentFrom: readonly Person[];
  /** False when nothing but unlisted volumes names this person. */
  readonly listed: boolean;
}

export interface Session {
  readonly id: string;
  readonly record: SessionRecord;
  readonly volume: Volume;
  readonly chairs: readonly { readonly name: PersonName; readonly person?: Person }[];
  readonly papers: readonly Paper[];
}

export interface Event {
  readonly record: EventRecord;
  readonly name: LocalText;
  readonly organizers: readonly Organizer[];
  readonly sponsors: readonly Organizer[];
}

/** What became of a published record, as it was announced; `by` is the record that announces it or has taken its place. */
export interface Notice {
  readonly kind: NoticeKind;
  readonly date: string;
  readonly note?: LocalText;
  readonly by?: Paper | Volume;
}

/** A volume with its sessions, papers and resolutions. */
export interface Volume {
  readonly type: 'volume';
  readonly id: string;
  readonly record: VolumeRecord;
  /** The italics and formulas of its titles, if they have any. */
  readonly markup?: TitleMarkup;
  readonly path: string;
  readonly event?: Event;
  readonly sessions: readonly Session[];
  /** In the order of the programme: by session, then by number. */
  readonly papers: readonly Paper[];
  /** The papers whose session is not recorded. */
  readonly withoutSession: readonly Paper[];
  readonly resolutions: readonly Resolution[];
  readonly editors: readonly Contributor[];
  readonly publisher?: Organization;
  readonly files: readonly StoredFile[];
  /** The newest first. */
  readonly notices: readonly Notice[];
  /** The records on which this one is a notice, or whose place it has taken. */
  readonly noticeOf: readonly (Paper | Volume)[];
  /** Published addresses that lead here now, the newest first. */
  readonly former: readonly Former[];
  /** False for a volume kept out of lists, feeds, statistics and citation tags. */
  readonly listed: boolean;
  /** Of the publication if known, else of the event: `2017`, `2017-02` or `2017-02-17`. */
  readonly date?: string;
  readonly year?: number;
  readonly citationKey: string;
}

/** One contribution. */
export interface Paper {
  readonly type: 'paper';
  readonly id: string;
  readonly volume: Volume;
  readonly session?: Session;
  readonly record: PaperRecord;
  /** The italics and formulas of its titles, if they have any. */
  readonly markup?: TitleMarkup;
  readonly path: string;
  readonly contributors: readonly Contributor[];
  readonly topics: readonly Topic[];
  readonly pdf?: StoredFile;
  readonly files: readonly StoredFile[];
  readonly fullText?: FullText;
  readonly references: readonly CitedReference[];
  /** The papers of this repository that have this one in their references. */
  readonly citedBy: readonly Paper[];
  /** The newest first. */
  readonly notices: readonly Notice[];
  /** The records on which this one is a notice, or whose place it has taken. */
  readonly noticeOf: readonly (Paper | Volume)[];
  /** Published addresses that lead here now, the newest first. */
  readonly former: readonly Former[];
  readonly date?: string;
  readonly year?: number;
  readonly citationKey: string;
  readonly previous?: Paper;
  readonly next?: Paper;
  /** The versions that newer ones have replaced, the oldest first; a replaced version has none. */
  readonly versions: readonly Paper[];
  /** Set for a version that was replaced: of which paper it was which. All else is as it stood then. */
  readonly versionOf?: { readonly paper: Paper; readonly number: number };
}

/** A reference of a paper; `work` is set when it is a record of this repository. */
export interface CitedReference extends Reference {
  readonly doi?: string;
  readonly work?: Paper;
}

/** A resolution; `clauses` are all of them, annexes and those below others too, in the order of the text. */
export interface Resolution {
  readonly type: 'resolution';
  readonly id: string;
  readonly volume: Volume;
  readonly record: ResolutionRecord;
  readonly markup?: TitleMarkup;
  readonly path: string;
  readonly session?: Session;
  readonly topics: readonly Topic[];
  readonly preamble: readonly Clause[];
  readonly operative: readonly Clause[];
  readonly annexes: readonly Clause[];
  readonly clauses: readonly Clause[];
  readonly relations: readonly Relation[];
  /** What took its place, and whose place it took; a text that was never adopted took none. */
  readonly successors: readonly (Resolution | Clause)[];
  readonly predecessors: readonly (Resolution | Clause)[];
  /** Published addresses that lead here now, the newest first. */
  readonly former: readonly Former[];
  readonly proposedBy: readonly Party[];
  readonly draftedBy: readonly Party[];
  readonly signatories: readonly Party[];
  readonly date?: string;
  readonly year?: number;
  readonly citationKey: string;
}

/** One clause of a resolution, or one of its annexes as a whole, whose title and table stand in `annex`. */
export interface Clause {
  readonly type: 'clause';
  /** Permanent within its resolution: `op-3-b`; `numbers` are those in it. */
  readonly id: string;
  readonly resolution: Resolution;
  readonly part: ClausePart;
  readonly numbers: readonly string[];
  readonly depth: number;
  readonly parent?: Clause;
  readonly clauses: readonly Clause[];
  /** The text in each language, without its number; words between asterisks are set in italics. */
  readonly text: LocalText;
  readonly record: Partial<ClauseRecord>;
  readonly annex?: AnnexRecord;
  readonly addressees: readonly LocalText[];
  /** As addressees: its own, else those of the clause above it; of the first, else those of the resolution. */
  readonly topics: readonly Topic[];
  readonly relations: readonly Relation[];
  /** As of a resolution. */
  readonly successors: readonly (Resolution | Clause)[];
  readonly predecessors: readonly (Resolution | Clause)[];
}

/** What a resolution or a clause has to do with another text; `target` is set for a record of this repository. */
export interface Relation {
  readonly from: Resolution | Clause;
  readonly record: RelationRecord;
  readonly target?: Related;
}

/** Who proposed, drafted or signed. */
export interface Party {
  readonly record: PartyRecord;
  readonly person?: Person;
  readonly organization?: Organization;
}

export interface Topic {
  readonly type: 'topic';
  readonly id: string;
  readonly record: TopicRecord;
  readonly papers: readonly Paper[];
}

/** What can be cited. */
export type Work = Paper | Volume | Resolution;

/** What a citation may name: a work, or a clause of one; and what a relation may lead to. */
export type Citable = Work | Clause;
export type Related = Citable | Session;

/** The linked repository: every record once, every reference between records an object. Drafts are in it only if asked for. */
export interface Repository {
  readonly center: CenterRecord;
  readonly volumes: readonly Volume[];
  readonly papers: readonly Paper[];
  readonly resolutions: readonly Resolution[];
  readonly people: ReadonlyMap<string, Person>;
  readonly organizations: ReadonlyMap<string, Organization>;
  readonly topics: ReadonlyMap<string, Topic>;
  /** The relations that lead to a record, in the order of the resolutions that name it. */
  readonly related: ReadonlyMap<Related, readonly Relation[]>;
  readonly pages: readonly PageText[];
  /** The records as read, for the rules of the check. */
  readonly records: RepositoryRecords;
}
