import { formerPeople } from '../model/former-people.ts';
import { LEDGER_FILE } from '../model/ledger.ts';
import { rule } from './rule.ts';

/** The ledger has the address of a person's page that is there no more, and nobody of the register has it as a former one. */
export const publishedPersonMissing = rule('published-person-missing', ({ ledger, people }, report) => {
  const former = formerPeople(people);
  for (const address of ledger.keys()) {
    const [folder, id = ''] = address.split('/');
    if (folder === 'people' && !people.has(id) && !former.has(id)) report(LEDGER_FILE, [address], { address, id });
  }
});
