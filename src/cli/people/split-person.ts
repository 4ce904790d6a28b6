import { toYamlValue } from '../../files/yaml-value.ts';
import { formerPeople } from '../../model/former-people.ts';
import { readName, sameName, type PersonName } from '../../model/name.ts';
import type { RepositoryRecords } from '../../model/records.ts';
import { isSlug, toSlug } from '../../text/slug.ts';
import { FileEdits, personOf, REGISTER, worksNaming, type Planned, type Said } from './plan.ts';
import { namedIn, printedName } from './printed-names.ts';

/** What a split was asked for. */
export interface SplitWish {
  readonly id: string;
  readonly fresh: string;
  /** Works by their addresses, `papers/<volume>/<paper>`, `proceedings/<volume>`, `resolutions/…`, or a paper by `<volume>/<paper>`. */
  readonly works: readonly string[];
  readonly name: PersonName | undefined;
}

/**
 * Two people of one: a new person of the register takes the works that are named, and each is said to be different from the other. An id
 * that the first gave up in a merger is a new person's again.
 */
export function splitPerson(records: RepositoryRecords, { id, fresh, works, name }: SplitWish): Planned {
  const person = personOf(records, id);
  if ('refused' in person) return person;
  const refused = whyNot(records, id, fresh);
  if (refused) return { refused };
  const edits = new FileEdits();
  const places = worksNaming(records, id);
  const taken: typeof places = [];
  for (const work of works) {
    const files = filesOf(work);
    // With a paper go its earlier versions.
    const found = places.filter(({ file }) => files.includes(file.replace(/\.v\d+(?=\.mdx?$)/u, '')));
    if (found.length === 0) return { refused: { key: 'people.split.absent', args: { id, work } } };
    taken.push(...found.filter((place) => !taken.includes(place)));
  }
  for (const { file, path } of taken) edits.add(file, { path: [...path, 'person'], value: fresh });
  const printed = (place: (typeof places)[number]) => (namedIn(place.path) ? printedName(records, place.file, place.path) : undefined);
  const [first] = taken.flatMap((place) => printed(place) ?? []);
  const own = name ?? (first === undefined ? person.name : readName(first));
  const stays = places.filter((place) => !taken.includes(place)).flatMap((place) => printed(place) ?? []);
  // A form of the name that came with the works goes with them.
  const moved = (person.otherNames ?? []).flatMap((form, at) =>
    sameName(form, own) && !stays.some((one) => sameName(readName(one), own)) ? [at] : [],
  );
  for (const at of moved.reverse()) edits.person(id, ['otherNames', at], undefined);
  if (moved.length > 0 && moved.length === person.otherNames?.length) edits.person(id, ['otherNames'], undefined);
  edits.person(id, ['differentFrom'], [...(person.differentFrom ?? []), fresh]);
  if (person.formerIds?.includes(fresh)) {
    const former = person.formerIds.filter((one) => one !== fresh);
    edits.person(id, ['formerIds'], former.length === 0 ? undefined : former);
  }
  edits.add(REGISTER, { path: [fresh], value: { name: toYamlValue(own), differentFrom: [id] } });
  const told: Said[] = taken.length === places.length ? [{ key: 'people.split.all', args: { id } }] : [];
  return { edits: edits.byFile, told };
}

function whyNot(records: RepositoryRecords, id: string, fresh: string): Said | undefined {
  if (!isSlug(fresh)) return { key: 'people.idForm', args: { id: fresh, meant: toSlug(fresh) || 'none' } };
  const former = formerPeople(records.people).get(fresh);
  const owner = records.people.has(fresh) ? fresh : former === id ? undefined : former;
  return owner === undefined ? undefined : { key: 'people.idTaken', args: { id: fresh, owner } };
}

function filesOf(work: string): readonly string[] {
  const [folder = '', volume, one] = work.replace(/\/$/u, '').split('/');
  if (folder === 'proceedings') return [`proceedings/${volume}/volume.yaml`];
  if (folder === 'resolutions') return [`proceedings/${volume}/resolutions/${one}.yaml`];
  const paper = folder === 'papers' ? `${volume}/${one}` : `${folder}/${volume}`;
  return [`papers/${paper}.md`, `papers/${paper}.mdx`];
}
