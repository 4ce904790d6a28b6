import { fullName, type PersonName } from '../model/name.ts';
import type { YamlValue } from '../text/yaml-lines.ts';
import type { ImportedPaper, ImportedPerson, ImportedVolume } from './imported-volume.ts';
import type { PersonMatcher } from './person-matcher.ts';

/** The fields of a record as its file will have them, in the order of the house. */
export type RecordFields = Readonly<Record<string, YamlValue | undefined>>;

const PAPER_ORDER = [
  'kind',
  'title',
  'titleSupplied',
  'subtitle',
  'translations',
  'language',
  'authors',
  'session',
  'topics',
  'pages',
  'articleNumber',
  'doi',
  'identifiers',
  'citationKey',
  'dates',
  'license',
  'funding',
  'text',
  'externalText',
  'abstract',
  'keywords',
  'files',
  'videos',
  'slides',
  'note',
  'sources',
  'updated',
] as const;

const VOLUME_ORDER = [
  'listed',
  'title',
  'titleSupplied',
  'subtitle',
  'translations',
  'language',
  'description',
  'event',
  'series',
  'number',
  'isbn',
  'issn',
  'doi',
  'citationKey',
  'publisher',
  'place',
  'editors',
  'license',
  'published',
  'updated',
  'sessions',
  'frontMatter',
  'pdf',
  'awards',
  'note',
  'sources',
] as const;

/** The fields of a volume without its status; editors are named as the register knows them. */
export function volumeFields({ fields, editors }: ImportedVolume, matcher: PersonMatcher): RecordFields {
  const named = contributors(editors, matcher, undefined);
  return ordered({ ...fields, ...(named.length > 0 && { editors: named }) }, VOLUME_ORDER);
}

/** What the import decides about a paper besides what its source says. */
export interface PaperCircumstances {
  readonly hasText: boolean;
  /** The attachments under the names that they get. */
  readonly files: readonly YamlValue[];
}

/**
 * The fields of a paper without its status. A text that came along is deposited; who is named for a text that is not is a presenter where the
 * source itself says that there is none, because only a text makes an author.
 */
export function paperFields(
  { fields, authors }: ImportedPaper,
  matcher: PersonMatcher,
  { hasText, files }: PaperCircumstances,
): RecordFields {
  const text = hasText ? 'deposited' : (fields.text ?? (fields.externalText === undefined ? 'not-deposited' : 'external'));
  const role = !hasText && fields.text === 'not-deposited' ? 'presenter' : undefined;
  const named = contributors(authors, matcher, role);
  const { externalText, ...rest } = fields;
  return ordered(
    {
      ...rest,
      kind: fields.kind ?? 'paper',
      text,
      ...(text === 'external' && { externalText }),
      ...(named.length > 0 && { authors: named }),
      ...(files.length > 0 && { files }),
    },
    PAPER_ORDER,
  );
}

function contributors(people: readonly ImportedPerson[], matcher: PersonMatcher, role: string | undefined): YamlValue[] {
  return people.map((person) => {
    const id = person.isInstitution ? undefined : matcher.idOf(person);
    const known = id === undefined ? undefined : matcher.nameOf(id);
    const printed = known === undefined || fullName(known) !== fullName(person.name) ? nameFields(person.name) : undefined;
    const orcid = id !== undefined && matcher.orcidOf(id) === person.orcid ? undefined : person.orcid;
    const affiliations = person.affiliations?.map((one): YamlValue => (typeof one === 'string' ? one : { name: { ...one } }));
    return {
      person: id,
      name: printed,
      role: (person.role ?? role) === 'author' ? undefined : (person.role ?? role),
      orcid,
      corresponding: person.corresponding,
      affiliations: affiliations && affiliations.length > 0 ? affiliations : undefined,
    };
  });
}

/** The parts of a name in the order in which a register has them. */
export function nameFields({ family, given, patronymic, particle, suffix, language }: PersonName): RecordFields {
  return { family, given, patronymic, particle, suffix, language };
}

function ordered(fields: Readonly<Record<string, unknown>>, order: readonly string[]): RecordFields {
  return Object.fromEntries(order.flatMap((field) => (fields[field] === undefined ? [] : [[field, yamlValue(fields[field])]])));
}

/** A value of a record as YAML can hold it; fields without a value are left out. */
export function yamlValue(value: unknown): YamlValue {
  if (Array.isArray(value)) return value.map(yamlValue);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).flatMap(([field, one]) => (one === undefined ? [] : [[field, yamlValue(one)]])));
  }
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}
