import type { PaperKind } from '../schema/paper.ts';

/**
 * What a contribution that stands for itself is called. Files that reference managers read have no language of their own: their words
 * for kinds are English, as their field names are.
 */
export const genreOfWork: Readonly<Record<PaperKind, string>> = {
  paper: 'Paper',
  address: 'Address',
  report: 'Report',
  abstract: 'Paper',
  panel: 'Panel discussion',
  poster: 'Poster',
  keynote: 'Keynote address',
  recording: 'Recording',
  editorial: 'Editorial',
  'data-note': 'Data note',
};

/** Of a text that stands in a volume only what is more, or less, than a paper is said. */
export const genreOfText: Readonly<Partial<Record<PaperKind, string>>> = {
  address: 'Address',
  abstract: 'Abstract',
  panel: 'Panel discussion',
  poster: 'Poster',
  keynote: 'Keynote address',
  editorial: 'Editorial',
};
