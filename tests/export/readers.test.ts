import { describe, expect, test } from 'vitest';
import type { CitedWork } from '../../src/citation/cited-work.ts';
import { bibtex } from '../../src/export/bibtex.ts';
import { cslJson } from '../../src/export/csl-json.ts';
import { endnote } from '../../src/export/endnote.ts';
import { citedWorks } from '../../src/export/formats.ts';
import { ris } from '../../src/export/ris.ts';
import { contextOf, worksOf } from '../citation/invented.ts';
import { goldenWorks } from '../citation/golden-works.ts';
import { readByBetterBibtex, readByConverter, saidOf, titleLetters } from './readers.ts';
import type { Said } from './readers.ts';

const repository = goldenWorks();
const works = citedWorks(worksOf(repository), contextOf(repository));

/** The words of a name in the order of their letters: some readers divide names otherwise, none may lose or change a word. */
const wordsOf = (name: string) => (name.match(/[\p{L}\p{N}\p{M}’'.]+/gu) ?? []).sort().join(' ');
const withoutSuffix = (name: string) => name.replace(/, (?:Jr\.|III|D)$/u, '');

describe('Better BibTeX’s parser reads our .bib to the letter', () => {
  const read = readByBetterBibtex(bibtex.write(works));
  test.each(works.map((work, at) => [work.key, work, at] as const))('%s', (_, work, at) => {
    const heard = (said: Said | undefined) => said && (work.markup ? { ...said, title: titleLetters(said.title) } : said);
    expect(heard(read[at])).toEqual(heard(saidOf(work)));
  });
});

/** Signs that biblatex-csl-converter drops where LaTeX has to write them as commands. */
const withoutCommands = (text: string) => text.replace(/[{}<>^|]/gu, '');

/** Every entry as the reader makes it, beside what it ought to say, after what is known of that reader. */
const READERS: readonly {
  readonly name: string;
  readonly read: readonly Said[];
  readonly of: readonly CitedWork[];
  /** What the reader does to everything it reads. */
  readonly known: (said: Said) => unknown;
}[] = [
  {
    name: '.bib',
    of: works,
    read: readByConverter('bibtex', bibtex.write(works)),
    // It reads of a date no more than the month, and loses a lone letter between two braces that are named.
    known: ({ title, authors, editors, date, pages, container }) => ({
      title: withoutCommands(title),
      authors: authors.map((name) => withoutCommands(name).replace('Braced', 'Brace')),
      editors: editors.map(withoutCommands),
      date: date.slice(0, 7),
      pages,
      container,
    }),
  },
  {
    name: '.ris',
    of: works,
    read: readByConverter('ris', ris.write(works)),
    // It knows no suffixes, no editors of books, no proceedings beside the conference, and of a date the year.
    known: ({ title, authors, date, pages }) => ({
      title,
      authors: authors.map((name) => wordsOf(withoutSuffix(name))),
      date: date.slice(0, 4),
      pages,
    }),
  },
  {
    name: '.enw',
    of: works,
    read: readByConverter('endnote', endnote.write(works)),
    // It takes the editors of an edited book for authors; numbers of articles stand where pages do.
    known: ({ title, authors, editors, date, pages, container }) => ({
      title,
      names: [...authors, ...editors].map((name) => wordsOf(withoutSuffix(name))),
      date: date.slice(0, 4),
      pages: /^[eA]/u.test(pages) ? '' : pages,
      container,
    }),
  },
  {
    name: '.csl.json',
    // It has no place for speeches and documents.
    of: works.filter(({ kind }) => kind !== 'talk' && kind !== 'resolution'),
    read: readByConverter('csl-json', cslJson.write(works)),
    known: (said) => ({ ...said, authors: said.authors.map((name) => name.replace(/<\/?b>/gu, '')) }),
  },
];

describe.each(READERS)('biblatex-csl-converter reads our $name', ({ of, read, known }) => {
  test('every entry', () => expect(read).toHaveLength(of.length));

  test.each(of.map((work, at) => [work.key, work, at] as const))('%s', (_, work, at) => {
    const entry = read[at];
    const heard = (said: Said) => known(work.markup ? { ...said, title: titleLetters(said.title) } : said);
    expect(entry && heard(entry)).toEqual(heard(saidOf(work)));
  });
});
