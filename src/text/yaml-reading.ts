import { boolJsonTag, constructFromEvents, FAILSAFE_SCHEMA, nullJsonTag, parseEvents, YAMLException } from 'js-yaml';

// Dates, numbers and "yes" stay the text that was typed ("1.10" is not 1.1): the schema says what a field is.
const schema = FAILSAFE_SCHEMA.withTags(boolJsonTag, nullJsonTag);

/** How deep groups and lists of YAML may stand in each other. */
export const DEEPEST_YAML = 40;

/** Why a text is no YAML of ours, and at which character. */
export type YamlFault =
  | { readonly kind: 'alias'; readonly offset: number; readonly name: string }
  | { readonly kind: 'broken'; readonly offset: number; readonly reason: string }
  | { readonly kind: 'broken'; readonly line: number; readonly column: number; readonly reason: string };

/**
 * The value of a YAML document (YAML 1.2, failsafe schema with `true`, `false` and `null`), or why there is none.
 * Anchors and aliases are refused before anything is built from them.
 */
export function readYamlText(text: string): { readonly value: unknown; readonly fault?: never } | { readonly fault: YamlFault } {
  try {
    const events = parseEvents(text, { maxDepth: DEEPEST_YAML });
    for (const event of events) {
      if (!('anchorStart' in event) || event.anchorStart === -1) continue;
      // The anchor begins after its & or *.
      const offset = event.anchorStart - 1;
      return { fault: { kind: 'alias', offset, name: text.slice(offset, event.anchorEnd) } };
    }
    const documents = constructFromEvents(events, { source: text, schema, maxAliases: 0 });
    if (documents.length > 1) {
      const second = /^---/mu.exec(text.slice(3))?.index ?? 0;
      return { fault: { kind: 'broken', offset: second + 3, reason: 'more than one document' } };
    }
    return { value: documents[0] };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const { reason, mark } = error;
    return { fault: { kind: 'broken', line: mark?.line ?? 0, column: (mark?.column ?? 0) + 1, reason } };
  }
}
