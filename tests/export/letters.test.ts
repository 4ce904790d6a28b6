import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { readCarried } from '../../src/citation/carried-work.ts';
import { bibtex } from '../../src/export/bibtex.ts';
import { bibtex8bit } from '../../src/export/bibtex-8bit.ts';
import { cslJson } from '../../src/export/csl-json.ts';
import { endnote } from '../../src/export/endnote.ts';
import { exportFormats } from '../../src/export/formats.ts';
import type { ExportFormat } from '../../src/export/format.ts';
import { mods } from '../../src/export/mods.ts';
import { ris } from '../../src/export/ris.ts';
import { oneLine } from '../../src/text/xml.ts';
import { withoutMarks } from '../../src/model/marked-titles.ts';
import { inventedWork } from './invented-work.ts';
import { lettersOfLatex } from './latex-letters.ts';
import { readByBetterBibtex, readByConverter } from './readers.ts';

const alphabet = [
  ...Array.from('abcxyzABCXYZ0189'),
  ...Array.from('əƏıİşŞğĞçÇöÖüÜqQxX'),
  ...Array.from('абвгдеёжзийщъыьэюяАЁЙЩЮЯҝҹӘғ'),
  ...Array.from('éñøłßčÅế'),
  ...Array.from(' .,:;!?-–—\'"“”«»()[]/'),
  ...Array.from('\\{}$&#%_^~<>@=+*|`'),
  ...[
    '\r\n',
    '\t',
    '\u0000',
    '\u2028',
    'TY  - ',
    'ER  - ',
    '%0 Book',
    '\r\n%A ',
    ' and ',
    '\\write18{',
    '}}',
    ']]>',
    '</script>',
    '</title>',
  ],
  // Half a letter, a mark that turns the direction of writing, a byte order mark, a control character of eight bits.
  ...['\uD83D', '\u202E', '\uFEFF', '\u0085'],
];
const texts = fc
  .array(fc.constantFrom(...alphabet), { minLength: 1, maxLength: 40 })
  .map((letters) => letters.join(''))
  .filter((text) => /[\p{L}\p{N}]/u.test(text));

/** The same examples each time: a failure that comes and goes helps nobody. */
const RUNS = { numRuns: 150, seed: 2017 };

const lettersOf = (text: string) => (oneLine(text).match(/[\p{L}\p{N}]/gu) ?? []).join('');
const read = (text: string, forceType: string) => plugins.input.chain(text, { generateGraph: false, forceType });

/** A file of one work with this title, and an author of this family name. */
function write(format: ExportFormat, title: string, family: string): string {
  return format.write([inventedWork({ title, authors: [{ person: { family, given: 'Ünsal' } }] })]);
}

function each(check: (title: string, name: string) => void): void {
  fc.assert(fc.property(texts, texts, check), RUNS);
}

describe('no letter is lost and nothing becomes a command, whatever a title or a name holds', () => {
  test('in BibTeX, read by citation-js', () => {
    each((title, name) => {
      const [item, ...more] = read(write(bibtex, title, name), '@biblatex/text');
      expect(more).toEqual([]);
      expect(lettersOf(String(item?.['title']))).toBe(lettersOf(title));
      const [author, ...others] = item?.['author'] as Record<string, string>[];
      expect(others).toEqual([]);
      expect(lettersOf([author?.['non-dropping-particle'], author?.['family']].join(''))).toBe(lettersOf(name));
      expect(author?.['given']).toBe('Ünsal');
    });
  });

  test('in BibTeX, read by Better BibTeX', () => {
    each((title, name) => {
      const [item, ...more] = readByBetterBibtex(write(bibtex, title, name));
      expect(more).toEqual([]);
      expect(lettersOf(item?.title ?? '')).toBe(lettersOf(title));
      expect(item?.authors.map(lettersOf)).toEqual([lettersOf(`${name}Ünsal`)]);
    });
  });

  test.each([bibtex, bibtex8bit])('in $label no brace closes the entry before its end', (format) => {
    each((title, name) => {
      const entry = format.entry(inventedWork({ title, authors: [{ person: { family: name } }] })).trim();
      let depth = 0;
      for (const brace of entry.slice(0, -1).matchAll(/[{}]/gu)) {
        depth += brace[0] === '{' ? 1 : -1;
        expect(depth).toBeGreaterThan(0);
      }
      expect(depth).toBe(1);
      expect(entry.at(-1)).toBe('}');
      // Each field on a line of its own: nothing of a text begins one.
      expect(
        entry
          .split('\n')
          .slice(1, -1)
          .every((line) => /^ {2}[a-z]+ = .*,$/u.test(line)),
      ).toBe(true);
    });
  });

  test.each([bibtex, bibtex8bit])('in $label the marks of a title become no other command', (format) => {
    each((title) => {
      const { record, markup } = withoutMarks({ title: { en: `*${title}* and $${title}$` } });
      const text = record.title.en;
      const entry = format.entry(inventedWork({ title: text, ...(markup && { markup }) }));
      const field = / {2}title = \{\{(.*)\}\},\n/u.exec(entry)?.[1] ?? '';
      expect(field.match(/\\(?:write|input|def|href)\b/gu)).toBeNull();
      expect([...field.matchAll(/\{/gu)]).toHaveLength([...field.matchAll(/\}/gu)].length);
      if (format === bibtex8bit) expect(field).toMatch(/^[\n\u0020-\u007E]*$/u);
    });
  });

  test('in BibTeX of bytes every letter is ASCII and comes back', () => {
    each((title, name) => {
      const entry = bibtex8bit.entry(inventedWork({ title, authors: [{ person: { family: name, given: 'Ünsal' } }] }));
      expect(entry).toMatch(/^[\n\u0020-\u007E]*$/u);
      const field = (tag: string) => lettersOfLatex(new RegExp(`^ {2}${tag} = (.*),$`, 'mu').exec(entry)?.[1] ?? '');
      // Cyrillic Ә is the same command as Latin Ə.
      expect(lettersOf(field('title'))).toBe(lettersOf(title).replaceAll('Ә', 'Ə'));
      expect(lettersOf(field('author'))).toBe(lettersOf(`${name}Ünsal`).replaceAll('Ә', 'Ə'));
    });
  });

  test('in RIS', () => {
    each((title, name) => {
      const text = write(ris, title, name);
      const lines = text.split('\r\n').filter((line) => line !== '');
      expect(lines.every((line) => /^[A-Z][A-Z0-9] {2}- /u.test(line))).toBe(true);
      expect(text.match(/^(?:TY|ER) {2}-/gmu)).toHaveLength(2);
      expect(text).not.toMatch(/[^\r]\n|\r[^\n]/u);
      const [item, ...more] = read(text, '@ris/file');
      expect(more).toEqual([]);
      expect(String(item?.['title'])).toBe(oneLine(title));
    });
  });

  test('in EndNote', () => {
    each((title, name) => {
      const text = write(endnote, title, name);
      const lines = text.split('\r\n').filter((line) => line !== '');
      expect(lines.map((line) => line.slice(0, 3))).toEqual(['%0 ', '%F ', '%A ', '%T ', '%U ', '%G ']);
      expect(text).not.toMatch(/[^\r]\n|\r[^\n]/u);
      expect(lines[3]).toBe(`%T ${oneLine(title)}`);
      const [item, ...more] = readByConverter('endnote', text);
      expect(more).toEqual([]);
      expect(lettersOf(item?.title ?? '')).toBe(lettersOf(title));
    });
  });

  test('in CSL-JSON', () => {
    each((title, name) => {
      const items = JSON.parse(write(cslJson, title, name)) as Record<string, unknown>[];
      expect(items).toHaveLength(1);
      expect(items[0]?.['title']).toBe(oneLine(title));
      expect(items[0]?.['author']).toEqual([{ family: oneLine(name), given: 'Ünsal' }]);
      expect(readCarried(items[0])?.title).toBe(title);
    });
  });

  test('in MODS', () => {
    each((title, name) => {
      using document = XmlDocument.fromString(write(mods, title, name));
      const values = (path: string) => document.find(path, { m: 'http://www.loc.gov/mods/v3' }).map((node) => node.content);
      expect(values('/m:modsCollection/m:mods')).toHaveLength(1);
      expect(values('//m:titleInfo/m:title')).toEqual([oneLine(title)]);
      expect(values('//m:namePart[@type="family"]')).toEqual([oneLine(name)]);
    });
  });
});

test('every format says what it is, once', () => {
  for (const field of ['id', 'label', 'extension'] as const) {
    expect(new Set(exportFormats.map((format) => format[field])).size).toBe(exportFormats.length);
  }
  for (const { scopes } of exportFormats) expect(scopes).toEqual(expect.arrayContaining(['work', 'collection']));
});
