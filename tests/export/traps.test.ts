import { describe, expect, test } from 'vitest';
import { bibtex } from '../../src/export/bibtex.ts';
import { bibtex8bit } from '../../src/export/bibtex-8bit.ts';
import { ris } from '../../src/export/ris.ts';
import { inventedWork } from './invented-work.ts';

/** What programs that read our files were seen to do; each rule stands for something that once went wrong. */
const work = inventedWork({
  title: 'Əmək və miqrasiya',
  language: 'az',
  authors: [{ person: { family: 'Əliyev', given: 'Şahin', patronymic: 'Ğəni oğlu' } }, { organization: 'Uydurma Mərkəz, Bakı' }],
  editors: [{ person: { family: 'Çələbi', given: 'İnci' } }],
  date: '2017-05-12',
  container: 'Uydurma toplu',
  event: { title: 'Uydurma konfrans', dates: { from: '2017-02-17' }, place: 'Bakı' },
  pages: '12-19',
  publisher: 'Uydurma nəşriyyat',
});

describe('.bib', () => {
  const entry = bibtex.write([work]);
  const field = (name: string) => new RegExp(`^ {2}${name} = (.*),$`, 'mu').exec(entry)?.[1];

  test('letters stay raw: every LaTeX command for ə breaks what Zotero reads', () => {
    expect(field('title')).toBe('{{Əmək və miqrasiya}}');
    expect(entry).not.toContain('\\');
  });

  test('titles and institutions stand in two pairs of braces', () => {
    expect(field('booktitle')).toBe('{{Uydurma toplu}}');
    expect(field('publisher')).toBe('{{Uydurma nəşriyyat}}');
    expect(field('author')).toContain(' and {Uydurma Mərkəz, Bakı}}');
  });

  test('the month is a macro and the day a field: biber warns at `may 12`', () => {
    expect(field('month')).toBe('may');
    expect(field('day')).toBe('{12}');
    expect(field('year')).toBe('{2017}');
    expect(field('date')).toBeUndefined();
  });

  test('the key has its line to itself', () => {
    expect(entry).toMatch(/^@inproceedings\{inventor2001imagined,\n {2}author = /u);
  });

  test('the language is `langid`: biblatex prints `language`', () => {
    expect(field('langid')).toBe('{azerbaijani}');
    expect(field('language')).toBeUndefined();
  });

  test('the publisher is no organisation', () => expect(field('organization')).toBeUndefined());

  test('pages are a range with two hyphens', () => expect(field('pages')).toBe('{12--19}'));

  test('the word for son has no initial of its own', () => expect(field('author')).toMatch(/^\{Əliyev, Şahin \{Ğəni oğlu\}/u));
});

describe('.bib for programs that read bytes', () => {
  const file = bibtex8bit.write([work]);

  test('a style that shortens names cuts no letter: each is one command in braces', () => {
    expect(file).toMatch(/^[\n\u0020-\u007E]*$/u);
    expect(file).toContain(String.raw`author = {{\CYRSCHWA}liyev, {\c{S}}ahin {{\u{G}}{\cyrschwa}ni o{\u{g}}lu}`);
  });

  test('the letters of T2A are there in whatever encoding the document is set', () => {
    expect(file).toMatch(/^@preamble\{/u);
    for (const letter of ['\\CYRSCHWA', '\\cyrschwa']) expect(file).toContain(`"\\cyrillicletter{${letter}}"`);
    expect(bibtex8bit.write([inventedWork()])).not.toContain('@preamble');
  });
});

describe('.ris', () => {
  const lines = ris.write([work]).split('\r\n');

  test.each([
    ['a paper is a conference paper', 'TY  - CONF'],
    ['its second title is the conference', 'T2  - Uydurma konfrans'],
    ['its third is the proceedings', 'C3  - Uydurma toplu'],
    ['editors are second authors', 'A2  - Çələbi, İnci'],
    ['the first page has a tag', 'SP  - 12'],
    ['and the last another', 'EP  - 19'],
    ['the date ends in a slash', 'DA  - 2017/05/12/'],
    ['the language is said', 'LA  - az'],
    ['letters are raw', 'AU  - Əliyev, Şahin Ğəni oğlu'],
  ])('%s: %s', (_, line) => expect(lines).toContain(line));

  test('no line is folded, however long', () => {
    const title = 'perspectives '.repeat(400).trim();
    expect(ris.write([inventedWork({ title, abstract: title })]).split('\r\n')).toEqual(
      expect.arrayContaining([`TI  - ${title}`, `AB  - ${title}`]),
    );
  });
});
