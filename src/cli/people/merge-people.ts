import { toYamlValue } from '../../files/yaml-value.ts';
import { fullName, sameName } from '../../model/name.ts';
import type { RepositoryRecords } from '../../model/records.ts';
import type { PersonRecord } from '../../schema/person.ts';
import { changeDifferentFrom, FileEdits, personOf, REGISTER, worksNaming, type Planned, type Said } from './plan.ts';
import { namedIn, printedName } from './printed-names.ts';

/**
 * One person of two: `keep` takes over what the register says of `go`, every record that names `go` names `keep`, and the address of `go`
 * leads to `keep`. What is printed stays printed. Refused where both cannot be true of one person.
 */
export function mergePeople(records: RepositoryRecords, keep: string, go: string): Planned {
  const [kept, gone] = [personOf(records, keep), personOf(records, go)];
  if ('refused' in kept) return kept;
  if ('refused' in gone) return gone;
  const refused = whyNot(records, [keep, kept], [go, gone]);
  if (refused) return { refused };
  const edits = new FileEdits();
  for (const { file, path } of worksNaming(records, go)) {
    edits.add(file, { path: [...path, 'person'], value: keep });
    if (namedIn(path) && printedName(records, file, path) === undefined && !sameName(gone.name, kept.name)) {
      edits.add(file, { path: [...path, 'name'], value: toYamlValue(gone.name), order: ['person', 'name'] });
    }
  }
  takeOver(edits, keep, kept, gone);
  changeDifferentFrom(edits, records, (list, owner) => {
    if (owner === go) return list;
    const others = owner === keep ? [...list, ...(gone.differentFrom ?? [])] : list;
    return [...new Set(others.map((id) => (id === go ? keep : id)))].filter((id) => id !== owner);
  });
  edits.person(keep, ['formerIds'], [...new Set([...(kept.formerIds ?? []), ...(gone.formerIds ?? []), go])]);
  edits.add(REGISTER, { path: [go], value: undefined });
  return { edits: edits.byFile, told: leftBehind(kept, gone) };
}

function whyNot(records: RepositoryRecords, [keep, kept]: [string, PersonRecord], [go, gone]: [string, PersonRecord]): Said | undefined {
  if (keep === go) return { key: 'people.merge.self', args: { id: keep } };
  if (kept.orcid !== undefined && gone.orcid !== undefined && kept.orcid !== gone.orcid) {
    return { key: 'people.merge.orcid', args: { keep, go, one: kept.orcid, other: gone.orcid } };
  }
  if (kept.differentFrom?.includes(go) || gone.differentFrom?.includes(keep)) return { key: 'people.merge.different', args: { keep, go } };
  const lists = new Set(worksNaming(records, keep).map(({ file, path }) => `${file} ${path.slice(0, -1).join('.')}`));
  const both = worksNaming(records, go).find(
    ({ file, path }) => path[0] !== 'awards' && lists.has(`${file} ${path.slice(0, -1).join('.')}`),
  );
  return both && { key: 'people.merge.both', args: { keep, go, file: both.file } };
}

function takeOver(edits: FileEdits, keep: string, kept: PersonRecord, gone: PersonRecord): void {
  const known = [kept.name, ...(kept.otherNames ?? [])];
  let place = kept.otherNames?.length ?? 0;
  for (const name of [gone.name, ...(gone.otherNames ?? [])]) {
    if (known.some((one) => sameName(one, name) && (one.language ?? name.language) === (name.language ?? one.language))) continue;
    known.push(name);
    edits.person(keep, ['otherNames', place], toYamlValue(name));
    place += 1;
  }
  const places = (kept.affiliations ?? []).map((one) => JSON.stringify(one));
  for (const affiliation of gone.affiliations ?? []) {
    if (places.includes(JSON.stringify(affiliation))) continue;
    edits.person(keep, ['affiliations', places.length], toYamlValue(affiliation));
    places.push(JSON.stringify(affiliation));
  }
  for (const field of ['orcid', 'homepage', 'note'] as const) {
    if (kept[field] === undefined && gone[field] !== undefined) edits.person(keep, [field], toYamlValue(gone[field]));
  }
}

/** What only one of the two can have, and the other had too. */
function leftBehind(kept: PersonRecord, gone: PersonRecord): Said[] {
  const told: Said[] = [];
  if (kept.homepage !== undefined && gone.homepage !== undefined && kept.homepage !== gone.homepage) {
    told.push({ key: 'people.merge.left', args: { field: 'homepage', text: gone.homepage } });
  }
  if (kept.note && gone.note && JSON.stringify(kept.note) !== JSON.stringify(gone.note)) {
    told.push({ key: 'people.merge.left', args: { field: 'note', text: Object.values(gone.note).join(' / ') } });
  }
  const [father, other] = [kept.name.patronymic, gone.name.patronymic];
  if (father !== undefined && other !== undefined && father !== other) {
    told.push({ key: 'people.merge.fathers', args: { one: fullName(kept.name), other: fullName(gone.name) } });
  }
  return told;
}
