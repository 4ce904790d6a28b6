import { fullName } from '../model/name.ts';
import type { PersonRecord } from '../schema/person.ts';
import { nameSkeleton } from '../text/name-skeleton.ts';
import { FILES } from './mentions.ts';
import { rule } from './rule.ts';

/** Two people of the register share a name in some spelling, and nothing says that they are two. */
export const peopleAlike = rule('people-alike', ({ people }, report) => {
  const bySkeleton = new Map<string, string[]>();
  const told = new Set<string>();
  for (const [id, record] of people) {
    for (const skeleton of skeletonsOf(record)) {
      const namesakes = bySkeleton.get(skeleton) ?? [];
      const other = namesakes.find((namesake) => !areDifferent(people, id, namesake));
      if (other !== undefined && !told.has(`${id} ${other}`)) {
        told.add(`${id} ${other}`);
        report(FILES.people, [id], { id, other, name: fullName(record.name) });
      }
      namesakes.push(id);
      bySkeleton.set(skeleton, namesakes);
    }
  }
});

/** The names of a person as they sound, whatever the spelling; a name without a given name or with an initial alone tells too little. */
function skeletonsOf({ name, otherNames }: PersonRecord): Set<string> {
  const told = [name, ...(otherNames ?? [])].filter(({ given }) => given !== undefined && !/^\p{L}\.?(?:\s|$)/u.test(given));
  return new Set(told.map(({ family, given = '' }) => `${nameSkeleton(family)} ${nameSkeleton(given)}`));
}

function areDifferent(people: ReadonlyMap<string, PersonRecord>, id: string, otherId: string): boolean {
  const person = people.get(id);
  const other = people.get(otherId);
  if (!person || !other) return true;
  if (person.differentFrom?.includes(otherId) || other.differentFrom?.includes(id)) return true;
  if (person.orcid !== undefined && other.orcid !== undefined && person.orcid !== other.orcid) return true;
  const patronymics = [person, other].map(({ name }) => name.patronymic && nameSkeleton(name.patronymic));
  return Boolean(patronymics[0] && patronymics[1] && patronymics[0] !== patronymics[1]);
}
