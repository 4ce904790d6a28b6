import { asciiLatex } from '../text/latex-ascii.ts';
import { bibtexEntry } from './bibtex-entry.ts';
import { exportFormat } from './format.ts';

/**
 * BibTeX for the program `bibtex` itself and pdflatex, which read bytes: letters are LaTeX commands, so that styles which shorten names
 * to initials (`abbrv`, `alpha`, `apalike`, `ieeetr`) cut between letters and not within one. Abstracts and keywords, which no such
 * style prints, stay out. The document needs `\usepackage[T2A,T1]{fontenc}` and nothing else.
 */
export const bibtex8bit = exportFormat({
  id: 'bibtex-8bit',
  label: 'BibTeX (8-bit)',
  extension: '8bit.bib',
  mediaType: 'application/x-bibtex',
  scopes: ['work', 'collection'],
  built: false,
  entry: (work) => bibtexEntry({ ...work, abstract: undefined, keywords: [] }, asciiLatex),
  collect: (entries) => [...preamble(entries), ...entries].join('\n'),
});

/**
 * The Cyrillic letters of the entries, ə among them, taken from T2A wherever the current encoding lacks them; a document in which they
 * have a meaning keeps it. They are named one by one: a program that knows no TeX must not find them defined by themselves.
 */
function preamble(entries: readonly string[]): string[] {
  const letters = new Set(entries.flatMap((entry) => entry.match(/\\cyr[a-z]+|\\CYR(?:[A-Z]+|palochka)/gu) ?? []));
  if (letters.size === 0) return [];
  const list = [...letters].sort().map((letter) => `  "\\cyrillicletter{${letter}}"`);
  const lines = ['  "\\makeatletter"', `  "${DEFINITION}"`, ...list, '  "\\makeatother"'];
  return [`@preamble{\n${lines.join(' #\n')}\n}\n`];
}

const DEFINITION = '\\providecommand{\\cyrillicletter}[1]{\\ProvideTextCommandDefault{#1}{\\UseTextSymbol{T2A}{#1}}}';
