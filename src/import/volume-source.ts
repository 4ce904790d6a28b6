import type { Issue } from '../model/issue.ts';
import type { SourceFile } from './import-source.ts';
import type { ImportedVolume } from './imported-volume.ts';

/** What whoever imports has said, and what is known of the centre. */
export interface ImportRequest {
  /** The volume that was named; a source with many volumes may do without. */
  readonly volume?: string;
  /** The languages of the centre, its first one first. */
  readonly languages: readonly string[];
  /** The ids of the register of organisations by their names and abbreviations, as {@link organizationWords} has them. */
  readonly organizations?: ReadonlyMap<string, string>;
  /** Called while a long file is read, with counts. */
  progress?(done: number, total: number): void;
}

/**
 * One system or format that volumes come from. `accepts` looks at names and first bytes alone; `read` does not throw on any bytes:
 * what it doubts, and what it leaves out, are issues (`doubt.ts`), each with the place in the source that it comes from.
 */
export interface VolumeSource {
  readonly id: string;
  accepts(files: readonly SourceFile[]): boolean;
  read(files: readonly SourceFile[], request: ImportRequest): Promise<ImportedVolumes>;
}

/** What was read. */
export interface ImportedVolumes {
  readonly volumes: readonly ImportedVolume[];
  readonly issues: readonly Issue[];
}
