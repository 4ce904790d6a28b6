/** What formats citations, in one piece: it is fetched only when a reader asks for another citation than the page shows. */
export { CitationEngine } from '../../citation/citation-engine.ts';
export { localeTags } from '../../citation/citation-locale.ts';
