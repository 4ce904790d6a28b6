import type { Words } from '../../i18n/words.ts';
import { likelyDoubles, type Evidence } from '../../model/likely-doubles.ts';
import { fullName } from '../../model/name.ts';
import { printedDoubles } from '../../model/printed-doubles.ts';
import type { Person } from '../../model/repository.ts';
import type { PeopleDesk } from './desk.ts';

/** Prints the people who may be one, and the printed names that may mean someone of the register, the likeliest first, each with its evidence. */
export function listDoubles(
  { terminal, say, repository }: PeopleDesk,
  { least, most }: { readonly least: number | undefined; readonly most: number },
): void {
  const doubles = likelyDoubles(repository, least);
  for (const [at, { keep, go, score, evidence }] of doubles.slice(0, most).entries()) {
    terminal.print(`\n${at + 1}. ${named(keep)}  =  ${named(go)}?  ${scoreLine(score, say)}`);
    for (const piece of evidence) terminal.print(evidenceLine(piece, say));
    terminal.print(`   npm run people -- merge ${keep.id} ${go.id} --dry-run`);
    terminal.print(`   npm run people -- different ${keep.id} ${go.id}`);
  }
  const printed = printedDoubles(repository, least);
  if (printed.length > 0) terminal.print(`\n${say('people.printed')}`);
  for (const { printed: name, file, person, score, evidence } of printed.slice(0, most)) {
    terminal.print(`\n${file}: ${name}  =  ${named(person)}?  ${scoreLine(score, say)}`);
    for (const piece of evidence) terminal.print(evidenceLine(piece, say));
  }
  const left = Math.max(0, doubles.length - most) + Math.max(0, printed.length - most);
  if (left > 0) terminal.print(`\n${say('people.more', { count: left })}`);
  terminal.note(say('people.found', { count: doubles.length, printed: printed.length, people: repository.people.size }));
}

/** `hamlet-isakhanli (Hamlet Isakhanli)` */
export function named(person: Person): string {
  return `${person.id} (${fullName(person.name)})`;
}

/** How likely it is, in points and in words. */
export function scoreLine(score: number, say: Words): string {
  const grade = score >= 80 ? 'certain' : score >= 60 ? 'likely' : score >= 40 ? 'possible' : 'faint';
  return say('people.score', { score, grade: say(`people.grade.${grade}`) });
}

function evidenceLine({ kind, points, one, other }: Evidence, say: Words): string {
  return `   ${points > 0 ? '+' : '−'}${Math.abs(points)}  ${say(`people.evidence.${kind}`, { one, other })}`;
}
