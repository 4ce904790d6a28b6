import { fieldLines, foldedLines, YAML_WIDTH, type YamlGroup } from '../text/yaml-lines.ts';
export type { YamlValue } from '../text/yaml-lines.ts';

/** Fields as YAML (1.2.2) in the manner of the house, with a comment above a field where `comment` has one. */
export function commentedYaml(fields: YamlGroup, comment: (field: string) => string | undefined): string {
  return Object.entries(fields)
    .flatMap(([field, value]) => {
      if (value === undefined) return [];
      const above = comment(field);
      return [...(above === undefined ? [] : commentLines(above)), ...fieldLines(field, value, 0)];
    })
    .map((line) => `${line}\n`)
    .join('');
}

/** A text as the lines of a comment; nothing in it can end the comment. */
export function commentLines(text: string): string[] {
  return text
    .split(/[\p{Cc}\u2028\u2029]+/u)
    .flatMap((line) => foldedLines(line, YAML_WIDTH - 2))
    .map((line) => `# ${line}`.trimEnd());
}
