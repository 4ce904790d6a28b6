import type { Clause, Resolution } from '../model/repository.ts';
import type { Site } from '../model/address.ts';

/** The words of one language that a file of a resolution needs beside its text. */
export interface DocumentWords {
  /** `Annex 1`. */
  annex(number: string): string;
  /** The line of adoption, if anything is known of it. */
  readonly adoption: string | undefined;
  /** What became of the resolution since, the newest first: `Superseded on 3 June 2020: On the ferry`. */
  readonly states: readonly string[];
  /** Stands where a clause has no text in the language. */
  readonly untranslated: string;
  /** What became of a clause by itself: `struck out on 1 September 2020. Merged with clause 8.` */
  struck(clause: Clause): string | undefined;
}

/** A resolution in one language, as its files are made of it. */
export interface ResolutionDocument {
  readonly resolution: Resolution;
  /** The language of the file: one that the resolution has a text in. */
  readonly language: string;
  readonly site: Site;
  readonly words: DocumentWords;
}

/** A form in which a resolution can be taken away: one file in each of its languages, `01.en.akn.xml`. */
export interface DocumentFormat {
  readonly id: 'akoma-ntoso' | 'markdown' | 'plain-text';
  readonly label: string;
  readonly extension: string;
  readonly mediaType: string;
  write(document: ResolutionDocument): string;
}
