import { commentedYaml } from '../import/commented-yaml.ts';
import type { PlannedRecord } from '../import/plan-record.ts';
import type { PersonRecord } from '../schema/person.ts';
import { editFrontMatter, editYaml, type YamlEdit } from '../files/edit-yaml.ts';
import { yamlValue } from '../import/record-fields.ts';

const NO_COMMENT = (): undefined => undefined;

/** The text of a new record: a draft, its fields in the order of the house and the full text below them. */
export function newRecordText({ path, fields, fullText }: PlannedRecord): string {
  const yaml = commentedYaml({ status: 'draft', ...fields }, NO_COMMENT);
  if (path.endsWith('.yaml')) return yaml;
  return `---\n${yaml}---\n${fullText === undefined ? '' : `\n${fullText}`}`;
}

/** The text of a record that is there, with the fields and the full text that change; everything else, comments included, stays. */
export function changedRecordText(text: string, { path, fields, changes, fullText }: PlannedRecord): string {
  const order = ['status', ...Object.keys(fields)];
  const edits = changes.map((change): YamlEdit => ({ ...change, ...(change.path.length === 1 && { order }) }));
  if (path.endsWith('.yaml')) return edits.length === 0 ? text : editYaml({ file: path, text, line: 1 }, edits);
  const edited = edits.length === 0 ? text : editFrontMatter(text, edits);
  if (fullText === undefined) return edited;
  const [head] = /^---[ \t]*\r?\n[\s\S]*?^---[ \t]*\r?\n?/mu.exec(edited) ?? [''];
  return `${head}\n${fullText}`;
}

/** A register of people with new ones at its end. */
export function registerWith(text: string, people: ReadonlyMap<string, PersonRecord>): string {
  const entries = [...people].map(([id, record]) => commentedYaml({ [id]: yamlValue(record) }, NO_COMMENT));
  const before = text.replace(/^\{\}\s*$/mu, '').trimEnd();
  return [...(before === '' ? [] : [`${before}\n`]), ...entries].join('\n');
}
