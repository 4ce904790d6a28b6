import { FILES } from './mentions.ts';
import { rule } from './rule.ts';

/** A former id of a person is the id of someone in the register, be it the same person. */
export const formerIdTaken = rule('former-id-taken', ({ people }, report) => {
  for (const [id, { formerIds = [] }] of people) {
    for (const [index, former] of formerIds.entries()) {
      if (people.has(former)) report(FILES.people, [id, 'formerIds', index], { former, id });
    }
  }
});
