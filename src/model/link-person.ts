import type { PersonRecord } from '../schema/person.ts';
import { linkAffiliations } from './link-organization.ts';
import type { Linking } from './linking.ts';
import type { Organization, Person } from './repository.ts';

/** The people of the register with their names and affiliations; what they made is entered when the volumes are linked. */
export function linkPeople(
  records: ReadonlyMap<string, PersonRecord>,
  organizations: ReadonlyMap<string, Organization>,
): ReadonlyMap<string, Linking<Person>> {
  const people = new Map<string, Linking<Person>>();
  for (const [id, record] of records) {
    people.set(id, {
      type: 'person',
      id,
      record,
      name: record.name,
      names: [record.name, ...(record.otherNames ?? [])],
      affiliations: linkAffiliations(record.affiliations, organizations),
      papers: [],
      edited: [],
      chaired: [],
      coauthors: [],
      differentFrom: [],
      listed: false,
    });
  }
  for (const person of people.values()) {
    person.differentFrom = (person.record.differentFrom ?? []).flatMap((id) => people.get(id) ?? []);
  }
  return people;
}
