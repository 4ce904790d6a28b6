import { FILES } from './mentions.ts';
import { rule } from './rule.ts';

/** Two people, or one twice, claim one former id. */
export const formerIdTwice = rule('former-id-twice', ({ people }, report) => {
  const first = new Map<string, string>();
  for (const [id, { formerIds = [] }] of people) {
    for (const [index, former] of formerIds.entries()) {
      const other = first.get(former);
      if (other === undefined) first.set(former, id);
      else report(FILES.people, [id, 'formerIds', index], { former, id, other });
    }
  }
});
