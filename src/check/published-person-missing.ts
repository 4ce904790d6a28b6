import { formerPeople } from '../model/former-people.ts';
import { LEDGER_FILE } from '../model/ledger.ts';
import { rule } from './rule.ts';

/** The ledger has the address of a person's page that is there no more, and nobody of the register has it as a former one; unless it was removed. */
export const publishedPersonMissing = rule('published-person-missing', ({ ledger, people }, report) => {
  const former = formerPeople(people);
  for (const [address, { removed }] of ledger) {
    const [folder, id = ''] = address.split('/');
    if (removed !== undefined) continue;
    if (folder === 'people' && !people.has(id) && !former.has(id)) report(LEDGER_FILE, [address], { address, id });
  }
});
