import type { z } from 'zod';
import { issue } from '../model/catalogue.ts';
import type { Issue } from '../model/issue.ts';
import { isSlug, toSlug } from '../text/slug.ts';
import type { ContentFolder, Entry } from './folder.ts';
import { locate } from './locate.ts';
import { parseRecord } from './parse-record.ts';
import { readTextFile } from './read-file.ts';
import { LARGEST_REGISTER } from './text-file.ts';
import type { YamlText } from './yaml-text.ts';
import { readYaml } from './yaml.ts';

/** A register: one YAML file whose keys are ids. An entry with an error is left out, the rest are read; no file is an empty register. */
export function readRegister<Shape extends z.ZodType>(
  content: ContentFolder,
  entry: Entry | undefined,
  shape: Shape,
  issues: Issue[],
): ReadonlyMap<string, z.infer<Shape>> {
  const records = new Map<string, z.infer<Shape>>();
  const read = entry && readYamlFile(content, entry.path, issues, LARGEST_REGISTER);
  if (!read) return records;
  const { value, yaml } = read;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    // A register of which every line is a comment is an empty one.
    if (value !== undefined)
      issues.push(issue('field-type', { file: yaml.file, line: 1, column: 1 }, { field: 'file', expected: 'object', found: typeof value }));
    return records;
  }
  const byLowerCase = new Map<string, string>();
  for (const [id, one] of Object.entries(value).sort(([a], [b]) => (a < b ? 1 : -1))) {
    const twin = byLowerCase.get(id.toLowerCase());
    byLowerCase.set(id.toLowerCase(), id);
    const place = () => locate(yaml, [id], 'key');
    if (twin !== undefined) issues.push(issue('id-case', place(), { field: 'id', value: id, other: twin }, [id]));
    else if (!isSlug(id)) issues.push(issue('id-form', place(), { field: 'id', value: id, meant: toSlug(id) || 'none' }, [id]));
    const record = parseRecord(shape, one, yaml, issues, [id]);
    if (record !== undefined && twin === undefined && isSlug(id)) records.set(id, record);
  }
  return new Map([...records].reverse());
}

/** A YAML file with its value. */
export interface YamlFile {
  readonly value: unknown;
  readonly yaml: YamlText;
}

/** A YAML file read into its value; `undefined` with an issue when that fails. */
export function readYamlFile(content: ContentFolder, path: string, issues: Issue[], limit?: number): YamlFile | undefined {
  const text = readTextFile(content, path, issues, limit);
  if (text === undefined) return undefined;
  const yaml = { file: path, text, line: 1 };
  const before = issues.length;
  const value = readYaml(yaml, issues);
  return issues.length > before ? undefined : { value, yaml };
}
