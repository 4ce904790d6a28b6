import { mentionsOfPeople, type Mention } from '../../check/mentions.ts';
import type { YamlEdit } from '../../files/edit-yaml.ts';
import type { WordArguments, WordKey } from '../../i18n/words.ts';
import type { RepositoryRecords } from '../../model/records.ts';
import { person, type PersonRecord } from '../../schema/person.ts';
import type { YamlValue } from '../../text/yaml-lines.ts';
import { nearest } from '../../text/nearest.ts';

/** A sentence for whoever runs the command. */
export interface Said {
  readonly key: WordKey;
  readonly args?: WordArguments;
}

/** What is to be changed in which file, in the order in which it is to be done, and what has to be told of it. */
export interface Plan {
  readonly edits: ReadonlyMap<string, readonly YamlEdit[]>;
  readonly told: readonly Said[];
}

/** A plan, or why there is none. */
export type Planned = Plan | { readonly refused: Said };

/** The register of people, as a file of the content. */
export const REGISTER = 'proceedings/people.yaml';

/** The fields of a person in the order of the house. */
export const PERSON_FIELDS: readonly string[] = Object.keys(person.shape);

/** Edits that are gathered file by file. */
export class FileEdits {
  readonly byFile = new Map<string, YamlEdit[]>();

  add(file: string, ...edits: readonly YamlEdit[]): void {
    const known = this.byFile.get(file);
    if (known) known.push(...edits);
    else this.byFile.set(file, [...edits]);
  }

  /** A field of a person in the register. */
  person(id: string, path: readonly (string | number)[], value: YamlValue | undefined): void {
    this.add(REGISTER, { path: [id, ...path], value, order: PERSON_FIELDS });
  }
}

/** Someone of the register, or that there is nobody of that id. */
export function personOf({ people }: RepositoryRecords, id: string): PersonRecord | { readonly refused: Said } {
  return people.get(id) ?? { refused: { key: 'people.unknown', args: { id, meant: nearest(id, people.keys()) ?? 'none' } } };
}

/** The places outside the register that name a person, with the path of what names them. */
export function worksNaming(
  records: RepositoryRecords,
  id: string,
): { readonly file: string; readonly path: readonly (string | number)[] }[] {
  return [...mentionsOfPeople(records)].flatMap(({ id: named, file, path }) =>
    named === id && file !== REGISTER ? [{ file, path: pathOf(path).slice(0, -1) }] : [],
  );
}

/** Gives everyone's `differentFrom` other ids: `change` makes of a list the one that takes its place. */
export function changeDifferentFrom(
  edits: FileEdits,
  { people }: RepositoryRecords,
  change: (list: readonly string[], owner: string) => readonly string[],
): void {
  for (const [id, { differentFrom = [] }] of people) {
    const changed = change(differentFrom, id);
    if (changed.join(' ') === differentFrom.join(' ')) continue;
    edits.person(id, ['differentFrom'], changed.length === 0 ? undefined : changed);
  }
}

function pathOf(path: Mention['path']): (string | number)[] {
  return path.map((step) => (typeof step === 'symbol' ? '' : step));
}
