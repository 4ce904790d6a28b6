import type { CitationChoice, CitationForm } from './citation-engine.ts';

/** The forms of a citation, in the order in which they are offered. */
export const citationForms = ['reference', 'in-text', 'note', 'repeated-note', 'ibid-note'] as const satisfies readonly CitationForm[];

/** The spellings of names that can be asked for. */
export const nameForms = ['original', 'latin'] as const satisfies readonly CitationChoice['names'][];
