import { FileEdits } from '../people/plan.ts';
import { formerPlaces, claimsOf } from '../../model/former-address.ts';
import { toYamlValue } from '../../files/yaml-value.ts';
import type { PaperEntry, RepositoryRecords, VolumeEntry } from '../../model/records.ts';
import type { FormerAddress } from '../../schema/formerly.ts';
import { paper } from '../../schema/paper.ts';
import { volume } from '../../schema/volume.ts';
import type { LocalText } from '../../schema/text.ts';
import type { Said } from '../people/plan.ts';
import { freshPlace, type Step } from './fresh-place.ts';
import { mentionsOfRecords } from './record-mentions.ts';
import { addressOf, freshFile, type Relocation } from './relocation.ts';

/** What a move was asked for. */
export interface MoveWish {
  readonly from: string;
  readonly to: string;
  readonly day: string;
  readonly note: LocalText;
  /** The session of the new volume in which a paper is to stand. */
  readonly session?: string | undefined;
}

const PAPER_FIELDS = Object.keys(paper.shape);
const VOLUME_FIELDS = Object.keys(volume.shape);

/**
 * A paper or a volume at another address. What was published claims the old address and all that led there; a draft goes without a trace.
 * Whoever names the record names it at its new place, and what is called by its id is called by the new one.
 */
export function planMove(records: RepositoryRecords, { from, to, day, note, session }: MoveWish): Relocation {
  const entry = recordAt(records, from);
  if (!entry) throw new Error(`there is no record at ${from}`);
  const edits = new FileEdits();
  const told: Said[] = [];
  const step: Step = { from, to, files: new Set('volume' in entry ? filesOf(records, entry, to) : []) };
  renameMentions(edits, records, [step]);
  for (const one of [entry, ...('volume' in entry ? (entry.versions ?? []) : [])]) renameFiles(edits, one, [step]);
  if ('volume' in entry) changeSession(edits, told, records, entry, to, session);
  if ('volume' in entry) moveAwards(edits, records, from, to);
  // A record that comes back has its own address again.
  const kept = (entry.record.formerly ?? []).filter(({ address }) => address !== to);
  if (records.ledger.has(from)) claim(edits, entry, kept, claimsFor(records, { address: from, state: 'moved', date: day, note }));
  return { steps: [step], gone: [], edits: edits.byFile, told };
}

/** The paper or the volume at an address. */
export function recordAt({ papers, volumes }: RepositoryRecords, address: string): PaperEntry | VolumeEntry | undefined {
  return [...papers, ...volumes].find((entry) => addressOf(entry) === address);
}

/** The claim of an address that is given up, and of every address that led there by what became of its volume. */
export function claimsFor(records: RepositoryRecords, { address, note, ...claim }: FormerAddress): FormerAddress[] {
  const direct = new Map(claimsOf(records).map((one) => [one.address, one]));
  const derived = [...formerPlaces(records)].flatMap(([old, { to, state }]): FormerAddress[] => {
    if (!to.includes(address) || direct.has(old)) return [];
    const whole = direct.get(`proceedings/${old.split('/')[1] ?? ''}`);
    return [{ address: old, state, date: whole?.date ?? claim.date }];
  });
  return [...derived, { address, ...claim, ...(note && Object.keys(note).length > 0 && { note }) }];
}

/** Writes into a record which addresses lead to it: those that stay of its own, and those that are new. */
export function claim(
  edits: FileEdits,
  entry: PaperEntry | VolumeEntry,
  kept: readonly FormerAddress[],
  fresh: readonly FormerAddress[],
): void {
  const old = entry.record.formerly ?? [];
  const known = new Set(kept.map(({ address }) => address));
  const added = fresh.filter(({ address }) => !known.has(address));
  const order = 'volume' in entry ? PAPER_FIELDS : VOLUME_FIELDS;
  if (kept.length < old.length || old.length === 0) {
    const all = [...kept, ...added];
    if (all.length > 0) edits.add(entry.path, { path: ['formerly'], value: all.map(toYamlValue), order });
    else if (old.length > 0) edits.add(entry.path, { path: ['formerly'], value: undefined });
    return;
  }
  edits.add(entry.path, ...added.map((one, at) => ({ path: ['formerly', old.length + at], value: toYamlValue(one) })));
}

/** Has everyone who names a record name it where it comes to be. */
export function renameMentions(edits: FileEdits, records: RepositoryRecords, steps: readonly Step[]): void {
  for (const { address, file, path } of mentionsOfRecords(records)) {
    const fresh = freshPlace(address, steps);
    if (fresh !== address) edits.add(file, { path, value: fresh });
  }
}

/** A prize of a paper goes with it into the volume where it comes to be. */
export function moveAwards(edits: FileEdits, { volumes }: RepositoryRecords, from: string, to: string): void {
  const [, old, id] = from.split('/');
  const [, fresh, freshId = ''] = to.split('/');
  const home = volumes.find((entry) => entry.id === old);
  const target = volumes.find((entry) => entry.id === fresh);
  const won = [...(home?.record.awards ?? []).entries()].filter(([, award]) => award.paper === id);
  if (!home || !target || won.length === 0) return;
  if (home === target) {
    for (const [at] of won) edits.add(home.path, { path: ['awards', at, 'paper'], value: freshId });
    return;
  }
  const before = target.record.awards?.length ?? 0;
  edits.add(
    target.path,
    ...won.map(([, award], at) => ({
      path: ['awards', before + at],
      value: toYamlValue({ ...award, paper: freshId }),
      order: VOLUME_FIELDS,
    })),
  );
  const left = (home.record.awards?.length ?? 0) - won.length;
  if (left === 0) edits.add(home.path, { path: ['awards'], value: undefined });
  else for (const [at] of won.reverse()) edits.add(home.path, { path: ['awards', at], value: undefined });
}

/** The files that go with a paper: its record, what is named for it, and what it alone names, which stays if the paper stays in its folder. */
function filesOf({ papers }: RepositoryRecords, entry: PaperEntry, to: string): string[] {
  const folder = `papers/${entry.volume}/`;
  const others = new Set(papers.filter((one) => one !== entry).flatMap(({ files }) => files.map(({ path }) => path)));
  const isOwn = (name: string): boolean => name.startsWith(entry.id) && /^[.-]/u.test(name.slice(entry.id.length));
  const goes = ({ name, path }: PaperEntry['files'][number]): boolean => isOwn(name) || (!to.startsWith(folder) && !others.has(path));
  const versions = (entry.versions ?? []).flatMap((version) => [
    version.path,
    referencesOf(version.path),
    ...version.files.map(({ path }) => path),
  ]);
  return [entry.path, referencesOf(entry.path), ...entry.files.filter(goes).map(({ path }) => path), ...versions];
}

const referencesOf = (path: string): string => path.replace(/\.mdx?$/u, '.references.bib');

/** Calls the files by their new names where a record names them. */
function renameFiles(edits: FileEdits, entry: PaperEntry | VolumeEntry, steps: readonly Step[]): void {
  const change = (path: readonly (string | number)[], name: string | undefined): void => {
    const file = entry.files.find((one) => one.name === name?.normalize('NFC'));
    const fresh = file && freshFile(file, entry, steps).name;
    if (file && fresh !== file.name) edits.add(entry.path, { path, value: fresh });
  };
  if ('volume' in entry) {
    for (const [at, { file }] of (entry.record.files ?? []).entries()) change(['files', at, 'file'], file);
    return;
  }
  change(['cover'], entry.record.cover);
  change(['pdf'], entry.record.pdf);
  for (const [at, { file }] of (entry.record.frontMatter ?? []).entries()) change(['frontMatter', at, 'file'], file);
}

/** A session is one of its volume: in another volume the paper stands in the one that is wished, in one of the same id, or in none. */
function changeSession(
  edits: FileEdits,
  told: Said[],
  { volumes }: RepositoryRecords,
  { record, path, volume: home }: PaperEntry,
  to: string,
  wished: string | undefined,
): void {
  const target = volumes.find(({ id }) => id === to.split('/')[1]);
  const isThere = target?.id === home || target?.record.sessions?.some(({ id }) => id === record.session);
  if (wished !== undefined) edits.add(path, { path: ['session'], value: wished, order: PAPER_FIELDS });
  else if (record.session !== undefined && !isThere) {
    edits.add(path, { path: ['session'], value: undefined });
    told.push({ key: 'move.session', args: { session: record.session, volume: target?.id ?? '' } });
  }
}
