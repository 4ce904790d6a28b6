import type { z } from 'zod';
import { center } from '../schema/center.ts';
import { ledgerEntry } from '../schema/ledger.ts';
import { organization } from '../schema/organization.ts';
import { paper } from '../schema/paper.ts';
import { person } from '../schema/person.ts';
import { resolution } from '../schema/resolution.ts';
import { topic } from '../schema/topic.ts';
import { volume } from '../schema/volume.ts';

/** What a field may hold, as far as the reference page tells it. */
export type FieldForm = 'text' | 'texts' | 'words' | 'number' | 'yes-no' | 'list' | 'group' | 'choice' | 'text-or-group';

/** One field of a file, read out of its schema. */
export interface Field {
  /** Where it stands in the file: `event.dates.from`, `authors[].orcid`. */
  readonly path: string;
  readonly required: boolean;
  readonly form: FieldForm;
  /** The values of a closed list. */
  readonly values?: readonly string[];
  /** The key of its description in the language files. */
  readonly words: string;
}

/** A kind of file that staff write. */
export interface FileKind {
  readonly id: (typeof kinds)[number]['id'];
  /** Where such a file stands, with the parts that differ in angle brackets. */
  readonly path: string;
  readonly fields: readonly Field[];
}

const kinds = [
  { id: 'volume', path: 'proceedings/<volume>/volume.yaml', schema: volume },
  { id: 'paper', path: 'papers/<volume>/<paper>.md', schema: paper },
  { id: 'resolution', path: 'proceedings/<volume>/resolutions/<resolution>.yaml', schema: resolution },
  { id: 'person', path: 'proceedings/people.yaml', schema: person },
  { id: 'organization', path: 'proceedings/organizations.yaml', schema: organization },
  { id: 'topic', path: 'proceedings/topics.yaml', schema: topic },
  { id: 'center', path: 'proceedings/center.yaml', schema: center },
  { id: 'ledger', path: 'proceedings/ledger.yaml', schema: ledgerEntry },
] as const;

/** Groups of fields that mean the same wherever they stand, by the field that holds them: they share their descriptions. */
const concepts: Readonly<Record<string, string>> = {
  authors: 'contributor',
  editors: 'contributor',
  name: 'name',
  otherNames: 'name',
  affiliations: 'affiliation',
  organizers: 'organizer',
  sponsors: 'organizer',
  sessions: 'session',
  chairs: 'chair',
  awards: 'award',
  notices: 'notice',
  formerly: 'formerly',
  sources: 'source',
  files: 'file',
  videos: 'recording',
  slides: 'recording',
  identifiers: 'identifier',
  proposedBy: 'party',
  draftedBy: 'party',
  signatories: 'party',
  preamble: 'clause',
  operative: 'clause',
  clauses: 'clause',
  annexes: 'annex',
  relations: 'relation',
  versions: 'version',
  amendments: 'amendment',
};

/** The name under which the fields of a group are described, by the field that holds the group. */
export function conceptOf(field: string): string {
  return concepts[field] ?? field;
}

/** The kinds of files that staff write, with their schemas. */
export function fileSchemas(): readonly { readonly id: FileKind['id']; readonly path: string; readonly schema: z.core.$ZodType }[] {
  return kinds;
}

/** Every field of every kind of file, in the order of the schemas: what the reference page and the tests of the words walk. */
export function fieldReference(): FileKind[] {
  return kinds.map(({ id, path, schema }) => ({ id, path, fields: fieldsOf(schema, id, '', new Set()) }));
}

type Definition = z.core.$ZodTypeDef & {
  innerType?: z.core.$ZodType;
  element?: z.core.$ZodType;
  shape?: Record<string, z.core.$ZodType>;
  options?: readonly z.core.$ZodType[];
  entries?: Record<string, string>;
  valueType?: z.core.$ZodType;
};

/** `above` holds the groups that this one stands in: a clause may hold clauses without end, and is told once. */
function fieldsOf(schema: z.core.$ZodType, concept: string, prefix: string, above: ReadonlySet<z.core.$ZodType>): Field[] {
  const { shape = {} } = definition(schema);
  if (above.has(schema)) return [];
  const here = new Set([...above, schema]);
  return Object.entries(shape).flatMap(([name, value]) => {
    const path = prefix + name;
    const optional = value._zod.def.type === 'optional';
    const inner = unwrap(value);
    const form = formOf(inner);
    const words = `field.${concept}.${name}`;
    const values = definition(inner).entries;
    const field: Field = { path, required: !optional, form, words, ...(values && { values: Object.values(values) }) };
    return [field, ...fieldsBelow(inner, conceptOf(name), path, here)];
  });
}

function fieldsBelow(schema: z.core.$ZodType, concept: string, path: string, above: ReadonlySet<z.core.$ZodType>): Field[] {
  const { type, element, options = [] } = definition(schema);
  if (type === 'object') return fieldsOf(schema, concept, `${path}.`, above);
  if (type === 'array' && element) return fieldsBelow(unwrap(element), concept, `${path}[]`, above);
  if (type === 'union') return options.flatMap((option) => fieldsBelow(unwrap(option), concept, path, above));
  return [];
}

function formOf(schema: z.core.$ZodType): FieldForm {
  const { type, valueType, options = [] } = definition(schema);
  switch (type) {
    case 'number':
      return 'number';
    case 'boolean':
      return 'yes-no';
    case 'enum':
      return 'choice';
    case 'array':
      return 'list';
    case 'object':
      return 'group';
    case 'record':
      return valueType && definition(unwrap(valueType)).type === 'array'
        ? 'words'
        : valueType && definition(unwrap(valueType)).type === 'enum'
          ? 'choice'
          : 'texts';
    case 'union':
      return options.some((option) => definition(unwrap(option)).type === 'object') ? 'text-or-group' : 'text';
    default:
      return 'text';
  }
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  const { innerType } = definition(schema);
  return innerType ? unwrap(innerType) : schema;
}

function definition(schema: z.core.$ZodType): Definition {
  return schema._zod.def;
}
