import { issue } from '../../model/catalogue.ts';
import { citableRecords } from '../../model/citable-record.ts';
import { claimsOf, formerPlaces } from '../../model/former-address.ts';
import type { Issue } from '../../model/issue.ts';
import { lastDay, LEDGER_FILE } from '../../model/ledger.ts';
import type { PaperEntry, RepositoryRecords, VolumeEntry } from '../../model/records.ts';
import { removalOf } from '../../model/removed.ts';
import { nearest } from '../../text/nearest.ts';
import type { MergeWish } from './plan-merge.ts';
import { recordAt, type MoveWish } from './plan-move.ts';
import type { SplitWish } from './plan-split.ts';
import { mentionsOfRecords } from './record-mentions.ts';
import { addressOf } from './relocation.ts';

/** What is wrong with a wish to move a record. */
export function wrongMove(records: RepositoryRecords, { from, to, day }: MoveWish): Issue[] {
  const wrong = [...wrongDay(records, day), ...wrongAddress(records, from), ...(isAddress(to) ? [] : notAnAddress(records, to))];
  if (wrong.length > 0) return wrong;
  return [...wrongVolume(records, from, to), ...takenAddress(records, from, to)];
}

/** What is wrong with a wish to merge a record into another. */
export function wrongMerge(records: RepositoryRecords, { from, to, day }: MergeWish): Issue[] {
  const wrong = [...wrongDay(records, day), ...[from, to].flatMap((one) => wrongAddress(records, one))];
  if (wrong.length > 0) return wrong;
  return [...[from, to].flatMap((one) => unfit(records, one)), ...collisions(records, from, to)];
}

/** What is wrong with a wish to split a record into others. */
export function wrongSplit(records: RepositoryRecords, { from, into, day }: SplitWish): Issue[] {
  const wrong = [...wrongDay(records, day), ...[from, ...into].flatMap((one) => wrongAddress(records, one))];
  if (wrong.length > 0) return wrong;
  return [
    ...[from, ...into].flatMap((one) => unfit(records, one)),
    ...below(records, from)
      .slice(0, 1)
      .map((file) => issue('split-full', file, { address: from })),
    ...named(records, from),
  ];
}

function wrongDay(records: RepositoryRecords, day: string): Issue[] {
  const last = lastDay(records);
  return last !== undefined && day < last ? [issue('publish-early', LEDGER_FILE, { day, last })] : [];
}

const isAddress = (address: string): boolean => /^(?:papers\/[^/]+\/[^/]+|proceedings\/[^/]+)$/u.test(address);

function wrongAddress(records: RepositoryRecords, address: string): Issue[] {
  if (recordAt(records, address)) return [];
  return notAnAddress(records, address);
}

/** A citation key has the shape of no address; whoever gives one most likely wants to change it, or takes it for one. */
function notAnAddress(records: RepositoryRecords, address: string): Issue[] {
  const works = citableRecords(records);
  const holder = works.find(({ key }) => key === address)?.address ?? [...records.ledger].find(([, { key }]) => key === address)?.[0];
  if (holder !== undefined || /^[^/\s]+$/u.test(address)) return [issue('move-key', address, { key: address, address: holder ?? 'none' })];
  const known = [...records.papers, ...records.volumes].map(addressOf);
  return [issue('publish-unknown', address, { address, meant: nearest(address, known) ?? 'none' })];
}

/** A paper goes into a volume that is there, and one that is published into none that nobody can read. */
function wrongVolume(records: RepositoryRecords, from: string, to: string): Issue[] {
  if (!to.startsWith('papers/')) return [];
  const id = to.split('/')[1] ?? '';
  const volume = records.volumes.find((entry) => entry.id === id);
  if (!volume) {
    const meant =
      nearest(
        id,
        records.volumes.map((entry) => entry.id),
      ) ?? 'none';
    return [issue('move-volume', to, { volume: id, state: 'none', meant })];
  }
  const isHidden = records.ledger.has(from) && volume.record.status !== 'published';
  return isHidden ? [issue('move-volume', volume.path, { volume: id, state: volume.record.status, meant: 'none' })] : [];
}

/** An address where a record stands, or that readers know as that of another. Only a record that moved away from it may come back. */
function takenAddress(records: RepositoryRecords, from: string, to: string): Issue[] {
  const here = recordAt(records, to);
  if (here) return [issue('move-taken', here.path, { address: to, state: 'here', other: 'none' })];
  const comesBack = claimsOf(records).some(({ address, own, state }) => address === to && own === from && state === 'moved');
  if (comesBack) return [];
  const other = formerPlaces(records).get(to)?.to[0];
  if (other === undefined && !records.ledger.has(to)) return [];
  return [issue('move-taken', to, { address: to, state: other === undefined ? 'published' : 'former', other: other ?? 'none' })];
}

/** A draft has nobody who could be led on; and what was removed or retracted stays to say so. */
function unfit(records: RepositoryRecords, address: string): Issue[] {
  const entry = recordAt(records, address);
  if (!entry) return [];
  if (!isPublic(records, entry)) return [issue('merge-draft', entry.path, { address })];
  const kind = removalOf(entry.record) ? 'removed' : entry.record.notices?.find((notice) => notice.kind === 'retracted')?.kind;
  return kind === undefined ? [] : [issue('merge-told', entry.path, { address, kind })];
}

const isPublic = (records: RepositoryRecords, { path }: PaperEntry | VolumeEntry): boolean =>
  citableRecords(records).some(({ file, published }) => file === path && published) ||
  records.volumes.some((volume) => volume.path === path && volume.record.status === 'event-only');

/** Of two volumes none may have a paper or a resolution that the other has under the same id. */
function collisions(records: RepositoryRecords, from: string, to: string): Issue[] {
  if (from.startsWith('papers/')) return [];
  const [old, fresh] = [from, to].map((address) => address.split('/')[1] ?? '');
  return (['papers', 'resolutions'] as const).flatMap((folder) => {
    const ids = new Set(records[folder].filter(({ volume }) => volume === fresh).map(({ id }) => id));
    return records[folder]
      .filter(({ volume, id }) => volume === old && ids.has(id))
      .map(({ id, path }) => issue('merge-collision', path, { id, volume: to }));
  });
}

function below({ papers, resolutions }: RepositoryRecords, address: string): string[] {
  const volume = /^proceedings\/([^/]+)$/u.exec(address)?.[1];
  return [...papers, ...resolutions].filter((entry) => entry.volume === volume).map(({ path }) => path);
}

/** Whoever names what is to be split has to say which of the parts is meant. */
function named(records: RepositoryRecords, address: string): Issue[] {
  const mentions = [...mentionsOfRecords(records)].filter((one) => one.address === address || one.address.startsWith(`${address}#`));
  const own = recordAt(records, address)?.path;
  const [, home, id] = address.split('/');
  const volume = records.volumes.find((entry) => entry.id === home);
  const awards = address.startsWith('papers/') ? [...(volume?.record.awards ?? []).entries()].filter(([, { paper }]) => paper === id) : [];
  return [
    ...mentions.filter(({ file }) => file !== own).map(({ file, path }) => issue('split-named', file, { address }, path)),
    ...awards.flatMap(([at]) => (volume ? [issue('split-named', volume.path, { address }, ['awards', at, 'paper'])] : [])),
  ];
}
