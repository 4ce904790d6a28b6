import { bibtexEntry } from './bibtex-entry.ts';
import { exportFormat } from './format.ts';

/** BibTeX that classic styles, biblatex and reference managers all read: letters raw in UTF-8, capitals kept by double braces. */
export const bibtex = exportFormat({
  id: 'bibtex',
  label: 'BibTeX',
  extension: 'bib',
  mediaType: 'application/x-bibtex',
  scopes: ['work', 'collection', 'repository'],
  built: true,
  entry: (work) => bibtexEntry(work, (text) => text),
  collect: (entries) => entries.join('\n'),
});
