import { FILES } from './mentions.ts';
import { rule } from './rule.ts';

/** Someone in the register has, or claims as a former one, the id of a person who was removed. */
export const removedIdTaken = rule('removed-id-taken', ({ people, ledger }, report) => {
  const isRemoved = (id: string): boolean => ledger.get(`people/${id}`)?.removed !== undefined;
  for (const [id, { formerIds = [] }] of people) {
    if (isRemoved(id)) report(FILES.people, [id], { id });
    for (const [index, former] of formerIds.entries())
      if (isRemoved(former)) report(FILES.people, [id, 'formerIds', index], { id: former });
  }
});
