import type { Issue } from '../model/issue.ts';
import { countFindings, findingOf } from './finding.ts';

/** Goes up when a program that reads the JSON would have to change; new fields are no reason. */
const JSON_VERSION = 1;

/**
 * What a check found, for programs: `{ version, language, counts: { errors, warnings, notes }, findings }`, where each of the findings is a
 * {@link Finding}, in the order of file, line, column and rule. The same content and language give the same bytes.
 */
export function checkJson(issues: readonly Issue[], language: string): string {
  const findings = issues.map((issue) => findingOf(issue, language));
  return JSON.stringify({ version: JSON_VERSION, language, counts: countFindings(issues), findings }, null, 2);
}
