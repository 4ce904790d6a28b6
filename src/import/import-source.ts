import type { Issue } from '../model/issue.ts';

/** A file that someone wants to bring in, as it was named and with its bytes. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One kind of material that can be imported. `read` is pure and does not throw on any bytes: what it doubts are issues. */
export interface ImportSource<Result> {
  readonly id: string;
  accepts(files: readonly SourceFile[]): boolean;
  read(files: readonly SourceFile[]): Result & { readonly issues: readonly Issue[] };
}
