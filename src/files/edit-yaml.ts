import type { Issue } from '../model/issue.ts';
import type { YamlValue } from '../text/yaml-lines.ts';
import { spliceYaml, type YamlEdit } from './splice-yaml.ts';
import { editValue, renameField, sameValue, toYamlValue, valueAt } from './yaml-value.ts';
import { readYaml } from './yaml.ts';
import type { YamlText } from './yaml-text.ts';

export type { YamlEdit };

/**
 * A piece of YAML with some fields changed, one after the other, and every other character, comments included, as it was. The piece must
 * be one that is read without a problem; to put a field into a text, or to pass the end of a list, is a defect of the program.
 */
export function editYaml(yaml: YamlText, edits: readonly YamlEdit[]): string {
  return edits.reduce((text, edit) => edited({ ...yaml, text }, edit), yaml.text);
}

/** A text with YAML between `---` lines at its head and with fields of that YAML changed; what stands below stays as it is. */
export function editFrontMatter(text: string, edits: readonly YamlEdit[]): string {
  const opening = /^\uFEFF?---[ \t]*\r?\n/u.exec(text)?.[0];
  const closing = opening === undefined ? -1 : text.slice(opening.length).search(/^---[ \t]*$/mu);
  if (opening === undefined || closing === -1) throw new Error('a text without front matter was to be edited');
  const end = opening.length + closing;
  const yaml = editYaml({ file: '', text: text.slice(opening.length, end), line: 2 }, edits);
  // The line that closes it begins anew.
  const gap = yaml === '' || yaml.endsWith('\n') ? '' : '\n';
  return opening + yaml + gap + text.slice(end);
}

/** One edit: where it cannot be made in its place, what is around it is written anew, as little as will do. */
function edited(yaml: YamlText, edit: YamlEdit): string {
  const before = valueOf(yaml);
  const wanted = 'name' in edit ? renameField(before, edit.path, edit.name) : editValue(before, edit.path, edit.value);
  if (sameValue(before, wanted)) return yaml.text;
  for (let around = 0; around <= edit.path.length; around += 1) {
    const path = edit.path.slice(0, edit.path.length - around);
    const text = spliceYaml(yaml.text, around === 0 ? edit : { path, value: valueAt(wanted, path) });
    if (text !== undefined && isRead(text, wanted)) return text;
  }
  return spliceYaml('', { path: [], value: wanted }) ?? '';
}

function valueOf(yaml: YamlText): YamlValue {
  const issues: Issue[] = [];
  const value = readYaml(yaml, issues);
  if (issues.length > 0) throw new Error(`${yaml.file}: a file that cannot be read was to be edited`);
  return toYamlValue(value);
}

function isRead(text: string, wanted: YamlValue): boolean {
  const issues: Issue[] = [];
  const value = readYaml({ file: '', text, line: 1 }, issues);
  return issues.length === 0 && sameValue(toYamlValue(value), wanted);
}
