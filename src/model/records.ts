import type { CenterRecord } from '../schema/center.ts';
import type { LedgerEntry } from '../schema/ledger.ts';
import type { OrganizationRecord } from '../schema/organization.ts';
import type { PaperRecord } from '../schema/paper.ts';
import type { PersonRecord } from '../schema/person.ts';
import type { ResolutionRecord } from '../schema/resolution.ts';
import type { TopicRecord } from '../schema/topic.ts';
import type { VolumeRecord } from '../schema/volume.ts';

/** A file that lies beside a record; `path` is relative to the content folder, `bytes` its size. */
export interface StoredFile {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
}

/** The text below the YAML of a paper, with the line of the file on which it begins (1-based). */
export interface FullText {
  readonly format: 'md' | 'mdx';
  readonly source: string;
  readonly line: number;
}

/** A work in a paper's list of references, as CSL-JSON (citationstyles.org, schema 1.0), with its key in the .bib file. */
export interface Reference {
  readonly key: string;
  readonly csl: Readonly<Record<string, unknown>>;
}

export interface VolumeEntry {
  readonly id: string;
  readonly path: string;
  readonly record: VolumeRecord;
  readonly files: readonly StoredFile[];
}

export interface PaperEntry {
  readonly volume: string;
  readonly id: string;
  readonly path: string;
  readonly record: PaperRecord;
  readonly fullText?: FullText;
  readonly references: readonly Reference[];
  /** The files whose names begin with the paper's id: its PDF, figures, data. */
  readonly files: readonly StoredFile[];
  /** The versions that newer ones have replaced, by their numbers; without them the paper has none. */
  readonly versions?: readonly VersionEntry[];
}

/**
 * A paper as it stood before it was revised: `papers/<volume>/<paper>.v<number>.md` with its files, which have the names by which the
 * record and the text know them (`07.pdf`), while on the disk they begin with the version (`07.v1.pdf`).
 */
export interface VersionEntry extends Omit<PaperEntry, 'versions'> {
  readonly number: number;
}

export interface ResolutionEntry {
  readonly volume: string;
  readonly id: string;
  readonly path: string;
  readonly record: ResolutionRecord;
}

/** A text of the centre in one language: `proceedings/pages/<id>.<language>.md`. */
export interface PageText {
  readonly id: string;
  readonly language: string;
  readonly path: string;
  readonly title: string;
  readonly markdown: string;
}

/** All that the content folder says, each record parsed and valid by itself, not yet linked to the others. */
export interface RepositoryRecords {
  readonly center: CenterRecord;
  readonly volumes: readonly VolumeEntry[];
  readonly papers: readonly PaperEntry[];
  readonly resolutions: readonly ResolutionEntry[];
  readonly people: ReadonlyMap<string, PersonRecord>;
  readonly organizations: ReadonlyMap<string, OrganizationRecord>;
  readonly topics: ReadonlyMap<string, TopicRecord>;
  readonly pages: readonly PageText[];
  /** What was ever published, by the path of its page without slashes at the ends: `papers/2017-migration-policy/07`. */
  readonly ledger: ReadonlyMap<string, LedgerEntry>;
}
