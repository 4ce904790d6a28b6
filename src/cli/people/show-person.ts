import { mentionsOfPeople } from '../../check/mentions.ts';
import { affiliationParts } from '../../model/contributor.ts';
import { likelyDoubles } from '../../model/likely-doubles.ts';
import { fullName } from '../../model/name.ts';
import { languageName } from '../../text/language.ts';
import type { PeopleDesk } from './desk.ts';
import { named, scoreLine } from './list-doubles.ts';
import { personOf } from './plan.ts';

/** Prints all that is recorded about a person; resolves to the exit code. */
export function showPerson(desk: PeopleDesk, id: string): number {
  const { terminal, say, records, repository } = desk;
  const found = personOf(records, id);
  const person = repository.people.get(id);
  if ('refused' in found || !person) {
    if ('refused' in found) terminal.note(say(found.refused.key, found.refused.args));
    return 1;
  }
  const line = (label: string, texts: readonly string[]) => {
    for (const text of texts) terminal.print(`${label}: ${text}`);
  };
  const { language } = terminal;
  terminal.print(named(person));
  line(
    say('person.spellings'),
    person.names.map((name) =>
      [fullName(name), name.language && languageName(name.language, language), name.note].filter(Boolean).join('; '),
    ),
  );
  line('ORCID', found.orcid === undefined ? [] : [found.orcid]);
  line(
    say('person.affiliations'),
    person.affiliations.map((one) =>
      affiliationParts(one, language)
        .map(({ text }) => text)
        .join(', '),
    ),
  );
  line(say('person.homepage'), found.homepage === undefined ? [] : [found.homepage]);
  line(say('record.note'), Object.values(found.note ?? {}));
  line(say('people.formerIds'), found.formerIds ?? []);
  line(say('person.notSame'), person.differentFrom.map(named));
  line(
    say('person.coauthors'),
    person.coauthors.map(({ person: other, papers }) => `${named(other)} ${papers}`),
  );
  terminal.print(say('people.namedIn'));
  for (const mention of mentionsOfPeople(records)) {
    if (mention.id === id) terminal.print(`  ${mention.file}  ${mention.path.slice(0, -1).join('.')}`);
  }
  for (const { keep, go, score } of likelyDoubles(repository)) {
    if (keep === person || go === person)
      terminal.print(say('people.double', { other: named(keep === person ? go : keep), score: scoreLine(score, say) }));
  }
  return 0;
}
