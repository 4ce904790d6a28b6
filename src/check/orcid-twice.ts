import { FILES } from './mentions.ts';
import { rule } from './rule.ts';

/** Two people of the register have the same ORCID iD. */
export const orcidTwice = rule('orcid-twice', ({ people }, report) => {
  const first = new Map<string, string>();
  for (const [id, { orcid }] of people) {
    if (orcid === undefined) continue;
    const other = first.get(orcid);
    if (other === undefined) first.set(orcid, id);
    else report(FILES.people, [id, 'orcid'], { orcid, id, other });
  }
});
