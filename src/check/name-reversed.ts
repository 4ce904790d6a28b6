import { fullName, readName } from '../model/name.ts';
import type { PersonName } from '../model/name.ts';
import { nameSkeleton } from '../text/name-skeleton.ts';
import { everyContributor } from './mentions.ts';
import { rule } from './rule.ts';

/** A name as printed on a work gives as family name what the register of people gives as given name, and the reverse. */
export const nameReversed = rule('name-reversed', (records, report) => {
  const known = new Set<string>();
  for (const { name, otherNames } of records.people.values()) {
    for (const form of [name, ...(otherNames ?? [])]) {
      const key = keyOf(form);
      if (key !== undefined) known.add(key);
    }
  }
  for (const { contributor, file, path } of everyContributor(records)) {
    if (contributor.name === undefined) continue;
    const name = readName(contributor.name);
    const key = keyOf(name);
    const turned = name.given === undefined ? undefined : keyOf({ family: name.given, given: name.family });
    if (key === undefined || turned === undefined || known.has(key) || !known.has(turned)) continue;
    report(file, [...path, 'name'], { name: fullName(name), family: name.family, given: name.given ?? '' });
  }
});

/** Family name and given name as they sound; nothing for a name without a given name or with initials alone. */
function keyOf({ family, given }: PersonName): string | undefined {
  return given === undefined || !/\p{L}{2}/u.test(given) ? undefined : `${nameSkeleton(family)}, ${nameSkeleton(given)}`;
}
