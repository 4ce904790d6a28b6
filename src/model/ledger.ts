import type { LedgerEntry, LedgerSeal } from '../schema/ledger.ts';
import { citableClauses, citableRecords } from './citable-record.ts';
import type { CitableRecord } from './citable-record.ts';
import { claimsOf } from './former-address.ts';
import { toldVersions, versionAddress } from './paper-version.ts';
import type { RepositoryRecords } from './records.ts';
import { isRemoved } from './removed.ts';

/** Where the ledger stands in the content folder. */
export const LEDGER_FILE = 'proceedings/ledger.yaml';

/** The version of the ledger that this program writes; one of a later version is left alone. */
export const LEDGER_VERSION = 2;

/** The name under which the seal stands, after all addresses. */
export const SEAL = 'seal';

/** A record whose citation key is fixed and known to readers, so that it belongs into the ledger. */
export type EnterableRecord = CitableRecord & { readonly key: string };

/** The published records with a key of their own that the ledger does not have yet, in the order in which they are entered. */
export function recordsToEnter(records: RepositoryRecords): EnterableRecord[] {
  return [...citableRecords(records), ...citableClauses(records)].filter(
    (record): record is EnterableRecord =>
      record.published && record.key !== undefined && records.ledger.get(record.address)?.key === undefined,
  );
}

/** SHA-256 in hexadecimal digits of a text (UTF-8), or of a file of the content by its path. */
export interface Digests {
  ofText(text: string): string;
  ofFile(path: string): string;
}

/**
 * The ledger with all that is public now: records, clauses, events, people and topics that it does not have are entered with the day, and files
 * whose content is new are added to their records. Nothing that stands in it is taken out or changed.
 */
export function enterPublished(records: RepositoryRecords, day: string, digests: Digests): ReadonlyMap<string, LedgerEntry> {
  const ledger = new Map(records.ledger);
  for (const { address, key } of recordsToEnter(records)) ledger.set(address, { date: day, ...ledger.get(address), key });
  for (const address of addressesWithoutKey(records)) if (!ledger.has(address)) ledger.set(address, { date: day });
  for (const [address, files] of publishedFiles(records)) {
    const entry = ledger.get(address);
    if (!entry) continue;
    const before = entry.files ?? [];
    const added = files
      .map(({ name, path }) => ({ name, sha256: digests.ofFile(path), date: day }))
      .filter(({ name, sha256 }) => before.findLast((file) => file.name === name)?.sha256 !== sha256);
    if (added.length > 0) ledger.set(address, { ...entry, files: [...before, ...added] });
  }
  return ledger;
}

/** The addresses of pages that nobody cites by a key: events of which nothing was published, people and topics. */
export function addressesWithoutKey({ volumes, people, topics }: RepositoryRecords): string[] {
  return [
    ...volumes.filter(({ record }) => record.status === 'event-only').map(({ id }) => `proceedings/${id}`),
    ...[...people.keys()].map((id) => `people/${id}`),
    ...[...topics.keys()].map((id) => `topics/${id}`),
  ].sort();
}

/** The files beside every published volume and paper and beside each version that was replaced, by the address of the record, in the order of their names. */
export function publishedFiles({
  volumes,
  papers,
}: RepositoryRecords): [string, readonly { readonly name: string; readonly path: string }[]][] {
  const shown = new Set(volumes.filter(({ record }) => record.status === 'published').map(({ id }) => id));
  return [
    ...volumes.filter(({ id }) => shown.has(id)).map(({ id, files }) => [`proceedings/${id}`, files] as const),
    ...papers
      .filter(({ volume, record }) => shown.has(volume) && record.status === 'published')
      .flatMap((paper) => {
        const address = `papers/${paper.volume}/${paper.id}`;
        const versions = isRemoved(paper.record) ? [] : toldVersions(paper);
        return [[address, paper.files] as const, ...versions.map(({ number, files }) => [versionAddress(address, number), files] as const)];
      }),
  ].map(([address, files]) => [address, [...files].sort((a, b) => (a.name < b.name ? -1 : 1))]);
}

/** The latest day that the ledger or the claim of a former address knows; nothing can be published on an earlier one. */
export function lastDay(records: RepositoryRecords): string | undefined {
  let last: string | undefined;
  const look = (day: string | undefined): void => {
    if (day !== undefined && (last === undefined || day > last)) last = day;
  };
  for (const { date, removed, files = [] } of records.ledger.values())
    for (const day of [date, removed, ...files.map((file) => file.date)]) look(day);
  for (const { date } of claimsOf(records)) look(date);
  return last;
}

/** The seal of a ledger: it depends on what the entries say and on their order, not on how they are written. */
export function sealOf(ledger: ReadonlyMap<string, LedgerEntry>, digests: Pick<Digests, 'ofText'>): LedgerSeal {
  const lines = Array.from(ledger, ([address, { key = '', date = '', erased, removed, files = [] }]) =>
    [
      address,
      key,
      date,
      ...(erased === undefined ? [] : ['erased', erased]),
      ...(removed === undefined ? [] : ['removed', removed]),
      ...files.flatMap((file) => [file.name, file.sha256, file.date]),
    ].join('\t'),
  );
  return { version: LEDGER_VERSION, entries: ledger.size, sha256: digests.ofText(lines.join('\n')) };
}
