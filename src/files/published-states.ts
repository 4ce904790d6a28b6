import { z } from 'zod';
import { issue } from '../model/catalogue.ts';
import type { Issue } from '../model/issue.ts';
import { PUBLISHED_FILE, type PublishedState } from '../model/published-state.ts';
import type { ContentFolder } from './folder.ts';
import { readIfThere } from './read-file.ts';

const texts = z.record(z.string(), z.string());
const state = z.strictObject({
  address: z.string(),
  record: z.record(z.string(), z.unknown()),
  fullText: z.string().optional(),
  files: texts.optional(),
});

/**
 * What the public could read at the last publication; `undefined` when nothing was published by this program yet. A line that cannot be read
 * is an issue and left out: it costs a comparison, nothing else.
 */
export function readPublishedStates(content: ContentFolder, issues: Issue[]): PublishedState[] | undefined {
  const text = readIfThere(content, PUBLISHED_FILE)?.toString('utf8');
  return text?.split('\n').flatMap((line, at) => {
    if (line === '') return [];
    const read = parsed(line);
    if (!read) issues.push(issue('published-line', { file: PUBLISHED_FILE, line: at + 1, column: 1 }));
    return read ?? [];
  });
}

function parsed(line: string): PublishedState | undefined {
  try {
    const { data } = state.safeParse(JSON.parse(line));
    return data && { ...data, fullText: data.fullText, files: data.files };
  } catch {
    return undefined;
  }
}
