import { EVENT_ID, getScalarValue, parseEvents, SCALAR_STYLE, YAMLException, type Event } from 'js-yaml';
import { DEEPEST_YAML } from './yaml-reading.ts';

/**
 * A function that tells at which character a field of a YAML document stands: at its value if that begins on the line of its key, else at
 * the key, or always at the key when `target` says so. A field that is not there is placed where its group begins.
 */
export function yamlOffsets(text: string): (path: readonly PropertyKey[], target?: 'key' | 'value') => number {
  const map: YamlMap = { events: eventsOf(text), children: new Map() };
  return (path, target = 'value') => offsetIn(map, text, path, target);
}

/** Where the entries of a group or a list stand: the character of each key, and which event its value is. */
type Children = ReadonlyMap<string, { readonly key: number; readonly value: number }>;

interface YamlMap {
  readonly events: readonly Event[];
  readonly children: Map<number, Children>;
}

function eventsOf(text: string): readonly Event[] {
  try {
    return parseEvents(text, { maxDepth: DEEPEST_YAML });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return [];
  }
}

function offsetIn(map: YamlMap, text: string, path: readonly PropertyKey[], target: 'key' | 'value'): number {
  // The first event opens the document, the second its only node.
  let node = 1;
  let offset = startOf(map.events[node]);
  for (const [depth, step] of path.entries()) {
    const children = map.children.get(node) ?? childrenOf(map.events, text, node);
    map.children.set(node, children);
    const found = children.get(String(step));
    if (!found) return offset;
    const value = startOf(map.events[found.value]);
    const sameLine = value >= found.key && !text.slice(found.key, value).includes('\n');
    const onKey = target === 'key' && depth === path.length - 1;
    offset = onKey || !sameLine ? found.key : value;
    node = found.value;
  }
  return offset;
}

function childrenOf(events: readonly Event[], text: string, node: number): Children {
  const children = new Map<string, { key: number; value: number }>();
  const isMapping = events[node]?.type === EVENT_ID.MAPPING;
  if (!isMapping && events[node]?.type !== EVENT_ID.SEQUENCE) return children;
  for (let at = node + 1, index = 0; at < events.length && events[at]?.type !== EVENT_ID.POP; index += 1) {
    const key = events[at];
    const value = isMapping ? afterNode(events, at) : at;
    const name = !isMapping ? String(index) : key?.type === EVENT_ID.SCALAR ? getScalarValue(text, key) : undefined;
    if (name !== undefined) children.set(name, { key: startOf(key), value });
    at = afterNode(events, value);
  }
  return children;
}

function startOf(event: Event | undefined): number {
  if (event?.type === EVENT_ID.SCALAR) {
    const quoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
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
