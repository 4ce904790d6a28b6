import type { Issue } from '../../model/issue.ts';
import type { OpenFields } from './word-fields.ts';
import type { WordLosses } from './word-losses.ts';
import type { WordNotes } from './word-notes.ts';
import type { WordNumbering } from './word-numbering.ts';
import type { Relation } from './word-package.ts';
import type { WordPictures } from './word-pictures.ts';
import type { WordStyles } from './word-styles.ts';

/** What every reader of a Word file's parts works with; `relations` are those of the part that is read. */
export interface WordContext {
  readonly styles: WordStyles;
  readonly numbering: WordNumbering;
  readonly losses: WordLosses;
  readonly fields: OpenFields;
  readonly notes: WordNotes;
  readonly pictures: WordPictures;
  readonly relations: ReadonlyMap<string, Relation>;
  /** The bytes of another part of the package; `undefined` with an issue where it is damaged. */
  bytes(part: string, issues: Issue[]): Uint8Array | undefined;
}

/** More paragraphs or cells than a text can have: reading ends at once. */
export class TooLong extends Error {}

/** What is read of one file; a thesis of a thousand pages has 20,000 paragraphs. */
export const TEXT_LIMITS = { paragraphs: 50_000, cells: 200_000, letters: 10_000_000 } as const;
