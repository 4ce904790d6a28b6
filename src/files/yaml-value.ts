import type { YamlGroup, YamlValue } from '../text/yaml-lines.ts';

type Path = readonly (string | number)[];

/** What a document of YAML was read as, as a value that can be written; a document without anything is `null`. */
export function toYamlValue(value: unknown): YamlValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(toYamlValue);
  if (typeof value !== 'object' || value === null) return null;
  return Object.fromEntries(Object.entries(value).map(([field, one]) => [field, toYamlValue(one)]));
}

/** A value with one field changed, or taken away by `undefined`; groups and lists on the way that are missing are made. */
export function editValue(value: YamlValue, path: Path, fresh: YamlValue | undefined): YamlValue {
  const [step, ...rest] = path;
  if (step === undefined) return fresh ?? null;
  // A field that stands there without a value is read as an empty text.
  if (value === null || value === '') {
    if (fresh === undefined) return value;
    return editValue(typeof step === 'number' ? [] : {}, path, fresh);
  }
  if (isList(value)) {
    const at = Number(step);
    if (!Number.isInteger(at) || at < 0 || at > value.length) throw new Error(`a list of ${value.length} has no place ${step}`);
    if (fresh === undefined && rest.length === 0) return value.filter((_, index) => index !== at);
    if (fresh === undefined && at === value.length) return value;
    return value.toSpliced(at, 1, editValue(value[at] ?? null, rest, fresh));
  }
  if (!isGroup(value)) throw new Error(`a field “${step}” cannot be put into a text`);
  const name = String(step);
  if (fresh === undefined && (rest.length === 0 || !Object.hasOwn(value, name))) {
    return Object.fromEntries(Object.entries(value).filter(([field]) => field !== name));
  }
  const old = Object.hasOwn(value, name) ? value[name] : undefined;
  return Object.fromEntries([...Object.entries(value).filter(([field]) => field !== name), [name, editValue(old ?? null, rest, fresh)]]);
}

/** A value in which a field of a group has another name, at the same place. */
export function renameField(value: YamlValue, path: Path, name: string): YamlValue {
  const group = valueAt(value, path.slice(0, -1));
  const old = String(path.at(-1));
  if (group === undefined || !isGroup(group) || !Object.hasOwn(group, old) || Object.hasOwn(group, name)) {
    throw new Error(`the field “${old}” cannot be called “${name}”`);
  }
  const renamed = Object.fromEntries(Object.entries(group).map(([field, one]) => [field === old ? name : field, one]));
  return editValue(value, path.slice(0, -1), renamed);
}

/** The value of a field; `undefined` when there is none. */
export function valueAt(value: YamlValue | undefined, path: Path): YamlValue | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (value === undefined || value === null) return undefined;
  if (isList(value)) return valueAt(value[Number(step)], rest);
  return isGroup(value) && Object.hasOwn(value, String(step)) ? valueAt(value[String(step)], rest) : undefined;
}

/** Whether two values are read as the same: a number is the text that stands for it, and fields have no order. */
export function sameValue(one: YamlValue, other: YamlValue): boolean {
  if (isList(one)) return isList(other) && one.length === other.length && one.every((value, at) => sameValue(value, other[at] ?? null));
  if (isGroup(one)) {
    if (!isGroup(other)) return false;
    const fields = written(one);
    const others = new Map(written(other));
    return (
      fields.length === others.size &&
      fields.every(([field, value]) => {
        const found = others.get(field);
        return found !== undefined && sameValue(value, found);
      })
    );
  }
  if (isList(other) || isGroup(other)) return false;
  return typeof one === 'number' || typeof other === 'number' ? String(one) === String(other) : one === other;
}

function written(group: YamlGroup): [string, YamlValue][] {
  return Object.entries(group).flatMap(([field, value]): [string, YamlValue][] => (value === undefined ? [] : [[field, value]]));
}

const isList = (value: YamlValue): value is readonly YamlValue[] => Array.isArray(value);

const isGroup = (value: YamlValue): value is YamlGroup => typeof value === 'object' && value !== null && !isList(value);
