import { citableRecords, filesOf, isClauseAddress } from '../model/citable-record.ts';
import { formerPlaces } from '../model/former-address.ts';
import { LEDGER_FILE } from '../model/ledger.ts';
import { readVersionAddress, revisionsOf } from '../model/paper-version.ts';
import { isRemoved } from '../model/removed.ts';
import { rule } from './rule.ts';

/** The ledger has a record that was published and is not there any more, was renamed or is a draft again, and no record claims its address. */
export const publishedRecordMissing = rule('published-record-missing', (records, report) => {
  if (records.ledger.size === 0) return;
  const found = citableRecords(records);
  const byAddress = new Map(found.map((record) => [record.address, record]));
  const byKey = new Map(found.map((record) => [record.key, record]));
  const former = formerPlaces(records);
  const papers = new Map(records.papers.map(({ volume, id, record }) => [`papers/${volume}/${id}`, record]));
  // Without its paper, the paper is what is missing; a removed one has no versions; and a notice without a version has a rule of its own.
  const isToldElsewhere = (address: string): boolean => {
    const version = readVersionAddress(address);
    const paper = version && papers.get(version.paper);
    if (!version) return false;
    return !paper || !byAddress.get(version.paper)?.published || isRemoved(paper) || revisionsOf(paper).length >= version.number;
  };
  for (const [address, { key }] of records.ledger) {
    const here = byAddress.get(address);
    if (here?.published || isClauseAddress(address) || key === undefined || former.has(address)) continue;
    if (isToldElsewhere(address)) continue;
    const moved = byKey.get(key);
    const state = here ? 'draft' : moved ? 'moved' : 'missing';
    report(LEDGER_FILE, [address], { address, key, state, other: (here ?? moved)?.file ?? filesOf(address)[0] });
  }
});
