import type { PersonRecord } from '../schema/person.ts';

/** Whose an id was before it was given up, by that id: of several who claim it the first of the register; none that is in use. */
export function formerPeople(people: ReadonlyMap<string, PersonRecord>): ReadonlyMap<string, string> {
  const former = new Map<string, string>();
  for (const [id, { formerIds = [] }] of people) {
    for (const one of formerIds) if (!people.has(one) && !former.has(one)) former.set(one, id);
  }
  return former;
}
