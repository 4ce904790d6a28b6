import type { Issue } from '../model/issue.ts';
import { fullName, type PersonName } from '../model/name.ts';
import type { PersonRecord } from '../schema/person.ts';
import { nameSkeleton } from '../text/name-skeleton.ts';
import { nearest } from '../text/nearest.ts';
import { toSlug } from '../text/slug.ts';
import { doubt } from './doubt.ts';
import type { ImportedPerson } from './imported-volume.ts';

interface Known {
  readonly id: string;
  readonly names: PersonName[];
  readonly orcid: string | undefined;
  readonly differentFrom: Set<string>;
  /** Set for people whom this import adds to the register. */
  readonly added: boolean;
  readonly homepage?: string | undefined;
  /** By what the source told them apart so far. */
  readonly keys: Set<string>;
}

/**
 * Finds for everyone whom a source names the person of the register, so that nobody becomes two people: by the id that the source gives, by
 * what the source tells people apart with, by ORCID iD, by the same name, by the same name in another spelling. Only the last is a guess, and
 * told. Whoever is not found becomes a new person; where several could be meant, or initials hide who is meant, nobody is chosen.
 */
export class PersonMatcher {
  readonly #issues: Issue[];
  readonly #people = new Map<string, Known>();
  readonly #byOrcid = new Map<string, Known>();
  readonly #byKey = new Map<string, Known>();
  readonly #byName = new Map<string, Known[]>();
  readonly #bySkeleton = new Map<string, Known[]>();
  readonly #byInitial = new Map<string, Known[]>();
  readonly #told = new Set<string>();

  constructor(register: ReadonlyMap<string, PersonRecord>, issues: Issue[]) {
    this.#issues = issues;
    for (const [id, { name, otherNames = [], orcid, differentFrom = [] }] of register) {
      const known: Known = { id, names: [], orcid, differentFrom: new Set(differentFrom), added: false, keys: new Set() };
      this.#enter(known);
      for (const one of [name, ...otherNames]) this.#enterName(known, one);
    }
  }

  /** The id of a person of the register or of a new one; `undefined`, with an issue, where that is for someone else to decide. */
  idOf(person: ImportedPerson): string | undefined {
    const given = person.person === undefined ? undefined : this.#people.get(person.person);
    if (person.person !== undefined && !given) {
      const meant = nearest(person.person, this.#people.keys()) ?? 'none';
      this.#issues.push(doubt('import-person-unknown', person.place, { id: person.person, meant }));
      return undefined;
    }
    const found = given ?? this.#byEvidence(person);
    if (found === 'open') return undefined;
    const known = found ?? this.#add(person);
    if (person.key !== undefined) {
      this.#byKey.set(person.key, known);
      known.keys.add(person.key);
    }
    if (known.added) for (const name of [person.name, ...(person.otherNames ?? [])]) this.#enterName(known, name);
    return known.id;
  }

  /** The name by which the register calls a person first. */
  nameOf(id: string): PersonName | undefined {
    return this.#people.get(id)?.names[0];
  }

  /** The ORCID iD of a person as the register has it. */
  orcidOf(id: string): string | undefined {
    return this.#people.get(id)?.orcid;
  }

  /** The people whom the import adds, by id, in the order in which they were met. */
  added(): ReadonlyMap<string, PersonRecord> {
    return new Map(
      [...this.#people.values()]
        .filter(({ added }) => added)
        .map(({ id, names: [name, ...otherNames], orcid, homepage, differentFrom }) => [
          id,
          {
            name: name ?? { family: id },
            ...(otherNames.length > 0 && { otherNames }),
            ...(orcid !== undefined && { orcid }),
            ...(homepage !== undefined && { homepage }),
            ...(differentFrom.size > 0 && { differentFrom: [...differentFrom].sort() }),
          },
        ]),
    );
  }

  #byEvidence(person: ImportedPerson): Known | 'open' | undefined {
    const { key, orcid } = person;
    const same = (key === undefined ? undefined : this.#byKey.get(key)) ?? (orcid === undefined ? undefined : this.#byOrcid.get(orcid));
    if (same) {
      const alike = same.names.some((name) => namesOf(person).some((one) => skeletonOf(one) === skeletonOf(name)));
      if (!alike && orcid !== undefined && same.orcid === orcid) this.#tell('import-orcid-name', person, same);
      return same;
    }
    const exact = this.#candidates(this.#byName, person, plainName);
    if (exact.length === 1) return exact[0];
    const alike =
      exact.length > 0 ? exact : this.#candidates(this.#bySkeleton, person, skeletonOf).filter((one) => !isToldApart(one, person));
    if (alike.length > 1) {
      this.#tell('import-person-several', person, alike[0], alike.map(({ id }) => id).join(', '));
      return 'open';
    }
    if (alike[0]) {
      this.#tell('import-person-alike', person, alike[0]);
      return alike[0];
    }
    const perhaps = this.#candidates(this.#byInitial, person, initialOf).filter((one) => !isToldApart(one, person));
    const hidden = perhaps.filter((known) => isInitial(person.name.given) || known.names.every(({ given }) => isInitial(given)));
    if (!hidden[0]) return undefined;
    this.#tell('import-person-initial', person, hidden[0], hidden.map(({ id }) => id).join(', '));
    return 'open';
  }

  /** Those with a name like one of the person's, of whom nothing says that they are someone else. */
  #candidates(
    index: ReadonlyMap<string, readonly Known[]>,
    person: ImportedPerson,
    of: (name: PersonName) => string | undefined,
  ): readonly Known[] {
    const found = new Set(namesOf(person).flatMap((name) => index.get(of(name) ?? '') ?? []));
    return [...found].filter(
      ({ orcid, names }) =>
        (orcid === undefined || person.orcid === undefined || orcid === person.orcid) &&
        !(person.name.patronymic !== undefined && names.some(({ patronymic }) => isOther(patronymic, person.name.patronymic ?? ''))),
    );
  }

  /** Those whose names sound the same and whom the source knows as others. */
  #toldApart(person: ImportedPerson): string[] {
    const alike = this.#candidates(this.#bySkeleton, person, skeletonOf);
    return alike.filter((one) => isToldApart(one, person)).map(({ id }) => id);
  }

  #add(person: ImportedPerson): Known {
    const apart = this.#toldApart(person);
    const plain = toSlug(fullName({ ...person.name, patronymic: '' })) || 'person';
    let id = plain;
    for (let repeat = 2; this.#people.has(id); repeat += 1) id = `${plain}-${repeat}`;
    const known: Known = {
      id,
      names: [],
      orcid: person.orcid,
      differentFrom: new Set(apart),
      added: true,
      homepage: person.homepage,
      keys: new Set(),
    };
    this.#enter(known);
    return known;
  }

  #enter(known: Known): void {
    this.#people.set(known.id, known);
    if (known.orcid !== undefined) this.#byOrcid.set(known.orcid, known);
  }

  #enterName(known: Known, name: PersonName): void {
    const spelling = plainName(name);
    if (known.names.some((one) => plainName(one) === spelling)) return;
    known.names.push(name);
    for (const [index, entry] of [
      [this.#byName, spelling],
      [this.#bySkeleton, skeletonOf(name)],
      [this.#byInitial, initialOf(name)],
    ] as const) {
      if (entry === undefined) continue;
      const list = index.get(entry) ?? [];
      if (!list.includes(known)) index.set(entry, [...list, known]);
    }
  }

  /** Tells one doubt about one spelling and one person once, however many papers raise it. */
  #tell(
    rule: 'import-orcid-name' | 'import-person-alike' | 'import-person-several' | 'import-person-initial',
    person: ImportedPerson,
    known: Known | undefined,
    ids = known?.id ?? '',
  ): void {
    const name = fullName(person.name);
    const doubted = `${rule} ${name} ${ids}`;
    if (this.#told.has(doubted)) return;
    this.#told.add(doubted);
    const other = known?.names[0] ? fullName(known.names[0]) : '';
    this.#issues.push(doubt(rule, person.place, { name, id: ids, other }));
  }
}

const namesOf = ({ name, otherNames = [] }: ImportedPerson): readonly PersonName[] => [name, ...otherNames];

/** Whether the source knows both, and as two. */
const isToldApart = ({ keys }: Known, { key }: ImportedPerson): boolean => key !== undefined && keys.size > 0 && !keys.has(key);

const plainName = (name: PersonName): string => fullName(name).normalize('NFC').toLowerCase().replaceAll(/\s+/gu, ' ');

const isInitial = (given: string | undefined): boolean =>
  given === undefined ||
  given
    .split(/[\s.-]+/u)
    .filter(Boolean)
    .every((part) => Array.from(part).length === 1);

/** How a name sounds, whatever the spelling; a name without a given name or with initials alone tells too little. */
function skeletonOf({ particle, family, given }: PersonName): string | undefined {
  if (given === undefined || isInitial(given)) return undefined;
  return `${nameSkeleton([particle, family].filter(Boolean).join(' '))} ${nameSkeleton(given)}`;
}

function initialOf({ family, given = '' }: PersonName): string | undefined {
  const first = nameSkeleton(given).charAt(0);
  return first === '' ? undefined : `${nameSkeleton(family)} ${first}`;
}

/** Whether two fathers are meant: `Abdulla oğlu` and `Абдуллаевич` are one. */
function isOther(patronymic: string | undefined, other: string): boolean {
  if (patronymic === undefined) return false;
  const [one = '', two = ''] = [patronymic, other].map((name) => nameSkeleton(name).split(' ')[0]);
  return !one.startsWith(two) && !two.startsWith(one);
}
