import { issue } from '../model/catalogue.ts';
import type { Issue } from '../model/issue.ts';
import type { YamlText } from './yaml-text.ts';

/** A text file cut in two: the YAML between its `---` lines and the text below, which begins on `line` (1-based). */
export interface FrontMatter {
  readonly yaml: YamlText;
  readonly body: string;
  readonly line: number;
}

/** Cuts a file at its front matter; a file without one, or whose front matter has no end, is an issue. */
export function readFrontMatter(text: string, file: string, issues: Issue[]): FrontMatter | undefined {
  const opening = /^---[ \t]*\n/u.exec(text);
  if (!opening) {
    issues.push(issue('front-matter-missing', { file, line: 1, column: 1 }));
    return undefined;
  }
  const start = opening[0].length;
  const closing = /^---[ \t]*$/mu.exec(text.slice(start));
  if (!closing) {
    issues.push(issue('front-matter-open', { file, line: 1, column: 1 }));
    return undefined;
  }
  const yaml = text.slice(start, start + closing.index);
  const body = text.slice(start + closing.index + closing[0].length + 1);
  return { yaml: { file, text: yaml, line: 2 }, body, line: 3 + yaml.split('\n').length - 1 };
}
