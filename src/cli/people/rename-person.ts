import { toYamlValue } from '../../files/yaml-value.ts';
import { ofText } from '../../files/read-ledger.ts';
import { formerPeople } from '../../model/former-people.ts';
import { LEDGER_FILE, SEAL, sealOf } from '../../model/ledger.ts';
import { fullName, sameName, type PersonName } from '../../model/name.ts';
import type { RepositoryRecords } from '../../model/records.ts';
import type { PersonRecord } from '../../schema/person.ts';
import { nameSkeleton } from '../../text/name-skeleton.ts';
import { isSlug, toSlug } from '../../text/slug.ts';
import { changeDifferentFrom, FileEdits, personOf, REGISTER, worksNaming, type Planned, type Said } from './plan.ts';
import { namedIn, printedLike, printedName } from './printed-names.ts';

/** What a renaming was asked for. */
export interface RenameWish {
  readonly id: string;
  readonly name: PersonName;
  /** Whether the old name is to stand nowhere, rather than among the other names. */
  readonly withoutTrace: boolean;
  /** Whether the address under an id that is given up leads to the new one. */
  readonly keepAddress: boolean;
  /** The id that the person is to have; without it the old one, unless that would be a trace. */
  readonly fresh: string | undefined;
}

/** A plan of a renaming, with the words of the old name that are to be gone. */
export type PlannedRenaming = Exclude<Planned, { readonly refused: Said }> & { readonly oldWords: readonly string[]; readonly id: string };

/**
 * A person under another name, in the register and wherever the name is printed on a work. The old name stays among the other names, so
 * that the person is found by it; without a trace it goes, with its spellings and an id that is made of it.
 */
export function renamePerson(records: RepositoryRecords, wish: RenameWish): PlannedRenaming | { readonly refused: Said } {
  const { id, name, withoutTrace } = wish;
  const person = personOf(records, id);
  if ('refused' in person) return person;
  const forms = [person.name, ...(person.otherNames ?? [])];
  const gone = forms.filter((form) => !isSpelling(form, name));
  const oldWords = wordsOnlyIn(gone, name);
  const fresh = wish.fresh ?? (withoutTrace && isMadeOf(id, oldWords) ? freeId(records, name) : id);
  const refused = whyNot(records, wish, person, fresh);
  if (refused) return { refused };
  const edits = new FileEdits();
  if (fresh !== id) edits.add(REGISTER, { path: [id], name: fresh });
  const spellings: readonly [PersonName, ...PersonName[]] = [name, ...forms.filter((form) => isSpelling(form, name))];
  for (const { file, path } of worksNaming(records, id)) {
    if (fresh !== id) edits.add(file, { path: [...path, 'person'], value: fresh });
    const printed = namedIn(path) ? printedName(records, file, path) : undefined;
    if (printed !== undefined) edits.add(file, { path: [...path, 'name'], value: toYamlValue(printedLike(printed, spellings)) });
  }
  edits.person(fresh, ['name'], toYamlValue(name));
  changeOtherNames(edits, fresh, person, wish);
  if (fresh !== id) {
    changeDifferentFrom(edits, { ...records, people: new Map([...records.people].filter(([one]) => one !== id)) }, (list) =>
      list.map((one) => (one === id ? fresh : one)),
    );
    const former = [...(person.formerIds ?? []), id].filter((one) => one !== fresh);
    const all = former.filter((one) => wish.keepAddress || (one !== id && !(withoutTrace && isMadeOf(one, oldWords))));
    giveUpAddresses(
      edits,
      records,
      former.filter((one) => !all.includes(one)),
    );
    if (all.length > 0 || person.formerIds) edits.person(fresh, ['formerIds'], all.length > 0 ? all : undefined);
  }
  return { edits: edits.byFile, told: withoutTrace ? traces(records, wish, fresh, oldWords) : [], oldWords, id: fresh };
}

function whyNot(records: RepositoryRecords, { id, name }: RenameWish, person: PersonRecord, fresh: string): Said | undefined {
  if (sameName(person.name, name) && person.name.language === name.language && fresh === id) {
    return { key: 'people.rename.same', args: { id, name: fullName(name) } };
  }
  if (!isSlug(fresh)) return { key: 'people.idForm', args: { id: fresh, meant: toSlug(fresh) || 'none' } };
  const former = formerPeople(records.people).get(fresh);
  const owner = fresh === id ? undefined : records.people.has(fresh) ? fresh : former === id ? undefined : former;
  return owner === undefined ? undefined : { key: 'people.idTaken', args: { id: fresh, owner } };
}

/** Takes addresses that are given up at a person's wish out of the ledger, which would keep the old name for ever, and seals it anew. */
function giveUpAddresses(edits: FileEdits, { ledger }: RepositoryRecords, ids: readonly string[]): void {
  const addresses = ids.map((id) => `people/${id}`).filter((address) => ledger.has(address));
  if (addresses.length === 0) return;
  edits.add(LEDGER_FILE, ...addresses.map((address) => ({ path: [address], value: undefined })));
  const after = new Map([...ledger].filter(([address]) => !addresses.includes(address)));
  edits.add(LEDGER_FILE, { path: [SEAL], value: toYamlValue(sealOf(after, { ofText })) });
}

/** The other names: the old one is added, or it and its spellings go; the new one is not told twice. */
function changeOtherNames(edits: FileEdits, id: string, person: PersonRecord, { name, withoutTrace }: RenameWish): void {
  const others = person.otherNames ?? [];
  const stays = others.map((form) => !sameName(form, name) && (!withoutTrace || isSpelling(form, name)));
  const addsOld = !sameName(person.name, name) && (!withoutTrace || isSpelling(person.name, name));
  if (addsOld && !others.some((form) => sameName(form, person.name))) {
    edits.person(id, ['otherNames', others.length], toYamlValue(person.name));
  }
  for (const [at, keeps] of [...stays.entries()].reverse()) if (!keeps) edits.person(id, ['otherNames', at], undefined);
  if (!addsOld && others.length > 0 && !stays.includes(true)) edits.person(id, ['otherNames'], undefined);
}

/** What a renaming without a trace cannot take away, or only if it is wished. */
function traces(records: RepositoryRecords, { id, keepAddress }: RenameWish, fresh: string, oldWords: readonly string[]): Said[] {
  const told: Said[] = [];
  if (fresh !== id)
    told.push(keepAddress ? { key: 'people.rename.addressKept', args: { id } } : { key: 'people.rename.addressGone', args: { id } });
  const keys = [...records.papers, ...records.volumes]
    .filter(({ path }) => worksNaming(records, id).some(({ file }) => file === path))
    .flatMap(({ record }) => record.citationKey ?? [])
    .filter((key) => oldWords.some((word) => key.includes(toSlug(word).replaceAll('-', ''))));
  if (keys.length > 0) told.push({ key: 'people.rename.keys', args: { keys: keys.join(', ') } });
  return told;
}

/** Whether a form of a name is the new name, in this or another spelling. */
function isSpelling(form: PersonName, name: PersonName): boolean {
  return nameSkeleton(form.family) === nameSkeleton(name.family) && nameSkeleton(form.given ?? '') === nameSkeleton(name.given ?? '');
}

/** The words of names that do not stand in the new one, in any spelling. */
function wordsOnlyIn(forms: readonly PersonName[], name: PersonName): string[] {
  const wordsOf = ({ family, given = '' }: PersonName) =>
    `${family} ${given}`.split(/[\s-]+/u).filter((word) => Array.from(word).length > 2);
  const kept = new Set(wordsOf(name).map(nameSkeleton));
  return [...new Set(forms.flatMap(wordsOf))].filter((word) => !kept.has(nameSkeleton(word)));
}

function isMadeOf(id: string, words: readonly string[]): boolean {
  const parts = new Set(id.split('-'));
  const skeletons = new Set([...parts].map(nameSkeleton));
  return words.some((word) => parts.has(toSlug(word)) || skeletons.has(nameSkeleton(word)));
}

function freeId({ people }: RepositoryRecords, name: PersonName): string {
  const former = formerPeople(people);
  const plain = toSlug(fullName({ family: name.family, ...(name.given !== undefined && { given: name.given }) })) || 'person';
  let id = plain;
  for (let number = 2; people.has(id) || former.has(id); number += 1) id = `${plain}-${number}`;
  return id;
}
