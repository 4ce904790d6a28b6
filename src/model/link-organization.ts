import type { AffiliationRecord } from '../schema/name.ts';
import type { OrganizationRecord } from '../schema/organization.ts';
import type { EventRecord } from '../schema/volume.ts';
import type { Affiliation, Organization, Organizer } from './repository.ts';

type Register = ReadonlyMap<string, Organization>;

/** Links every organisation to its parent; a parent that is missing, or the organisation itself, is left out. */
export function linkOrganizations(records: ReadonlyMap<string, OrganizationRecord>): Register {
  const organizations = new Map<string, { id: string; record: OrganizationRecord; parent?: Organization }>();
  for (const [id, record] of records) organizations.set(id, { id, record });
  for (const organization of organizations.values()) {
    const parent = organizations.get(organization.record.parent ?? '');
    if (parent && !isBelow(parent, organization)) organization.parent = parent;
  }
  return organizations;
}

/** The organisers or sponsors of an event, those of the register by their names there. */
export function linkOrganizers(records: EventRecord['organizers'], organizations: Register): Organizer[] {
  return (records ?? []).flatMap((record) => {
    const organization = organizations.get(record.organization ?? '');
    const name = record.name ?? organization?.record.name;
    return name ? [{ organization, name }] : [];
  });
}

/** Affiliations as printed, or by an organisation of the register. */
export function linkAffiliations(records: readonly AffiliationRecord[] | undefined, organizations: Register): Affiliation[] {
  return (records ?? []).map((record) => {
    if (typeof record === 'string') return { text: record };
    const { organization: id, ...rest } = record;
    return { ...rest, organization: organizations.get(id ?? '') };
  });
}

function isBelow(organization: Organization, other: Organization): boolean {
  for (let at: Organization | undefined = organization; at; at = at.parent) if (at === other) return true;
  return false;
}
