import type { PublishedState } from './published-state.ts';

/** One field of a record before and after; what is not there is `undefined`. */
export interface FieldDifference {
  /** `title.az`, `authors.0.name.family`. */
  readonly field: string;
  readonly before?: string;
  readonly after?: string;
}

/** What became of one address since the last publication. */
export interface StateDifference {
  readonly kind: 'added' | 'changed' | 'removed';
  readonly address: string;
  readonly before?: PublishedState;
  readonly after?: PublishedState;
  readonly fields: readonly FieldDifference[];
  /** Names of files. */
  readonly files: { readonly added: readonly string[]; readonly changed: readonly string[]; readonly removed: readonly string[] };
  readonly textChanged: boolean;
}

/** Everything that differs between two states of the public site, in the order of the addresses. */
export function stateDifferences(before: readonly PublishedState[], after: readonly PublishedState[]): StateDifference[] {
  const old = new Map(before.map((state) => [state.address, state]));
  const fresh = new Map(after.map((state) => [state.address, state]));
  const addresses = [...new Set([...old.keys(), ...fresh.keys()])].sort();
  return addresses.flatMap((address) => difference(address, old.get(address), fresh.get(address)) ?? []);
}

function difference(address: string, before: PublishedState | undefined, after: PublishedState | undefined): StateDifference | undefined {
  const kind = !before ? 'added' : !after ? 'removed' : 'changed';
  const fields = kind === 'changed' ? fieldDifferences(before?.record, after?.record) : [];
  const [had, has] = [before?.files ?? {}, after?.files ?? {}];
  const files = {
    added: Object.keys(has).filter((name) => had[name] === undefined),
    changed: Object.keys(has).filter((name) => had[name] !== undefined && had[name] !== has[name]),
    removed: Object.keys(had).filter((name) => has[name] === undefined),
  };
  const textChanged = before?.fullText !== after?.fullText;
  const isSame = fields.length + files.added.length + files.changed.length + files.removed.length === 0 && !textChanged;
  if (kind === 'changed' && isSame) return undefined;
  return { kind, address, ...(before && { before }), ...(after && { after }), fields, files, textChanged };
}

function fieldDifferences(before: unknown, after: unknown): FieldDifference[] {
  const [old, fresh] = [new Map(leaves(before, '')), new Map(leaves(after, ''))];
  const fields = [...new Set([...old.keys(), ...fresh.keys()])];
  return fields.flatMap((field) => {
    const [was, is] = [old.get(field), fresh.get(field)];
    if (was === is) return [];
    return { field, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) };
  });
}

/** Every text of a record with the path that leads to it. */
function leaves(value: unknown, path: string): [string, string][] {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([name, one]) => leaves(one, path === '' ? name : `${path}.${name}`));
  }
  return value === undefined || value === null ? [] : [[path, typeof value === 'string' ? value : JSON.stringify(value)]];
}
