import type { YamlGroup, YamlValue } from '../text/yaml-lines.ts';
import { isPlain, OWN, type Form, type GroupForm } from './form.ts';

/** A value as a form holds it: texts, numbers, lists and groups; `null` is empty, as the editor has it where a group was not added. */
export type FormValue = string | number | null | readonly FormValue[] | FormGroup;

/** Fields of a form by their names; one that is missing is empty. */
export interface FormGroup {
  readonly [field: string]: FormValue | undefined;
}

/** A value of a file as its form shows it; `undefined` for one that the form cannot show, which stays in the file as it is. */
export function formValue(form: Form, value: YamlValue | undefined): FormValue | undefined {
  if (value === undefined || value === null) return undefined;
  switch (form.kind) {
    case 'text':
      return isScalar(value) ? String(value) : undefined;
    case 'choice':
      return isScalar(value) && form.values.includes(String(value)) ? String(value) : undefined;
    case 'number':
      return isScalar(value) && /^-?\d+$/u.test(String(value)) ? Number(value) : undefined;
    case 'yes-no':
      return typeof value === 'boolean' ? String(value) : undefined;
    case 'group':
      return isGroup(value) ? groupValue(form, value) : undefined;
    case 'list':
      return isList(value) ? listValue(form.of, value) : undefined;
    case 'map':
      return isGroup(value) ? mapValue(form.of, value) : undefined;
    case 'either':
      return eitherValue(form.group, value);
  }
}

/** What a form shows of a group. */
export function groupValue({ fields }: GroupForm, group: YamlGroup): FormGroup {
  const shown = fields.flatMap(({ name, form }): [string, FormValue][] => {
    const value = Object.hasOwn(group, name) ? formValue(form, group[name]) : undefined;
    return value === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries(shown);
}

/** Every one of a list is in a group of its own that knows its place in the file, but for lists of plain texts. */
function listValue(of: Form, list: readonly YamlValue[]): FormValue | undefined {
  const shown = list.map((one) => formValue(of, one));
  // What the form cannot show would be lost with its place.
  if (shown.includes(undefined)) return undefined;
  const values = shown.filter((one) => one !== undefined);
  if (isPlain(of)) return values;
  return values.map((value, at) => ({ ...wrapped(value), [OWN.at]: String(at) }));
}

function mapValue(of: Form, map: YamlGroup): FormValue | undefined {
  const shown = Object.entries(map).map(([id, one]) => [id, formValue(of, one)] as const);
  if (shown.some(([, value]) => value === undefined)) return undefined;
  return shown.map(([id, value]) => ({ [OWN.id]: id, ...wrapped(value ?? ''), [OWN.at]: id }));
}

function eitherValue(group: GroupForm, value: YamlValue): FormValue | undefined {
  if (isScalar(value)) return { [OWN.way]: 'line', [OWN.line]: String(value) };
  return isGroup(value) ? { [OWN.way]: 'group', ...groupValue(group, value) } : undefined;
}

/** A value as a group, so that it can stand in a list of groups. */
function wrapped(value: FormValue): FormGroup {
  if (isFormGroup(value)) return value;
  return typeof value === 'object' ? { [OWN.list]: value } : { [OWN.line]: value };
}

export const isFormGroup = (value: FormValue | undefined): value is FormGroup =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isList = <Value>(value: Value | readonly Value[]): value is readonly Value[] => Array.isArray(value);

export const isGroup = (value: YamlValue | undefined): value is YamlGroup =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isScalar = (value: YamlValue): value is string | number | boolean => typeof value !== 'object';
