import type { TextLine } from './text-line.ts';
import type { AdoptionLine } from './adoption-line.ts';

/** A clause as one file has it. */
export interface ParsedClause {
  readonly number: string;
  readonly line: number;
  readonly heading?: string | undefined;
  text: string;
  readonly clauses: ParsedClause[];
}

/** An annex as one file has it; without a title `title` is empty. */
export interface ParsedAnnex {
  readonly number: string;
  readonly line: number;
  title: string;
  text: string;
  readonly clauses: readonly ParsedClause[];
}

/** What stands before the first clause. */
export interface ParsedHead {
  readonly title?: string;
  readonly subtitle?: string;
  readonly symbol?: string;
  readonly adoptedBy?: string;
}

/** A resolution as the file of one language has it. */
export interface ParsedText {
  readonly file: string;
  readonly language: string;
  readonly head: ParsedHead;
  readonly preamble: readonly ParsedClause[];
  /** Whether the clauses of the preamble bear numbers of their own and were not counted. */
  readonly preambleNumbered: boolean;
  readonly operative: readonly ParsedClause[];
  readonly annexes: readonly ParsedAnnex[];
  readonly adoption?: AdoptionLine | undefined;
  /** The lines that belong to nothing. */
  readonly strays: readonly TextLine[];
}

/** A text with another line of it behind. */
export const joined = (text: string, more: string): string => (text === '' ? more : more === '' ? text : `${text} ${more}`);
