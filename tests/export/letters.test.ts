import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutCapitals } from '../../src/citation/cited-name.ts';
import { bibtex } from '../../src/export/bibtex.ts';
import { citedWorks, exportFormats } from '../../src/export/formats.ts';
import { ris } from '../../src/export/ris.ts';
import { cleanText } from '../../src/text/xml.ts';
import { contextOf, inventPaper } from '../citation/invented.ts';

const alphabet = [
  ...Array.from('abcxyzABCXYZ0189'),
  ...Array.from('əƏıİşŞğĞçÇöÖüÜqQxX'),
  ...Array.from('абвгдеёжзийщъыьэюяАЁЙЩЮЯ'),
  ...Array.from('éñøłßčÅ'),
  ...Array.from(' .,:;!?-–—\'"“”«»()[]/'),
  ...Array.from('\\{}$&#%_^~<>@=+*|`'),
  ...['\r\n', '\t', '\u0000', 'TY  - ', 'ER  - ', ' and ', '\\write18', '</script>'],
];
const texts = fc
  .array(fc.constantFrom(...alphabet), { minLength: 1, maxLength: 40 })
  .map((letters) => letters.join(''))
  .filter((text) => /[\p{L}\p{N}]/u.test(text));

/** The same examples each time: a failure that comes and goes helps nobody. */
const RUNS = { numRuns: 150, seed: 2017 };

/** What a text is once its lines are one line and nothing in it is invisible. */
const meant = (text: string) => cleanText(text).replace(/\s+/gu, ' ').trim();
const lettersOf = (text: string) => (meant(text).match(/[\p{L}\p{N}]/gu) ?? []).join('');
const read = (text: string, forceType: string) => plugins.input.chain(text, { generateGraph: false, forceType });

function write(title: string, name: string) {
  const { paper, repository } = inventPaper({ title: { en: title }, authors: [{ name: { family: name, given: 'Ünsal' } }] });
  const works = citedWorks([paper], contextOf(repository));
  return { bib: bibtex.write(works), ris: ris.write(works) };
}

describe('no letter is lost, whatever a title or a name holds', () => {
  test('in BibTeX', () => {
    fc.assert(
      fc.property(texts, texts, (title, name) => {
        const [item, ...more] = read(write(title, name).bib, '@biblatex/text');
        expect(more).toEqual([]);
        expect(lettersOf(String(item?.['title']))).toBe(lettersOf(title));
        const [author, ...others] = item?.['author'] as Record<string, string>[];
        expect(others).toEqual([]);
        expect(lettersOf([author?.['non-dropping-particle'], author?.['family']].join(''))).toBe(
          lettersOf(withoutCapitals({ family: name }).family),
        );
        expect(author?.['given']).toBe('Ünsal');
      }),
      RUNS,
    );
  });

  test('in RIS', () => {
    fc.assert(
      fc.property(texts, texts, (title, name) => {
        const text = write(title, name).ris;
        expect(
          text
            .split('\r\n')
            .filter((line) => line !== '')
            .every((line) => /^[A-Z][A-Z0-9] {2}- /u.test(line)),
        ).toBe(true);
        expect(text.match(/^(?:TY|ER) {2}-/gmu)).toHaveLength(2);
        expect(text).not.toMatch(/[^\r]\n|\r[^\n]/u);
        const [item, ...more] = read(text, '@ris/file');
        expect(more).toEqual([]);
        expect(String(item?.['title'])).toBe(meant(title));
      }),
      RUNS,
    );
  });

  test('in BibTeX no brace closes the entry before its end', () => {
    fc.assert(
      fc.property(texts, texts, (title, name) => {
        const entry = write(title, name).bib.trim();
        let depth = 0;
        for (const letter of entry.slice(0, -1).matchAll(/[{}]/gu)) {
          depth += letter[0] === '{' ? 1 : -1;
          expect(depth).toBeGreaterThan(0);
        }
        expect(depth).toBe(1);
        expect(entry.at(-1)).toBe('}');
      }),
      RUNS,
    );
  });
});

test('every format says what it is, once', () => {
  for (const field of ['id', 'label', 'extension'] as const) {
    expect(new Set(exportFormats.map((format) => format[field])).size).toBe(exportFormats.length);
  }
  for (const { scopes } of exportFormats) expect(scopes).toEqual(expect.arrayContaining(['work', 'collection']));
});
