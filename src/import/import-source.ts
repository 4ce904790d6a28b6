import type { Issue } from '../model/issue.ts';

/**
 * A file that someone wants to bring in. `name` is as it was given, in a folder with its path below it (`papers/12.pdf`, always with `/`).
 * `bytes` may be read from the disk each time they are asked for: whoever needs them twice keeps them.
 */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Where known without reading the file, in bytes. */
  readonly size?: number;
}

/** One kind of material that can be imported. `read` is pure and does not throw on any bytes: what it doubts are issues. */
export interface ImportSource<Result> {
  readonly id: string;
  accepts(files: readonly SourceFile[]): boolean;
  read(files: readonly SourceFile[]): Result & { readonly issues: readonly Issue[] };
}
