import { formerPeople } from '../model/former-people.ts';
import { mentionsOfPeople } from './mentions.ts';
import { rule } from './rule.ts';
import { suggestion } from './suggestion.ts';

/** A record names a person whom the register of people does not know. */
export const unknownPerson = rule('unknown-person', (records, report) => {
  const meant = suggestion();
  const former = formerPeople(records.people);
  for (const { id, file, path } of mentionsOfPeople(records)) {
    if (!records.people.has(id)) report(file, path, { id, meant: former.get(id) ?? meant(id, records.people.keys()) });
  }
});
