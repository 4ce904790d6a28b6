import { isWorkId } from './work-id.ts';

/** The most works that a link can bring; what stands beyond is counted and left. */
export const MOST_SHARED = 2_000;

/** The longest part of a malformed id that is repeated to the reader, in characters. */
const LONGEST = 60;

/** What a shared link asks for. */
export interface SharedList {
  /** Well-formed ids in their order, each once. */
  readonly ids: readonly string[];
  /** What stood between them and is no id, shortened, each once. */
  readonly malformed: readonly string[];
  /** How many works stood beyond {@link MOST_SHARED}. */
  readonly beyond: number;
}

/** The fragment of a link to a list of works, without `#`; ids have no letter that an address would have to escape (RFC 3986, 3.5). */
export function writeShared(ids: readonly string[]): string {
  return ids.join(',');
}

/** Reads a fragment that anyone may have written, with or without `#`; `undefined` if it asks for nothing. Never throws. */
export function readShared(fragment: string): SharedList | undefined {
  const parts = fragment
    .replace(/^#/u, '')
    .split(',')
    .map((part) => decoded(part).trim())
    .filter((part) => part !== '');
  if (parts.length === 0) return undefined;
  const ids = new Set<string>();
  const malformed = new Set<string>();
  for (const part of parts) {
    const id = part.replace(/^\/+|\/+$/gu, '');
    if (isWorkId(id)) ids.add(id);
    else malformed.add(shortened(part));
  }
  return { ids: [...ids].slice(0, MOST_SHARED), malformed: [...malformed], beyond: Math.max(0, ids.size - MOST_SHARED) };
}

/** A percent sign that begins no escape stays what it is. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : text;
}
