import type { StoredFile } from './records.ts';

/** What a PDF tells of itself besides its text. */
export interface PdfFacts {
  /** The words of page one that are set largest: in most papers the title. Empty where nothing is set. */
  readonly heading: string;
  /** Of each page the whole numbers that stand first or last in a line at its top or bottom: one of them may be the printed page number. */
  readonly numbers: readonly (readonly number[])[];
  /** The names of the fonts that it uses and does not bring along, sorted. */
  readonly missingFonts: readonly string[];
  /** The title among its metadata, which browsers show instead of the file's name; empty if there is none. */
  readonly title: string;
  /** True when it opens without a password and yet forbids to copy its text. */
  readonly restricted: boolean;
  /** True when its table of objects is broken, so that a reader has to put the file together anew. */
  readonly repaired: boolean;
  /** How many of its pages cannot be opened. */
  readonly unopened: number;
}

/** The text of each page and the facts; `isUsable` is false for a text that is absent or whose letters are broken. */
export interface ReadPdf {
  readonly file: StoredFile;
  readonly pages: readonly string[];
  readonly facts: PdfFacts;
  readonly isUsable: boolean;
}

/** What a repository’s PDFs are known to hold: those that could be read, by path, and the checksum of each file (SHA-256). */
export interface PdfShelf {
  readonly read: ReadonlyMap<string, ReadPdf>;
  readonly checksums: ReadonlyMap<string, string>;
}
