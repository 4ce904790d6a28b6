/**
 * What a citation is for: a list of references, the text, a first note, a later note, or a note right after one on the same work.
 * Styles without notes give the form of the text for all three notes.
 */
export type CitationForm = 'reference' | 'in-text' | 'note' | 'repeated-note' | 'ibid-note';

/** A place in the work that a reader cites; the value is as it was typed: `12–14`. */
export interface CitationLocator {
  readonly label: 'page' | 'paragraph' | 'clause' | 'preamble' | 'annex';
  readonly value: string;
}

/** What a reader chooses beside the style. */
export interface CitationChoice {
  /** Of the citation, not of the work: `en`, `az`, `ru`. */
  readonly language: string;
  /** Names as the work prints them, or in Latin letters. */
  readonly names: 'original' | 'latin';
  readonly form: CitationForm;
  readonly locator?: CitationLocator;
  /** The day on which the reader saw the work, `YYYY-MM-DD`; known in a browser only. */
  readonly accessed?: string;
}
