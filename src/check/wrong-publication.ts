import { issue } from '../model/catalogue.ts';
import { citableRecords } from '../model/citable-record.ts';
import type { Issue } from '../model/issue.ts';
import { lastDay, LEDGER_FILE } from '../model/ledger.ts';
import type { PublicationWish } from '../model/publication.ts';
import type { RepositoryRecords } from '../model/records.ts';
import { nearest } from '../text/nearest.ts';

/** What is wrong with a wish to publish: a day before the last one of the ledger, or the address of nothing. */
export function wrongPublication(records: RepositoryRecords, { day, only }: PublicationWish): Issue[] {
  const last = lastDay(records);
  const addresses = citableRecords(records).map(({ address }) => address);
  return [
    ...(last !== undefined && day < last ? [issue('publish-early', LEDGER_FILE, { day, last })] : []),
    ...only
      .filter((one) => !addresses.includes(one))
      .map((one) => issue('publish-unknown', one, { address: one, meant: nearest(one, addresses) ?? 'none' })),
  ];
}

const YEAR = 366 * 24 * 60 * 60 * 1000;

/** A day far after the last one of the ledger: no clock tells whether it is a slip, but whoever wrote it can. */
export function farDay(records: RepositoryRecords, day: string): Issue[] {
  const last = lastDay(records);
  return last !== undefined && Date.parse(day) - Date.parse(last) > YEAR ? [issue('publish-far', LEDGER_FILE, { day, last })] : [];
}
