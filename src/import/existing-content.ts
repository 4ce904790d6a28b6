import type { PersonRecord } from '../schema/person.ts';
import type { ImportMemory } from './import-memory.ts';

/** A record that is there already: the value of its YAML, every number the text that was typed, and the text below it. */
export interface ExistingRecord {
  readonly value: Readonly<Record<string, unknown>>;
  readonly fullText?: string;
}

/** What an import asks of the content folder; paths are below it. */
export interface ExistingContent {
  readonly people: ReadonlyMap<string, PersonRecord>;
  hasVolume(volume: string): boolean;
  /** What the last import into a volume wrote; `broken` when its file cannot be read. */
  memoryOf(volume: string): ImportMemory | 'broken' | undefined;
  /** The path of every paper of a volume by its id. */
  papersOf(volume: string): ReadonlyMap<string, string>;
  recordOf(path: string): ExistingRecord | undefined;
  /** SHA-256 of a file, in hexadecimal digits; `undefined` when there is none. */
  digestOf(path: string): string | undefined;
  /** Whether a record was published at this address. */
  isAddress(address: string): boolean;
  /** Whether a file of a volume or beside a paper is one that was published. */
  isPublished(path: string): boolean;
}

/** SHA-256 of bytes or of a text (UTF-8), in hexadecimal digits. */
export type Digest = (content: Uint8Array | string) => string;
