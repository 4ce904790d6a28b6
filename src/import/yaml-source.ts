import { issue } from '../model/catalogue.ts';
import type { Issue, Place } from '../model/issue.ts';
import { linePlaces } from '../text/line-places.ts';
import { yamlOffsets } from '../text/yaml-offsets.ts';
import { readYamlText } from '../text/yaml-reading.ts';
import { decodeText } from './decode-text.ts';
import type { SourceFile } from './import-source.ts';

/** The value of a file of YAML, and where its fields stand. */
export interface YamlSource {
  readonly value: unknown;
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
}

/**
 * Reads a file of YAML that another program has made. Aliases are refused; names of its classes (`!Person`) say nothing to us and are
 * passed over. A problem is an issue and gives `undefined`.
 */
export function readYamlSource(file: SourceFile, issues: Issue[]): YamlSource | undefined {
  const decoded = decodeText(file, issues);
  if (decoded === undefined) return undefined;
  // Spaces in their place keep the columns.
  const text = decoded
    .replace(/^\uFEFF/u, '')
    .replace(/\r\n?/gu, '\n')
    .replace(
      /^(---[ \t]*|[ \t]*(?:-[ \t]+)+|[ \t]*(?:-[ \t]+)*[\w-]+:[ \t]+)(![A-Za-z][\w.]*)[ \t]*$/gmu,
      (_, before: string, tag: string) => before + ' '.repeat(tag.length),
    );
  const at = linePlaces(text);
  const { fault, ...read } = readYamlText(text);
  if (fault) {
    const place = 'offset' in fault ? at(fault.offset) : { line: fault.line + 1, column: fault.column };
    if (fault.kind === 'alias') issues.push(issue('yaml-alias', { file: file.name, ...place }, { name: fault.name }));
    else issues.push(issue('yaml-broken', { file: file.name, ...place }, { reason: fault.reason }));
    return undefined;
  }
  const offsetOf = yamlOffsets(text);
  return { value: 'value' in read ? read.value : undefined, placeOf: (path) => ({ file: file.name, ...at(offsetOf(path)) }) };
}
