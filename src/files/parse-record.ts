import type { z } from 'zod';
import type { Issue } from '../model/issue.ts';
import { locate } from './locate.ts';
import { schemaBreaches, valueAt } from './schema-breach.ts';
import { issue } from '../model/catalogue.ts';
import type { YamlText } from './yaml-text.ts';

/**
 * A value read from YAML as the record that its schema describes. Every breach is an issue at its line and column;
 * then the record is `undefined`. `prefix` is the path of the value in its file, for one entry of a register.
 */
export function parseRecord<Shape extends z.ZodType>(
  shape: Shape,
  read: unknown,
  yaml: YamlText,
  issues: Issue[],
  prefix: readonly PropertyKey[] = [],
): z.infer<Shape> | undefined {
  // YAML without a line in it says nothing: then each field that must be there is missing.
  const value = read ?? {};
  let result = shape.safeParse(value);
  if (!result.success && typedNumbers(value, result.error.issues)) result = shape.safeParse(value);
  if (result.success) return result.data;
  for (const breach of schemaBreaches(result.error.issues, value, shape)) {
    const path = [...prefix, ...breach.path];
    const args = breach.path.length === 0 && prefix.length > 0 ? { ...breach.args, field: String(prefix.at(-1)) } : breach.args;
    issues.push(issue(breach.rule, locate(yaml, path, breach.onKey ? 'key' : 'value'), args, path));
  }
  return undefined;
}

/** Makes numbers of the texts that the schema wants as numbers; YAML is read with every number as the text that was typed. */
function typedNumbers(value: unknown, breaches: readonly z.core.$ZodIssue[]): boolean {
  let changed = false;
  for (const breach of breaches) {
    if (breach.code !== 'invalid_type' || breach.expected !== 'number') continue;
    const parent = valueAt(value, breach.path.slice(0, -1));
    const field = breach.path.at(-1);
    if (typeof parent !== 'object' || parent === null || field === undefined) continue;
    const typed: unknown = Reflect.get(parent, field);
    if (typeof typed !== 'string' || !/^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/u.test(typed)) continue;
    Reflect.set(parent, field, Number(typed));
    changed = true;
  }
  return changed;
}
