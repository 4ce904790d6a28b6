import { EVENT_ID, getScalarValue, parseEvents, YAMLException, type Event } from 'js-yaml';
import { placeOfOffset, type YamlText } from './yaml.ts';
import type { Place } from '../model/issue.ts';

/**
 * Where a field of a piece of YAML stands (1-based line and column in its file): at its value if that begins on the line
 * of its key, else at the key, or always at the key when `target` says so. A field that is not there is placed where its group begins.
 */
export function locate(yaml: YamlText, path: readonly PropertyKey[], target: 'key' | 'value' = 'value'): Place {
  let events: Event[];
  try {
    events = parseEvents(yaml.text, { maxDepth: 40 });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { file: yaml.file, line: yaml.line, column: 1 };
  }
  return placeOfOffset(yaml, offsetOf(events, yaml.text, path, target));
}

function offsetOf(events: readonly Event[], text: string, path: readonly PropertyKey[], target: 'key' | 'value'): number {
  // The first event opens the document, the second its only node.
  let node = 1;
  let offset = startOf(events[node]);
  for (const [depth, step] of path.entries()) {
    const found = childOf(events, text, node, step);
    if (!found) return offset;
    const value = startOf(events[found.value]);
    const sameLine = value >= found.key && !text.slice(found.key, value).includes('\n');
    const onKey = target === 'key' && depth === path.length - 1;
    offset = onKey || !sameLine ? found.key : value;
    node = found.value;
  }
  return offset;
}

interface Child {
  readonly key: number;
  readonly value: number;
}

function childOf(events: readonly Event[], text: string, node: number, step: PropertyKey): Child | undefined {
  const parent = events[node];
  let at = node + 1;
  if (parent?.type === EVENT_ID.SEQUENCE) {
    for (let index = 0; at < events.length && events[at]?.type !== EVENT_ID.POP; index += 1) {
      if (index === step) return { key: startOf(events[at]), value: at };
      at = afterNode(events, at);
    }
  }
  if (parent?.type === EVENT_ID.MAPPING) {
    while (at < events.length && events[at]?.type !== EVENT_ID.POP) {
      const key = events[at];
      const value = afterNode(events, at);
      if (key?.type === EVENT_ID.SCALAR && getScalarValue(text, key) === String(step)) return { key: startOf(key), value };
      at = afterNode(events, value);
    }
  }
  return undefined;
}

function startOf(event: Event | undefined): number {
  if (event?.type === EVENT_ID.SCALAR) {
    const quoted = event.style === 2 || event.style === 3;
    return event.valueStart - (quoted ? 1 : 0);
  }
  return event?.type === EVENT_ID.SEQUENCE || event?.type === EVENT_ID.MAPPING ? event.start : 0;
}

function afterNode(events: readonly Event[], node: number): number {
  let depth = 0;
  for (let at = node; at < events.length; at += 1) {
    const type = events[at]?.type;
    if (type === EVENT_ID.SEQUENCE || type === EVENT_ID.MAPPING) depth += 1;
    else if (type === EVENT_ID.POP) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return events.length;
}
