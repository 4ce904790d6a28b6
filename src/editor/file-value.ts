import type { YamlGroup, YamlValue } from '../text/yaml-lines.ts';
import { isPlain, OWN, type Form, type GroupForm } from './form.ts';
import { formValue, isFormGroup, isGroup, isList, type FormGroup, type FormValue } from './form-value.ts';

/**
 * What a filled form says, as a value of a file; `undefined` when it is empty. `old` is the value that the form was made from: what the
 * form does not show stays, and so does what says the same in another way.
 */
export function fileValue(form: Form, value: FormValue | undefined, old: YamlValue | undefined): YamlValue | undefined {
  if (isSame(value, formValue(form, old))) return old;
  switch (form.kind) {
    case 'group':
      return isFormGroup(value ?? {}) ? groupOf(form, isFormGroup(value) ? value : {}, isGroup(old) ? old : {}) : undefined;
    case 'list':
      return isFormList(value) ? listOf(form.of, value, old !== undefined && isList(old) ? old : []) : undefined;
    case 'map':
      return isFormList(value) ? mapOf(form.of, value, isGroup(old) ? old : {}) : undefined;
    case 'either':
      return isFormGroup(value) ? eitherOf(form.group, value, old) : undefined;
    case 'yes-no':
      return value === 'true' ? true : value === 'false' ? false : undefined;
    case 'number':
      return value === '' || value === undefined || typeof value === 'object' ? undefined : Number(value);
    case 'text':
    case 'choice':
      return typeof value === 'object' || value === '' ? undefined : value;
  }
}

/** The fields of a group in the order of the file, new ones where the form has them; `undefined` when nothing is left. */
function groupOf({ fields }: GroupForm, value: FormGroup, old: YamlGroup): YamlGroup | undefined {
  const forms = new Map(fields.map(({ name, form }) => [name, form]));
  const kept = Object.entries(old).flatMap(([name, one]): [string, YamlValue][] => {
    const form = forms.get(name);
    const fresh = form ? fileValue(form, value[name], one) : one;
    return fresh === undefined ? [] : [[name, fresh]];
  });
  const names = kept.map(([name]) => name);
  const group = new Map(kept);
  const added = fields.flatMap(({ name, form }): [string, YamlValue][] => {
    if (Object.hasOwn(old, name)) return [];
    const fresh = fileValue(form, value[name], undefined);
    return fresh === undefined ? [] : [[name, fresh]];
  });
  for (const [name, fresh] of added) {
    group.set(name, fresh);
    names.splice(placeIn(names, name, [...forms.keys()]), 0, name);
  }
  return names.length === 0 ? undefined : Object.fromEntries(names.map((name) => [name, group.get(name)]));
}

/** Where a new field comes among those that are there: after the last of those that stand before it in the form. */
function placeIn(names: readonly string[], name: string, order: readonly string[]): number {
  const before = new Set(order.slice(0, order.indexOf(name)));
  return names.findLastIndex((one) => before.has(one)) + 1;
}

function listOf(of: Form, list: readonly FormValue[], old: readonly YamlValue[]): YamlValue | undefined {
  const fresh = list.flatMap((one) => {
    if (isPlain(of)) return fileValue(of, one, undefined) ?? [];
    const at = isFormGroup(one) ? one[OWN.at] : undefined;
    return fileValue(of, unwrapped(of, one), typeof at === 'string' ? old[Number(at)] : undefined) ?? [];
  });
  return fresh.length === 0 ? undefined : fresh;
}

function mapOf(of: Form, list: readonly FormValue[], old: YamlGroup): YamlGroup | undefined {
  const entries = list.flatMap((one): [string, YamlValue][] => {
    const { [OWN.id]: id, [OWN.at]: at } = isFormGroup(one) ? one : {};
    if (typeof id !== 'string' || id === '') return [];
    const before = typeof at === 'string' && Object.hasOwn(old, at) ? old[at] : undefined;
    const fresh = fileValue(of, unwrapped(of, one), before);
    return fresh === undefined ? [] : [[id, fresh]];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function eitherOf(group: GroupForm, value: FormGroup, old: YamlValue | undefined): YamlValue | undefined {
  if (value[OWN.way] !== 'line') return groupOf(group, value, isGroup(old) ? old : {});
  const line = value[OWN.line];
  return typeof line === 'string' && line !== '' ? line : undefined;
}

/** One of a list without the group that was put around it for the form. */
function unwrapped(of: Form, one: FormValue): FormValue | undefined {
  if (!isFormGroup(one)) return one;
  if (of.kind === 'list' || of.kind === 'map') return one[OWN.list];
  return of.kind === 'group' || of.kind === 'either' ? one : one[OWN.line];
}

/** Whether two values of a form say the same: an empty field is as none, and a place in the file says nothing where the order is that of the file. */
function isSame(one: FormValue | undefined, other: FormValue | undefined): boolean {
  return JSON.stringify(essence(one)) === JSON.stringify(essence(other));
}

function essence(value: FormValue | undefined): FormValue | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value !== 'object') return String(value);
  if (isFormList(value)) {
    const list = value.flatMap((one) => essence(one) ?? []);
    return list.length === 0 ? undefined : list;
  }
  const fields = Object.keys(value)
    .sort()
    .flatMap((name): [string, FormValue][] => {
      const one = essence(value[name]);
      return one === undefined ? [] : [[name, one]];
    });
  // Which way of writing is chosen says nothing as long as nothing is written.
  const says = fields.some(([name]) => name !== OWN.way && name !== OWN.at);
  return says ? Object.fromEntries(fields) : undefined;
}

const isFormList = (value: FormValue | undefined): value is readonly FormValue[] => Array.isArray(value);
