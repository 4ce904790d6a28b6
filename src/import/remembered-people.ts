import type { PersonRecord } from '../schema/person.ts';
import type { ImportMemory } from './import-memory.ts';
import { isSame } from './merge-fields.ts';

/** A memory with the people whom the imports of its volume have added: those of before, and the new ones whom its records name. */
export function withPeople(
  memory: ImportMemory,
  before: ImportMemory | 'broken' | undefined,
  added: ReadonlyMap<string, PersonRecord>,
): ImportMemory {
  const named = namedIn(memory);
  const fresh = [...added].filter(([id]) => named.has(id)).map(([id, record]) => [id, { ...record }] as const);
  const people = { ...(before !== undefined && before !== 'broken' && before.people), ...Object.fromEntries(fresh) };
  return Object.keys(people).length === 0 ? memory : { ...memory, people };
}

/** The people whom imports added, whom the records of their volume name no more and whom nobody has changed since. */
export function unusedIn(memory: ImportMemory, register: ReadonlyMap<string, PersonRecord>): string[] {
  const named = namedIn(memory);
  return Object.entries(memory.people ?? {}).flatMap(([id, record]) => {
    const now = register.get(id);
    return now !== undefined && !named.has(id) && isSame(now, record) ? [id] : [];
  });
}

/** The ids of people in what an import writes: editors and chairs of the volume, authors of its papers. */
function namedIn({ volume, papers }: ImportMemory): ReadonlySet<string> {
  const lists = [volume['editors'], volume['sessions'], ...Object.values(papers).map(({ fields }) => fields['authors'])];
  return new Set(JSON.stringify(lists).match(/(?<="person":")[a-z0-9-]+/gu) ?? []);
}
