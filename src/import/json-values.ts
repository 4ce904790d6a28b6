import type { Issue, Place } from '../model/issue.ts';
import { linePlaces } from '../text/line-places.ts';
import { doubt } from './doubt.ts';

/** A group of fields of which nothing is known. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/** What a text of JSON (RFC 8259) says; `undefined` with an issue at its line where it is none. */
export function readJson(text: string, file: string, issues: Issue[]): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, '')) as unknown;
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const offset = offsetOf(message, text);
    issues.push(
      doubt('import-json-broken', { file, ...linePlaces(text)(offset) }, { reason: message.split(/ in JSON| \(line/u)[0] ?? '' }),
    );
    return undefined;
  }
}

/** Engines tell the place by its number, or by the letters around it. */
function offsetOf(message: string, text: string): number {
  const position = /at position (\d+)/u.exec(message)?.[1];
  if (position !== undefined) return Number(position);
  const [, token = '', dots = '', around] =
    /^Unexpected token '(.+?)', (\.\.\.)?"([^]*?)"(?:\.\.\.)? is not valid JSON$/u.exec(message) ?? [];
  if (around === undefined) return text.trimEnd().length;
  const start = text.indexOf(around);
  return Math.max(0, start) + (dots === '' ? Math.max(0, around.indexOf(token)) : 10);
}

/** The groups of a value that is a list of groups or a single one. */
export function recordsIn(value: unknown): JsonRecord[] {
  return (Array.isArray(value) ? (value as unknown[]) : [value]).filter(isRecord);
}

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function recordIn(record: JsonRecord, name: string): JsonRecord {
  const value = Object.hasOwn(record, name) ? record[name] : undefined;
  return isRecord(value) ? value : {};
}

/** A text or number as a text; of a list the first. `undefined` for an empty one. */
export function textIn(record: JsonRecord, name: string): string | undefined {
  const value = Object.hasOwn(record, name) ? record[name] : undefined;
  const first = Array.isArray(value) ? (value as unknown[])[0] : value;
  if (typeof first === 'number') return String(first);
  return typeof first === 'string' && first.trim() !== '' ? first.trim() : undefined;
}

/** The texts of a list. */
export function textsIn(record: JsonRecord, name: string): string[] {
  const value = Object.hasOwn(record, name) ? record[name] : undefined;
  return (Array.isArray(value) ? (value as unknown[]) : [value])
    .filter((one) => typeof one === 'string')
    .filter((one) => one.trim() !== '');
}

/** Where the groups stand that are `depth` brackets deep in a text of JSON and within a list, in their order. */
export function placesOfGroups(text: string, file: string, depth: number): Place[] {
  const place = linePlaces(text);
  const brackets: string[] = [];
  const places: Place[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') {
      at += 1;
      while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
    } else if (sign === '{' || sign === '[') {
      if (sign === '{' && brackets.length === depth && (depth === 0 || brackets.at(-1) === '[')) places.push({ file, ...place(at) });
      brackets.push(sign);
    } else if (sign === '}' || sign === ']') brackets.pop();
  }
  return places;
}
