import { z } from 'zod';
import { isRuleId, type RuleId } from '../model/catalogue.ts';
import type { Issue } from '../model/issue.ts';
import { toSlug } from '../text/slug.ts';
import { nearest } from '../text/nearest.ts';

type SchemaIssue = z.core.$ZodIssue;

/** What is wrong with a value, as one of our rules. `onKey` when the name of the field is wrong and not what stands in it. */
export interface SchemaBreach {
  readonly rule: RuleId;
  readonly args: Issue['args'];
  readonly path: readonly PropertyKey[];
  readonly onKey: boolean;
}

/** What zod found wrong with a value, told as breaches of our own rules. */
export function schemaBreaches(found: readonly SchemaIssue[], value: unknown, shape: z.ZodType): SchemaBreach[] {
  return found.flatMap((one) => breachesOf(one, one.path, value, shape));
}

function breachesOf(found: SchemaIssue, path: readonly PropertyKey[], value: unknown, shape: z.ZodType): SchemaBreach[] {
  const here = valueAt(value, path);
  const field = nameOf(path);
  const breach = (rule: RuleId, args: Issue['args'] = {}, onKey = false): SchemaBreach[] => [
    { rule, args: { field, value: shown(here), ...args }, path, onKey },
  ];
  if (found.code === 'unrecognized_keys') {
    const known = fieldsAt(shape, path);
    return found.keys.map((key) => ({
      rule: 'field-unknown',
      args: { field: key, meant: nearest(key, known) ?? 'none' },
      path: [...path, key],
      onKey: true,
    }));
  }
  if (found.code === 'invalid_key') {
    return found.issues.flatMap((inner) => {
      const rule = customRule(inner) ?? 'field-form';
      const key = String(path.at(-1) ?? '');
      return [{ rule, args: { field, value: shown(key), meant: toSlug(key) || 'none' }, path, onKey: true }];
    });
  }
  if (here === undefined && path.length > 0) return breach('field-missing');
  if (here === null || here === '' || (Array.isArray(here) && here.length === 0)) return breach('field-empty');
  switch (found.code) {
    case 'invalid_union':
      return unionBreaches(found, path, value, shape);
    case 'invalid_value': {
      const values = found.values.map(String);
      return breach('field-value', { values: values.join(', '), meant: nearest(shown(here), values) ?? 'none' });
    }
    case 'invalid_type':
      return typeof here === 'number' ? breach('number-whole') : breach('field-type', { expected: found.expected, found: kindOf(here) });
    case 'too_big':
      return breach('text-too-long', { limit: Number(found.maximum), length: typeof here === 'string' ? here.length : 0 });
    case 'too_small':
      return breach(typeof here === 'number' ? 'number-whole' : 'field-empty');
    case 'invalid_format':
      return breach(ruleOfFormat(found.format, field));
    default: {
      const rule = customRule(found) ?? 'field-form';
      return breach(rule, rule === 'id-form' ? { meant: toSlug(shown(here)) || 'none' } : {});
    }
  }
}

/** The value at a path inside another, or `undefined`. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, step) => (typeof inner === 'object' && inner !== null && Object.hasOwn(inner, step) ? Reflect.get(inner, step) : undefined),
    value,
  );
}

/** Of a field that may be written in two ways, the complaints about the way it was written in. */
function unionBreaches(
  found: z.core.$ZodIssueInvalidUnion,
  path: readonly PropertyKey[],
  value: unknown,
  shape: z.ZodType,
): SchemaBreach[] {
  const formats = found.errors.flat().filter((inner) => inner.code === 'invalid_format');
  if (formats.length > 1)
    return [{ rule: 'email-or-address', args: { field: nameOf(path), value: shown(valueAt(value, path)) }, path, onKey: false }];
  const written = found.errors.find((branch) => !branch.some((inner) => inner.code === 'invalid_type' && inner.path.length === 0));
  if (written) return written.flatMap((inner) => breachesOf(inner, [...path, ...inner.path], value, shape));
  return [
    { rule: 'field-type', args: { field: nameOf(path), expected: 'union', found: kindOf(valueAt(value, path)) }, path, onKey: false },
  ];
}

function customRule(found: SchemaIssue): RuleId | undefined {
  const id: unknown = found.code === 'custom' ? found.params?.['rule'] : undefined;
  return isRuleId(id) ? id : undefined;
}

function ruleOfFormat(format: string, field: string): RuleId {
  if (format === 'email') return 'email-form';
  if (format === 'url') return 'web-address';
  if (field === 'country') return 'country-code';
  if (field === 'sha256') return 'checksum-form';
  return field === 'citationKey' || field === 'key' ? 'citation-key-form' : 'field-form';
}

/** The name that staff know the field by: the last name on its path, numbers of lists left out. */
function nameOf(path: readonly PropertyKey[]): string {
  const names = path.filter((step) => typeof step === 'string');
  return names.at(-1) ?? 'file';
}

const kindOf = (value: unknown): string => (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value);

const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
};

/** The fields that a group at a path may have, through lists, optional fields and either-or fields. */
function fieldsAt(shape: z.ZodType, path: readonly PropertyKey[]): string[] {
  let shapes = unwrap(shape);
  for (const step of path) {
    shapes = shapes.flatMap((one) => {
      if (one instanceof z.ZodObject) return unwrap((one.shape as Record<string, z.ZodType>)[String(step)]);
      if (one instanceof z.ZodArray) return unwrap(one.element as z.ZodType);
      if (one instanceof z.ZodRecord) return unwrap(one.valueType as z.ZodType);
      return [];
    });
  }
  return shapes.flatMap((one) => (one instanceof z.ZodObject ? Object.keys(one.shape) : []));
}

function unwrap(shape: z.ZodType | undefined): z.ZodType[] {
  if (shape instanceof z.ZodOptional) return unwrap(shape.unwrap() as z.ZodType);
  if (shape instanceof z.ZodUnion) return (shape.options as z.ZodType[]).flatMap(unwrap);
  return shape ? [shape] : [];
}
