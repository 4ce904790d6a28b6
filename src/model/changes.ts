import { formerPlaces, claimsOf } from './former-address.ts';
import { readVersionAddress } from './paper-version.ts';
import type { RepositoryRecords } from './records.ts';
import { isRemoved } from './removed.ts';
import type { NoticeRecord } from '../schema/notice.ts';
import type { FormerAddress } from '../schema/formerly.ts';
import type { LocalText } from '../schema/text.ts';

/** A page or a file that came, changed or went on a day, as the ledger and the records tell it. */
export interface Change {
  /** The path below the root of the site: `papers/2017-example/07/`, `papers/2017-example/07/07.pdf`. */
  readonly path: string;
  readonly change: 'created' | 'updated' | 'deleted';
  readonly date: string;
  /** What became of the record, where that is the change. */
  readonly state?: NoticeRecord['kind'] | FormerAddress['state'];
  readonly note?: LocalText;
  /** The paths of the pages to which this one leads now. */
  readonly to?: readonly string[];
}

/** Every change of what is public whose day is known, the oldest first; of what has no date nothing is told, for the build knows no clock. */
export function changesOf(records: RepositoryRecords): Change[] {
  const former = formerPlaces(records);
  const works = [
    ...records.volumes.map(({ id, record }) => [`proceedings/${id}`, record] as const),
    ...records.papers.map(({ volume, id, record }) => [`papers/${volume}/${id}`, record] as const),
  ].filter(([address]) => records.ledger.has(address));
  const removed = new Set(works.filter(([, record]) => isRemoved(record)).map(([address]) => address));
  const versions = Map.groupBy(records.ledger.keys(), (address) => readVersionAddress(address)?.paper);
  const changes: Change[] = [];
  for (const [address, { date, removed: gone, files = [] }] of records.ledger) {
    const path = `${address}/`;
    if (date !== undefined) changes.push({ path, change: 'created', date });
    if (gone !== undefined) changes.push({ path, change: 'deleted', date: gone, state: 'removed' });
    const seen = new Set<string>();
    for (const { name, date: day } of files.filter(isPublic)) {
      changes.push({ path: path + name, change: seen.has(name) ? 'updated' : 'created', date: day });
      seen.add(name);
    }
  }
  for (const [address, { notices = [], updated }] of works) {
    const path = `${address}/`;
    for (const { kind, date, note } of notices) {
      changes.push({ path, change: 'updated', date, state: kind, ...(note && { note }) });
      if (kind !== 'removed' || !removed.has(address)) continue;
      for (const name of namesOf(records, address)) changes.push({ path: path + name, change: 'deleted', date });
      for (const version of versions.get(address) ?? []) {
        changes.push({ path: `${version}/`, change: 'deleted', date, state: kind });
        for (const name of namesOf(records, version)) changes.push({ path: `${version}/${name}`, change: 'deleted', date });
      }
    }
    if (updated !== undefined && !notices.some(({ date }) => date === updated)) changes.push({ path, change: 'updated', date: updated });
  }
  const claims = new Map(claimsOf(records).map((claim) => [claim.address, claim]));
  for (const [address, { to, state }] of former) {
    const own = readVersionAddress(address)?.paper ?? address;
    const claim = claims.get(own) ?? claims.get(`proceedings/${address.split('/')[1] ?? ''}`);
    if (!claim) continue;
    const leads = { state, ...(claim.note && { note: claim.note }), to: to.map((one) => `${one}/`) };
    changes.push({ path: `${address}/`, change: 'deleted', date: claim.date, ...leads });
    for (const name of namesOf(records, address)) changes.push({ path: `${address}/${name}`, change: 'deleted', date: claim.date });
  }
  return changes.sort((a, b) => compare(a.date, b.date) || compare(a.path, b.path));
}

const namesOf = ({ ledger }: RepositoryRecords, address: string): ReadonlySet<string> =>
  new Set((ledger.get(address)?.files ?? []).filter(isPublic).map(({ name }) => name));

/** What only the program reads is not put on the site. */
const isPublic = ({ name }: { readonly name: string }): boolean => !name.endsWith('.bib');

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
