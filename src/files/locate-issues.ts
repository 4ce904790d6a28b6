import type { Issue } from '../model/issue.ts';
import { openContent } from './folder.ts';
import { readFrontMatter } from './front-matter.ts';
import { locate } from './locate.ts';
import { readTextFile } from './read-file.ts';
import { LARGEST_REGISTER } from './text-file.ts';
import type { YamlText } from './yaml-text.ts';

/** Gives line and column to the issues that have only the path of a field; each file is read once. */
export function locateIssues(folder: string, issues: readonly Issue[]): Issue[] {
  const content = openContent(folder);
  if (!content) return [...issues];
  const files = new Map<string, YamlText | undefined>();
  return issues.map((issue) => {
    const { file, line } = issue.place;
    if (line !== undefined || !/\.(?:yaml|mdx?)$/u.test(file)) return issue;
    if (!files.has(file)) files.set(file, yamlOf(file, readTextFile(content, file, [], LARGEST_REGISTER)));
    const yaml = files.get(file);
    return yaml ? { ...issue, place: locate(yaml, issue.path) } : issue;
  });
}

function yamlOf(file: string, text: string | undefined): YamlText | undefined {
  if (text === undefined) return undefined;
  return file.endsWith('.yaml') ? { file, text, line: 1 } : readFrontMatter(text, file, [])?.yaml;
}
