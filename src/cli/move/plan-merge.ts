import { FileEdits } from '../people/plan.ts';
import type { RepositoryRecords } from '../../model/records.ts';
import { claim, claimsFor, moveAwards, recordAt, renameMentions, type MoveWish } from './plan-move.ts';
import type { Step } from './fresh-place.ts';
import type { Relocation } from './relocation.ts';

/** What a merger was asked for: the record that goes, and the one that has its work from then on. */
export type MergeWish = Omit<MoveWish, 'session'>;

/**
 * A record that is merged into another: it goes with its files, and all addresses that led to it lead to the other, which everyone names in
 * its place. Papers and resolutions of a volume go into the other volume.
 */
export function planMerge(records: RepositoryRecords, { from, to, day, note }: MergeWish): Relocation {
  const [entry, target] = [recordAt(records, from), recordAt(records, to)];
  if (!entry || !target) throw new Error(`${from} cannot be merged into ${to}`);
  const edits = new FileEdits();
  const step: Step = { from, to, files: new Set() };
  renameMentions(edits, records, [step]);
  if ('volume' in entry) moveAwards(edits, records, from, to);
  const claims = [...(entry.record.formerly ?? []), ...claimsFor(records, { address: from, state: 'merged', date: day, note })];
  claim(edits, target, target.record.formerly ?? [], claims);
  return { steps: [step], gone: [from], edits: withoutGone(edits, entry.path), told: [] };
}

const withoutGone = ({ byFile }: FileEdits, path: string): Relocation['edits'] => new Map([...byFile].filter(([file]) => file !== path));
