import type { FormerAddress } from '../schema/formerly.ts';
import { citableClauses, citableRecords } from './citable-record.ts';
import type { LocalText } from '../schema/text.ts';
import { readVersionAddress, versionAddress } from './paper-version.ts';
import type { RepositoryRecords } from './records.ts';

/** Where what stood at a published address is now. */
export interface FormerPlace {
  readonly state: FormerAddress['state'];
  /** The addresses of the records that claim it, in the order of their ids; several only where it was split. */
  readonly to: readonly string[];
}

/** A claim of an address, with the place of the record that makes it. */
export interface Claim extends FormerAddress {
  /** The address of the record. */
  readonly own: string;
  readonly file: string;
  readonly index: number;
}

/** Every claim that a record makes of an address that was published, volumes before papers. */
export function claimsOf({ volumes, papers }: RepositoryRecords): Claim[] {
  return [
    ...volumes.map(({ id, path, record }) => ({ own: `proceedings/${id}`, path, record })),
    ...papers.map(({ volume, id, path, record }) => ({ own: `papers/${volume}/${id}`, path, record })),
  ].flatMap(({ own, path: file, record }) => (record.formerly ?? []).map((claim, index) => ({ ...claim, own, file, index })));
}

/** An address that leads to a record now, and how that came about. */
export interface Former {
  readonly address: string;
  readonly state: FormerAddress['state'];
  readonly date: string;
  readonly note?: LocalText | undefined;
  /** The citation key under which it was published, if any. */
  readonly key?: string | undefined;
}

/** The addresses that lead to each record now, by its own address, the newest first; with a volume that moved those below it too. */
export function formersOf(records: RepositoryRecords): ReadonlyMap<string, readonly Former[]> {
  const claims = Map.groupBy(claimsOf(records), ({ address }) => address);
  const formers = new Map<string, Former[]>();
  for (const [address, { to, state }] of formerPlaces(records)) {
    const told = claims.get(address) ?? claims.get(`proceedings/${address.split('/')[1] ?? ''}`) ?? [];
    for (const own of to) {
      const claim = told.find((one) => one.own === own) ?? told[0];
      if (!claim) continue;
      const former = { address, state, date: claim.date, note: claim.note, key: records.ledger.get(address)?.key };
      formers.set(own, [...(formers.get(own) ?? []), former]);
    }
  }
  for (const list of formers.values()) list.sort((a, b) => (a.date > b.date ? -1 : Number(a.date < b.date)));
  return formers;
}

/**
 * What became of addresses that are a record's own no more. With a volume that moved or was merged goes all that stood below it and has a
 * record at the same place below the new one, but for what another record claims by itself.
 */
export function formerPlaces(records: RepositoryRecords): ReadonlyMap<string, FormerPlace> {
  const places = new Map<string, FormerPlace>();
  const claims = claimsOf(records);
  if (claims.length === 0) return places;
  const here = new Set([...citableRecords(records), ...citableClauses(records)].map(({ address }) => address));
  for (const { address, state, own } of claims) {
    if (here.has(address)) continue;
    const place = places.get(address);
    if (!place) places.set(address, { state, to: [own] });
    else if (place.state === 'split' && state === 'split' && !place.to.includes(own))
      places.set(address, { state, to: [...place.to, own] });
  }
  // Every version of a paper that moved is at its new address; one that became part of another is not there by itself.
  for (const address of records.ledger.keys()) {
    const version = readVersionAddress(address);
    const place = version && places.get(version.paper);
    if (!place || here.has(address) || places.has(address)) continue;
    const [moved = ''] = place.to;
    const own = versionAddress(moved, version.number);
    places.set(address, place.state === 'moved' && here.has(own) ? { ...place, to: [own] } : place);
  }
  const volumes = new Map(
    [...places].flatMap(([address, { state, to }]) => (state !== 'split' && to[0] ? [[address, { state, to: to[0] }] as const] : [])),
  );
  for (const address of records.ledger.keys()) {
    const [folder = '', volume = '', ...rest] = address.split('/');
    const moved = folder === 'papers' || folder === 'resolutions' ? volumes.get(`proceedings/${volume}`) : undefined;
    if (!moved || here.has(address) || places.has(address)) continue;
    const to = [folder, moved.to.split('/')[1], ...rest].join('/');
    const there = [to, readVersionAddress(to)?.paper ?? ''].find((one) => here.has(one));
    if (there !== undefined) places.set(address, { state: moved.state, to: [there] });
  }
  return places;
}
