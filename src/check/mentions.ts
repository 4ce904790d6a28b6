import { withVersions } from '../model/paper-version.ts';
import type { RepositoryRecords } from '../model/records.ts';
import type { ContributorRecord } from '../schema/contributor.ts';
import type { AffiliationRecord } from '../schema/name.ts';

/** Where one record names another by its id. */
export interface Mention {
  readonly id: string;
  readonly file: string;
  readonly path: readonly PropertyKey[];
}

/** The registers and the record of the centre, as files of the content. */
export const FILES = {
  center: 'proceedings/center.yaml',
  people: 'proceedings/people.yaml',
  organizations: 'proceedings/organizations.yaml',
  topics: 'proceedings/topics.yaml',
} as const;

/** A contributor with the place of its record: authors of papers and editors of volumes. */
export interface ContributorPlace {
  readonly contributor: ContributorRecord;
  readonly file: string;
  readonly path: readonly PropertyKey[];
}

/** Every author and every editor. */
export function* everyContributor({ papers, volumes }: RepositoryRecords): Generator<ContributorPlace> {
  for (const { record, path: file } of papers) {
    for (const [index, contributor] of (record.authors ?? []).entries()) yield { contributor, file, path: ['authors', index] };
  }
  for (const { record, path: file } of volumes) {
    for (const [index, contributor] of (record.editors ?? []).entries()) yield { contributor, file, path: ['editors', index] };
  }
}

/** Every place where a person of the register is named. */
export function* mentionsOfPeople(records: RepositoryRecords): Generator<Mention> {
  for (const { contributor, file, path } of everyContributor(withVersions(records)))
    yield* mention(contributor.person, file, [...path, 'person']);
  for (const { record, path: file } of records.volumes) {
    for (const [session, { chairs }] of (record.sessions ?? []).entries()) {
      for (const [index, { person }] of (chairs ?? []).entries())
        yield* mention(person, file, ['sessions', session, 'chairs', index, 'person']);
    }
    for (const [index, { person }] of (record.awards ?? []).entries()) yield* mention(person, file, ['awards', index, 'person']);
  }
  for (const { party, file, path } of everyParty(records)) yield* mention(party.person, file, [...path, 'person']);
  for (const [id, { differentFrom }] of records.people) {
    for (const [index, other] of (differentFrom ?? []).entries()) yield* mention(other, FILES.people, [id, 'differentFrom', index]);
  }
}

/** Every place where an organisation of the register is named. */
export function* mentionsOfOrganizations(records: RepositoryRecords): Generator<Mention> {
  yield* mention(records.center.organization, FILES.center, ['organization']);
  yield* mention(records.center.publisher, FILES.center, ['publisher']);
  for (const { contributor, file, path } of everyContributor(withVersions(records))) {
    yield* mention(contributor.organization, file, [...path, 'organization']);
    yield* mentionsInAffiliations(contributor.affiliations, file, path);
  }
  for (const { party, file, path } of everyParty(records)) yield* mention(party.organization, file, [...path, 'organization']);
  for (const [id, { affiliations }] of records.people) yield* mentionsInAffiliations(affiliations, FILES.people, [id]);
  for (const { record, path: file } of records.volumes) {
    yield* mention(record.publisher, file, ['publisher']);
    for (const list of ['organizers', 'sponsors'] as const) {
      for (const [index, { organization }] of (record.event?.[list] ?? []).entries()) {
        yield* mention(organization, file, ['event', list, index, 'organization']);
      }
    }
  }
  for (const [id, { parent }] of records.organizations) yield* mention(parent, FILES.organizations, [id, 'parent']);
}

/** Everyone who proposed, drafted or signed a resolution. */
function* everyParty({ resolutions }: RepositoryRecords) {
  for (const { record, path: file } of resolutions) {
    for (const list of ['proposedBy', 'draftedBy', 'signatories'] as const) {
      for (const [index, party] of (record[list] ?? []).entries()) yield { party, file, path: [list, index] };
    }
  }
}

function* mentionsInAffiliations(
  affiliations: readonly AffiliationRecord[] | undefined,
  file: string,
  path: readonly PropertyKey[],
): Generator<Mention> {
  for (const [index, affiliation] of (affiliations ?? []).entries()) {
    if (typeof affiliation !== 'string') yield* mention(affiliation.organization, file, [...path, 'affiliations', index, 'organization']);
  }
}

function* mention(id: string | undefined, file: string, path: readonly PropertyKey[]): Generator<Mention> {
  if (id !== undefined) yield { id, file, path };
}
