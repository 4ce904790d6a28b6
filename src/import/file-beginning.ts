import type { SourceFile } from './import-source.ts';

const LENGTH = 20_000;

/** The first letters of a file, for sources to tell what it is. */
export function beginningOf({ bytes }: SourceFile): string {
  return new TextDecoder().decode(bytes.subarray(0, LENGTH));
}
