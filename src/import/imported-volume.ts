import type { Place } from '../model/issue.ts';
import type { PersonName } from '../model/name.ts';
import type { ContributorRole } from '../schema/contributor.ts';
import type { Attachment } from '../schema/file.ts';
import type { PaperRecord } from '../schema/paper.ts';
import type { LocalText } from '../schema/text.ts';
import type { VolumeRecord } from '../schema/volume.ts';
import type { SourceFile } from './import-source.ts';

/** Someone as a source names them. An e-mail address is not kept: it is personal, and no page shows it. */
export interface ImportedPerson {
  readonly name: PersonName;
  /** The same person's name in other languages and scripts. */
  readonly otherNames?: readonly PersonName[];
  /** By what the source tells people apart (a number, an id, a digest of an address); equal keys of one import are one person. */
  readonly key?: string;
  /** The id in the register that the source itself gives. */
  readonly person?: string;
  /** With hyphens, its check digit right; a wrong one is an issue of the source. */
  readonly orcid?: string;
  readonly affiliations?: readonly (string | LocalText)[];
  readonly homepage?: string;
  readonly corresponding?: boolean;
  /** What the person did; without it, an author. */
  readonly role?: ContributorRole;
  /** An organisation that stands among people: it has a printed name and no place in their register. */
  readonly isInstitution?: boolean;
  readonly place: Place;
}

/** A file that goes beside a record. The import names it anew after the record (`01.pdf`); `name` of the source is for messages alone. */
export interface ImportedFile {
  readonly file: SourceFile;
  readonly kind: 'pdf' | 'word' | 'figure' | 'references' | 'attachment';
  /** What an attachment is. */
  readonly attachment?: Omit<Attachment, 'file' | 'sha256'>;
}

/** The fields of a record as a source gives them; those that the import itself decides are left out. */
export type ImportedPaperFields = Partial<Omit<PaperRecord, 'authors' | 'files' | 'status' | 'notices'>>;
export type ImportedVolumeFields = Partial<Omit<VolumeRecord, 'editors' | 'status' | 'cover' | 'notices'>>;

/** One contribution as a source gives it. */
export interface ImportedPaper {
  /** What the source calls it (`12`, `smith26a`): by this it is known again when the source is imported once more. */
  readonly key: string;
  /** The id it asks for, a number in the programme; without it the next free one. */
  readonly id?: string;
  readonly fields: ImportedPaperFields;
  readonly authors: readonly ImportedPerson[];
  readonly files: readonly ImportedFile[];
  /** Full text in Markdown, as it goes below the fields. */
  readonly fullText?: string;
  readonly place: Place;
  /** Where single fields stand, for messages that lead to them. */
  readonly places?: Readonly<Record<string, Place>>;
}

/** A file of a volume itself, such as its front matter, under the name by which a field of the volume calls it. */
export interface ImportedVolumeFile {
  readonly file: SourceFile;
  readonly name: string;
}

/** One volume as a source gives it, with its contributions in the order of the source. */
export interface ImportedVolume {
  /** The id it asks for, if the source has one in our form; the reader's `--volume` goes before it. */
  readonly id?: string;
  readonly fields: ImportedVolumeFields;
  readonly editors: readonly ImportedPerson[];
  readonly papers: readonly ImportedPaper[];
  readonly files?: readonly ImportedVolumeFile[];
  readonly place: Place;
  readonly places?: Readonly<Record<string, Place>>;
}
