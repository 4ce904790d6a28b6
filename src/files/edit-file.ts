import { editFrontMatter, editYaml, type YamlEdit } from './edit-yaml.ts';

/** The text of a file of the content (`.yaml`, or a text with YAML at its head) with fields changed; a byte-order mark stays. */
export function editFile(file: string, text: string, edits: readonly YamlEdit[]): string {
  if (!file.endsWith('.yaml')) return editFrontMatter(text, edits);
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  return mark + editYaml({ file, text: text.slice(mark.length), line: 1 }, edits);
}
