import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, test } from 'vitest';
import { citedWork } from '../../src/citation/cited-work.ts';
import type { CitedWork } from '../../src/citation/cited-work.ts';
import { cslItem } from '../../src/citation/csl.ts';
import type { CslItem } from '../../src/citation/csl.ts';
import { bibtex } from '../../src/export/bibtex.ts';
import type { ExportFormat } from '../../src/export/format.ts';
import { ris } from '../../src/export/ris.ts';
import { contextOf, worksOf } from '../citation/invented.ts';
import { goldenWorks } from '../citation/golden-works.ts';
import { titleLetters } from './readers.ts';

const repository = goldenWorks();
const context = contextOf(repository);
const cases = worksOf(repository).flatMap((work) => {
  const cited = citedWork(work, context);
  return cited ? [{ key: cited.key, cited, item: cslItem(cited) }] : [];
});

/** What citation-js makes of a file: one item for each of its entries. */
function readBack(format: ExportFormat, text: string): CslItem[] {
  const forceType = format === bibtex ? '@biblatex/text' : '@ris/file';
  return plugins.input.chain(text, { generateGraph: false, forceType }) as CslItem[];
}

const text = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** Names as text, whatever part an institution was put into. */
function namesIn(value: unknown): string[] {
  const names = Array.isArray(value) ? (value as Record<string, string>[]) : [];
  return names.map((name) => {
    const family = [name['non-dropping-particle'], name['family'] ?? name['literal']].filter(Boolean).join(' ');
    return [family, name['given'], name['suffix']].filter(Boolean).join(' | ');
  });
}

/** An institution's commas are dashes in RIS, where a comma divides a name. */
const withoutCommas = (names: readonly string[]) => names.map((name) => name.replaceAll(', {', ' – {'));

/** A title as both sides write it. */
const sameTitle = ({ markup }: CitedWork, title: unknown) => (markup ? titleLetters(String(title)) : title);

describe('citation-js reads our .bib', () => {
  test.each(cases)('$key', ({ cited, item }) => {
    const [read, ...more] = readBack(bibtex, bibtex.write([cited]));
    expect(more).toEqual([]);
    expect(read?.['id']).toBe(item.id);
    expect(sameTitle(cited, read?.['title'])).toBe(sameTitle(cited, item['title']));
    expect(namesIn(read?.['author'])).toEqual(namesIn(item['author']));
    expect(namesIn(read?.['editor'])).toEqual(namesIn(item['editor']));
    expect(namesIn(read?.['translator'])).toEqual(namesIn(item['translator']));
    expect(read?.['issued']).toEqual(item['issued']);
    expect(read?.['page']).toBe(item['page']);
    expect(read?.['container-title']).toBe(item['container-title']);
    expect(read?.['event-title']).toBe(item['event-title']);
    expect(read?.['event-date']).toEqual(item['event-date']);
    // How a thing was published is its publisher to citation-js.
    expect(read?.['publisher']).toBe(item['publisher'] ?? (['motion_picture', 'document'].includes(item.type) ? item['genre'] : undefined));
    expect(read?.['publisher-place']).toBe(item['publisher-place']);
    expect(read?.['ISBN']).toBe(item['ISBN']);
    expect(read?.['abstract']).toBe(item['abstract']);
    expect(read?.['URL']).toBe(item['URL']);
    expect(read?.['DOI']).toBe(text(item['DOI'])?.replace(/[{}]/gu, encodeURIComponent));
  });

  test('a whole volume at once', () => {
    const read = readBack(bibtex, bibtex.write(cases.map(({ cited }) => cited)));
    expect(read.map(({ id }) => id)).toEqual(cases.map(({ key }) => key));
  });
});

describe('citation-js reads our .ris', () => {
  test.each(cases)('$key', ({ cited, item }) => {
    const [read, ...more] = readBack(ris, ris.write([cited]));
    expect(more).toEqual([]);
    expect(read?.['id']).toBe(item.id);
    expect(read?.['title']).toBe(item['title']);
    expect(namesIn(read?.['author'])).toEqual(withoutCommas(withoutTooMany(namesIn(item['author']))));
    expect(namesIn(read?.['editor'])).toEqual(withoutCommas(namesIn(item['editor'])));
    // citation-js reads no more than the year of a chapter.
    expect(read?.['issued']).toEqual(item.type === 'chapter' ? { 'date-parts': [[2010]] } : item['issued']);
    expect(read?.['page']).toBe(item['page']);
    expect(read?.['container-title']).toBe(item['container-title']);
    if (item.type === 'paper-conference') expect(read?.['event-title']).toBe(item['event-title']);
    expect(read?.['publisher']).toBe(item['publisher']);
    expect(read?.['URL']).toBe(item['URL']);
    expect(read?.['DOI']).toBe(item['DOI']);
    expect(read?.['language']).toBe(item['language']);
  });

  test('a whole volume at once', () => {
    const read = readBack(ris, ris.write(cases.map(({ cited }) => cited)));
    expect(read.map(({ id }) => id)).toEqual(cases.map(({ key }) => key));
  });
});

/** The name `Brace{d}, "C, D"` has a comma more than RIS can hold: the reader sees a suffix. */
function withoutTooMany(names: readonly string[]): string[] {
  return names.map((name) => name.replace('C, D', 'C | D'));
}
