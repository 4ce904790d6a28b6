import type { z } from 'zod';
import { conceptOf } from '../model/field-reference.ts';
import type { Form, FormField, GroupForm, Referred } from './form.ts';

/**
 * The form of a file by its schema: every field, in the order of the schema, with a field for each of the languages where a text has one
 * in each. `concept` is the name of the file in the keys of its words. A clause may hold clauses without end: a form shows four levels.
 */
export function formOfSchema(schema: z.core.$ZodType, concept: string, languages: readonly string[]): GroupForm {
  return groupOf(schema, concept, { languages, above: [] });
}

/** A group that holds itself, such as a clause, is shown as deep as this. */
export const DEEPEST = 4;

interface Around {
  readonly languages: readonly string[];
  readonly above: readonly z.core.$ZodType[];
}

type Definition = z.core.$ZodTypeDef & {
  innerType?: z.core.$ZodType;
  element?: z.core.$ZodType;
  shape?: Record<string, z.core.$ZodType>;
  options?: readonly z.core.$ZodType[];
  entries?: Record<string, string>;
  keyType?: z.core.$ZodType;
  valueType?: z.core.$ZodType;
};

function groupOf(schema: z.core.$ZodType, concept: string, around: Around): GroupForm {
  const here: Around = { ...around, above: [...around.above, schema] };
  const fields = Object.entries(definition(schema).shape ?? {}).flatMap(([name, value]): FormField[] => {
    const inner = unwrap(value);
    if (depthOf(inner, here) >= DEEPEST) return [];
    const required = value._zod.def.type !== 'optional';
    return [{ name, words: `field.${concept}.${name}`, required, form: formOf(inner, name, conceptOf(name), here) }];
  });
  return { kind: 'group', fields };
}

/** How many groups of its own kind a list of groups stands in. */
function depthOf(schema: z.core.$ZodType, { above }: Around): number {
  const element = definition(schema).element;
  return element ? above.filter((group) => group === unwrap(element)).length : 0;
}

function formOf(schema: z.core.$ZodType, name: string, concept: string, around: Around): Form {
  const { type, element, options = [], entries, keyType, valueType } = definition(schema);
  if (type === 'number') return { kind: 'number' };
  if (type === 'boolean') return { kind: 'yes-no' };
  if (type === 'enum') return { kind: 'choice', values: Object.values(entries ?? {}) };
  if (type === 'object') return groupOf(schema, concept, around);
  if (type === 'array' && element) return { kind: 'list', of: formOf(unwrap(element), name, concept, around) };
  if (type === 'record' && keyType && valueType) {
    const of = formOf(unwrap(valueType), name, concept, around);
    return ruleOf(keyType) === 'language-tag' ? inEachLanguage(of, around.languages) : { kind: 'map', of };
  }
  if (type === 'union') {
    const forms = options.map((option) => formOf(unwrap(option), name, concept, around));
    const group = forms.find((form) => form.kind === 'group');
    if (group) return { kind: 'either', group };
  }
  return textOf(schema, name);
}

const inEachLanguage = (form: Form, languages: readonly string[]): GroupForm => ({
  kind: 'group',
  languages: true,
  fields: languages.map((name) => ({ name, required: false, form })),
});

const referredBy: Readonly<Record<string, Referred>> = {
  person: 'people',
  differentFrom: 'people',
  organization: 'organizations',
  publisher: 'organizations',
  parent: 'organizations',
  topics: 'topics',
  session: 'sessions',
};

/** Texts of more than a line, by the names of their fields. */
const long: ReadonlySet<string> = new Set(['abstract', 'description', 'note', 'text', 'texts', 'purpose', 'participants', 'postalAddress']);

function textOf(schema: z.core.$ZodType, name: string): Form {
  const rule = ruleOf(schema);
  // The publisher of a source is a name, that of a volume an id.
  const refers = rule === 'id-form' || name === 'organization' ? referredBy[name] : undefined;
  const lines = long.has(name) && rule === undefined ? 'many' : 'one';
  return {
    kind: 'text',
    lines,
    ...(rule !== undefined && { rule }),
    ...(refers && { refers }),
    ...(rule === 'file-name' && { file: true }),
  };
}

/** The rule that a refinement of the schema stands for. */
function ruleOf(schema: z.core.$ZodType): string | undefined {
  for (const check of unwrap(schema)._zod.def.checks ?? []) {
    const { params } = check._zod.def as { params?: { rule?: unknown } };
    if (typeof params?.rule === 'string') return params.rule;
  }
  return undefined;
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  const { innerType } = definition(schema);
  return innerType ? unwrap(innerType) : schema;
}

function definition(schema: z.core.$ZodType): Definition {
  return schema._zod.def;
}
