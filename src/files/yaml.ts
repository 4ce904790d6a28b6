import { boolJsonTag, constructFromEvents, FAILSAFE_SCHEMA, nullJsonTag, parseEvents, YAMLException } from 'js-yaml';
import { issue } from '../model/catalogue.ts';
import type { Issue } from '../model/issue.ts';
import { placeOfOffset } from './locate.ts';
import type { YamlText } from './yaml-text.ts';

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
      // The anchor begins after its & or *.
      const place = placeOfOffset({ file, text, line }, event.anchorStart - 1);
      issues.push(issue('yaml-alias', place, { name: text.slice(event.anchorStart - 1, event.anchorEnd) }));
      return undefined;
    }
    const documents = constructFromEvents(events, { source: text, schema, maxAliases: 0 });
    if (documents.length > 1) {
      const second = /^---/mu.exec(text.slice(3))?.index ?? 0;
      issues.push(issue('yaml-broken', placeOfOffset({ file, text, line }, second + 3), { reason: 'more than one document' }));
      return undefined;
    }
    return documents[0];
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const conflict = /^<{7} /mu.exec(text);
    if (conflict) {
      issues.push(issue('merge-conflict', placeOfOffset({ file, text, line }, conflict.index)));
      return undefined;
    }
    const { reason, mark } = error;
    const place = mark ? { file, line: mark.line + line, column: mark.column + 1 } : { file, line, column: 1 };
    issues.push(issue('yaml-broken', place, { reason }));
    return undefined;
  }
}
