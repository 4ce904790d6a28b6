import { editFrontMatter, editYaml, type YamlEdit } from '../files/edit-yaml.ts';
import { toYamlValue } from '../files/yaml-value.ts';
import { readFrontMatter } from '../files/front-matter.ts';
import { readYaml } from '../files/yaml.ts';
import type { Issue } from '../model/issue.ts';
import type { YamlValue } from '../text/yaml-lines.ts';
import { fileValue } from './file-value.ts';
import { OWN, type Form } from './form.ts';
import { formValue, isFormGroup, isGroup, type FormGroup } from './form-value.ts';
import { valueEdits } from './value-edits.ts';

/** A kind of file in the editor: YAML alone, or YAML on top of a text. */
export interface RecordForm {
  /** The name of the format under which the editor knows it. */
  readonly id: string;
  readonly extension: 'yaml' | 'md' | 'mdx';
  readonly form: Form;
}

/** What a file says: the value of its YAML, and the text below, where it has one. */
export interface FileContents {
  readonly value: YamlValue;
  readonly body: string | undefined;
}

/** A file that cannot be read as YAML, so that no form can be made of it. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

/** The text of a file as its form shows it. Throws {@link Unreadable}. */
export function fillForm({ form, extension }: RecordForm, text: string): FormGroup {
  const { value, body } = readContents(text, extension);
  const shown = formValue(form, value);
  const fields = isFormGroup(shown) ? shown : shown === undefined ? {} : { [OWN.entries]: shown };
  return { ...fields, ...(body !== undefined && { [OWN.body]: body.trim() }), [OWN.base]: text };
}

/** The text of the file that a filled form stands for: the text that the form was based on, changed where the form was changed. */
export function readForm(record: RecordForm, filled: FormGroup): string {
  const base = filled[OWN.base];
  const text = typeof base === 'string' ? base : '';
  const { edits, body } = changesOf(record, filled, text);
  return applyChanges(record, text, edits, body);
}

/** What a filled form changes in the text that it was based on; `body` is `undefined` where the full text stays. */
export interface FormChanges {
  readonly edits: readonly YamlEdit[];
  readonly body: string | undefined;
}

/** The changes that a filled form makes to the text that it was based on. */
function changesOf({ form, extension }: RecordForm, filled: FormGroup, text: string): FormChanges {
  const old = readContents(text, extension);
  const said = form.kind === 'map' ? filled[OWN.entries] : filled;
  const fresh = fileValue(form, said, isEmpty(old.value) ? undefined : old.value) ?? {};
  const body = filled[OWN.body];
  const written = typeof body === 'string' ? body.trim() : '';
  const changed = extension !== 'yaml' && written !== (old.body ?? '').trim();
  return { edits: valueEdits(isEmpty(old.value) ? null : old.value, fresh), body: changed ? written : undefined };
}

/** The changes between two texts of one file. */
export function changesBetween({ extension }: RecordForm, old: string, fresh: string): FormChanges {
  const [before, after] = [readContents(old, extension), readContents(fresh, extension)];
  const changed = (before.body ?? '').trim() !== (after.body ?? '').trim();
  return { edits: valueEdits(before.value, after.value), body: changed ? (after.body ?? '').trim() : undefined };
}

/** A text with changes made to it; every other byte stays. */
export function applyChanges({ extension }: RecordForm, text: string, edits: readonly YamlEdit[], body: string | undefined): string {
  if (extension === 'yaml') return edits.length === 0 ? text : withoutNewGap(editYaml({ file: '', text, line: 1 }, edits), text);
  const framed = text === '' ? '---\n---\n' : text;
  const edited = edits.length === 0 ? framed : editFrontMatter(framed, edits);
  if (body === undefined) return edited;
  const lineEnd = edited.includes('\r\n') ? '\r\n' : '\n';
  const [head] = /^\uFEFF?---[ \t]*\r?\n[\s\S]*?^---[ \t]*(?:\r?\n|$)/mu.exec(edited) ?? [''];
  return body === '' ? head : `${head}${lineEnd}${body.replaceAll('\n', lineEnd)}${lineEnd}`;
}

/** Where the last field of a file went, the empty line before it goes too. */
function withoutNewGap(text: string, before: string): string {
  const gap = /(?<=\n)(?:[ \t]*\r?\n)+$/u;
  return gap.test(before) ? text : text.replace(gap, '');
}

/** What a file says. Throws {@link Unreadable}. */
export function readContents(text: string, extension: RecordForm['extension']): FileContents {
  const issues: Issue[] = [];
  if (text === '') return { value: null, body: undefined };
  const plain = text.replace(/^\uFEFF/u, '').replaceAll('\r\n', '\n');
  const cut = extension === 'yaml' ? undefined : readFrontMatter(plain, '', issues);
  const value = issues.length > 0 ? undefined : readYaml(cut?.yaml ?? { file: '', text: plain, line: 1 }, issues);
  const [problem] = issues;
  if (problem) throw new Unreadable(problem.rule);
  return { value: toYamlValue(value), body: cut?.body };
}

const isEmpty = (value: YamlValue): boolean => value === null || value === '' || (isGroup(value) && Object.keys(value).length === 0);
