import type { RepositoryRecords } from '../../model/records.ts';
import { changeDifferentFrom, FileEdits, personOf, type Planned } from './plan.ts';

/** Says of two people of the register, each beside the other, that they are two. */
export function differPeople(records: RepositoryRecords, one: string, other: string): Planned {
  for (const id of [one, other]) {
    const found = personOf(records, id);
    if ('refused' in found) return found;
  }
  if (one === other) return { refused: { key: 'people.merge.self', args: { id: one } } };
  const edits = new FileEdits();
  const pairs = new Map([
    [one, other],
    [other, one],
  ]);
  changeDifferentFrom(edits, records, (list, owner) => {
    const added = pairs.get(owner);
    return added === undefined || list.includes(added) ? list : [...list, added];
  });
  return { edits: edits.byFile, told: [] };
}
