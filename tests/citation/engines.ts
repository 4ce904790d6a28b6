import { CitationEngine } from '../../src/citation/citation-engine.ts';
import type { CitationChoice } from '../../src/citation/citation-engine.ts';
import { citedWork } from '../../src/citation/cited-work.ts';
import type { CitedWork } from '../../src/citation/cited-work.ts';
import { styleLibrary } from '../../src/files/style-library.ts';
import { contextOf, invent } from './invented.ts';
import type { InventedPaper, InventedVolume, Invention } from './invented.ts';

const library = styleLibrary();
const engines = new Map<string, CitationEngine>();

/** The engine of a style in a language, made once for all tests of a file. */
export function engineOf(style: string, language: string): CitationEngine {
  const key = `${style} ${language}`;
  let engine = engines.get(key);
  if (!engine) {
    const tree = library.styleTree(style);
    if (!tree) throw new Error(`no style ${style}`);
    engine = new CitationEngine({ id: style, tree }, { get: (tag) => library.localeTree(tag) }, language);
    engines.set(key, engine);
  }
  return engine;
}

/** An invented paper as it is cited. */
export function citedPaper(record: InventedPaper, volume: InventedVolume = {}, registers: Omit<Invention, 'volumes'> = {}): CitedWork {
  const event = { kind: 'conference' as const, name: { en: 'Imagined Conference' }, dates: { from: '2001-05-14' } };
  const repository = invent({ ...registers, volumes: { 'imagined-volume': { event, ...volume, papers: { '01': record } } } });
  const [paper] = repository.papers;
  const cited = paper && citedWork(paper, contextOf(repository));
  if (!cited) throw new Error('The paper is not cited.');
  return cited;
}

/** The plain text of a citation, an English reference unless the choice says otherwise. */
export function cite(cited: CitedWork, style = 'apa', choice: Partial<CitationChoice> = {}): string {
  const whole: CitationChoice = { language: 'en', names: 'original', form: 'reference', ...choice };
  return engineOf(style, whole.language).format(cited, whole).text;
}
