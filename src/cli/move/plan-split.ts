import { FileEdits } from '../people/plan.ts';
import type { RepositoryRecords } from '../../model/records.ts';
import { claim, claimsFor, recordAt, type MoveWish } from './plan-move.ts';
import type { Relocation } from './relocation.ts';

/** What a division was asked for: the record that goes, and those that have its work from then on. */
export type SplitWish = Omit<MoveWish, 'to' | 'session'> & { readonly into: readonly string[] };

/** A record that is split into others: it goes with its files, and at all addresses that led to it readers are shown the parts. */
export function planSplit(records: RepositoryRecords, { from, into, day, note }: SplitWish): Relocation {
  const entry = recordAt(records, from);
  if (!entry) throw new Error(`there is no record at ${from}`);
  const edits = new FileEdits();
  const former = [...(entry.record.formerly ?? []), ...claimsFor(records, { address: from, state: 'split', date: day, note })];
  // Of several records none can say that it alone stands where another stood.
  const claims = former.map((one) => ({ ...one, state: 'split' as const }));
  for (const address of into) {
    const part = recordAt(records, address);
    if (part) claim(edits, part, part.record.formerly ?? [], claims);
  }
  return { steps: [], gone: [from], edits: edits.byFile, told: [] };
}
