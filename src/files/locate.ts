import { EVENT_ID, getScalarValue, parseEvents, SCALAR_STYLE, YAMLException, type Event } from 'js-yaml';
import type { Place } from '../model/issue.ts';
import type { YamlText } from './yaml-text.ts';

/** Where the entries of a group or a list stand: the character of each key, and which event its value is. */
type Children = ReadonlyMap<string, { readonly key: number; readonly value: number }>;

interface YamlMap {
  readonly events: readonly Event[];
  readonly children: Map<number, Children>;
  readonly lineStarts: readonly number[];
}

const maps = new WeakMap<YamlText, YamlMap>();

/**
 * Where a field of a piece of YAML stands (1-based line and column in its file): at its value if that begins on the line
 * of its key, else at the key, or always at the key when `target` says so. A field that is not there is placed where its group begins.
 */
export function locate(yaml: YamlText, path: readonly PropertyKey[], target: 'key' | 'value' = 'value'): Place {
  const map = maps.get(yaml) ?? mapOf(yaml);
  maps.set(yaml, map);
  return placeOf(map, yaml, offsetOf(map, yaml.text, path, target));
}

/** The line and column (1-based) of a character of a piece of YAML, in the file it stands in. */
export function placeOfOffset(yaml: YamlText, offset: number): Place {
  return placeOf({ lineStarts: lineStartsOf(yaml.text) }, yaml, offset);
}

function mapOf({ text }: YamlText): YamlMap {
  const lineStarts = lineStartsOf(text);
  try {
    return { events: parseEvents(text, { maxDepth: 40 }), children: new Map(), lineStarts };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { events: [], children: new Map(), lineStarts };
  }
}

function offsetOf(map: YamlMap, text: string, path: readonly PropertyKey[], target: 'key' | 'value'): number {
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

function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function placeOf({ lineStarts }: Pick<YamlMap, 'lineStarts'>, { file, line }: YamlText, offset: number): Place {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { file, line: line + low, column: Math.max(0, offset) - (lineStarts[low] ?? 0) + 1 };
}
