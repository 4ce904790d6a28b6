import { boolJsonTag, constructFromEvents, FAILSAFE_SCHEMA, nullJsonTag, parseEvents, YAMLException } from 'js-yaml';
import { issue } from '../model/catalogue.ts';
import type { Issue } from '../model/issue.ts';

/** A piece of YAML in a file: its text and the line of the file on which it begins (1-based). */
export interface YamlText {
  readonly file: string;
  readonly text: string;
  readonly line: number;
}

// Dates, numbers and "yes" stay the text that was typed ("1.10" is not 1.1): the schema says what a field is.
const schema = FAILSAFE_SCHEMA.withTags(boolJsonTag, nullJsonTag);

/**
 * The value of a YAML document (YAML 1.2, failsafe schema with `true`, `false` and `null`).
 * Anchors and aliases are refused before anything is built from them. A problem is an issue and gives `undefined`.
 */
export function readYaml({ file, text, line }: YamlText, issues: Issue[]): unknown {
  try {
    const events = parseEvents(text, { maxDepth: 40 });
    for (const event of events) {
      if (!('anchorStart' in event) || event.anchorStart === -1) continue;
      const place = placeOfOffset({ file, text, line }, event.anchorStart - 1);
      issues.push(issue('yaml-alias', place, { name: text.slice(event.anchorStart - 1, event.anchorEnd) }));
      return undefined;
    }
    const documents = constructFromEvents(events, { source: text, schema, maxAliases: 0 });
    return documents[0];
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const { reason, mark } = error;
    const place = mark ? { file, line: mark.line + line, column: mark.column + 1 } : { file, line, column: 1 };
    issues.push(issue('yaml-broken', place, { reason }));
    return undefined;
  }
}

/** The line and column (1-based) of a character of a piece of YAML, in the file it stands in. */
export function placeOfOffset({ file, text, line }: YamlText, offset: number) {
  const before = text.slice(0, Math.max(0, offset));
  const lastBreak = before.lastIndexOf('\n');
  let breaks = 0;
  for (let at = before.indexOf('\n'); at !== -1; at = before.indexOf('\n', at + 1)) breaks += 1;
  return { file, line: line + breaks, column: before.length - lastBreak };
}
