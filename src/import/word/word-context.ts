import type { XmlElement } from '../xml-tree.ts';
import type { PlainLists } from './plain-lists.ts';
import type { WordLosses } from './word-losses.ts';
import type { Relation } from './word-package.ts';
import type { WordPictures } from './word-pictures.ts';
import type { WordStyles } from './word-styles.ts';

/** What the parts of a Word file are read with; `relations` are those of the part, `notes` the ids of all notes. */
export interface WordContext {
  readonly styles: WordStyles;
  readonly lists: PlainLists;
  readonly losses: WordLosses;
  readonly pictures: WordPictures;
  readonly relations: ReadonlyMap<string, Relation>;
  readonly notes: ReadonlySet<string>;
  /** The formulas by the numbers of their marks: their letters, and the paragraph in which they stand. */
  readonly formulas: Formula[];
  /** What waits to be put elsewhere: text boxes behind their paragraph, a paragraph without end before the next one. */
  readonly waiting: { boxes: XmlElement[]; joined: XmlElement[] };
  readonly so: { cells: number; letters: number; isLink: boolean; title: string; isTitleOver: boolean; isCell: boolean; fields: number };
}

/** A formula of a Word file. */
export interface Formula {
  readonly words: string;
  readonly paragraph: number;
}

/** What is read of one file; a thesis of a thousand pages has 10,000 paragraphs and two million letters. */
export const TEXT_LIMITS = { paragraphs: 20_000, cells: 10_000, letters: 4_000_000 } as const;

/** More paragraphs, cells or letters than a text can have: reading ends at once. */
export class TooLong extends Error {}
