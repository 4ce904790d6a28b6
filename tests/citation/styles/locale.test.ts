import { readFileSync } from 'node:fs';
import CSL from 'citeproc';
import { describe, expect, test } from 'vitest';
import type { CslTree } from '../../../src/citation/style-catalogue.ts';
import { StyleLibrary } from '../../../src/files/style-library.ts';

const library = new StyleLibrary(process.cwd());
const english = library.localeTree('en-US');
// The file itself: the library fills what is missing with English.
const azerbaijani = CSL.parseXml(readFileSync(new URL('../../../src/citation/locales/locales-az-AZ.xml', import.meta.url), 'utf8'));

/** The terms of a locale by name and form. */
function terms(locale: CslTree | undefined): Map<string, CslTree> {
  const list = locale?.children.find((child): child is CslTree => typeof child === 'object' && child.name === 'terms')?.children ?? [];
  return new Map(
    list.flatMap((term) => (typeof term === 'object' ? [[`${term.attrs['name']} ${term.attrs['form'] ?? 'long'}`, term]] : [])),
  );
}

const words = (term: CslTree | undefined): string =>
  (term?.children ?? [])
    .map((child) => (typeof child === 'string' ? child : words(child)))
    .join(' ')
    .trim();

/** What a style of one number or date makes of it. */
function printed(element: string, item: object): string {
  const style = `<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><info/><citation><layout>${element}</layout></citation>
    <bibliography><layout>${element}</layout></bibliography></style>`;
  const system = { retrieveLocale: () => structuredClone(azerbaijani), retrieveItem: () => ({ id: 'x', type: 'book', ...item }) };
  const engine = new CSL.Engine(system, CSL.parseXml(style), 'az-AZ', true);
  engine.setOutputFormat('text');
  engine.updateItems(['x']);
  const list = engine.makeBibliography();
  return list === false ? '' : (list[1][0] ?? '').trim();
}

describe('the Azerbaijani locale', () => {
  test('has every term of the American one', () => {
    const own = terms(azerbaijani);
    expect([...terms(english).keys()].filter((key) => !key.startsWith('ordinal-') && !own.has(key))).toEqual([]);
  });

  test('has no English left in it', () => {
    const same = [...terms(azerbaijani)].filter(
      ([key, term]) => /\p{L}/u.test(words(term)) && words(term) === words(terms(english).get(key)),
    );
    expect(new Set(same.map(([key]) => key.replace(/ long$/u, '')))).toEqual(new Set(INTERNATIONAL));
  });

  test.each([
    [1, '1-ci'],
    [2, '2-ci'],
    [3, '3-cü'],
    [4, '4-cü'],
    [5, '5-ci'],
    [6, '6-cı'],
    [7, '7-ci'],
    [8, '8-ci'],
    [9, '9-cu'],
    [10, '10-cu'],
    [11, '11-ci'],
    [13, '13-cü'],
    [16, '16-cı'],
    [19, '19-cu'],
    [20, '20-ci'],
    [30, '30-cu'],
    [40, '40-cı'],
    [50, '50-ci'],
    [60, '60-cı'],
    [70, '70-ci'],
    [80, '80-ci'],
    [90, '90-cı'],
    [100, '100-cü'],
    [126, '126-cı'],
  ])('counts %i as %s', (edition, expected) => {
    expect(printed('<number variable="edition" form="ordinal"/>', { edition })).toBe(expected);
  });

  test.each([
    ['text', [[2017, 2, 17]], '17 fevral 2017'],
    ['text', [[1999, 12]], 'dekabr 1999'],
    [
      'text',
      [
        [1999, 9, 30],
        [1999, 10, 2],
      ],
      '30 sentyabr–2 oktyabr 1999',
    ],
    ['numeric', [[2017, 2, 7]], '07.02.2017'],
  ])('writes a date in the %s form', (form, parts, expected) => {
    expect(printed(`<date variable="issued" form="${form}"/>`, { issued: { 'date-parts': parts } })).toBe(expected);
  });
});

/** Words that Azerbaijani has taken over as they are, and signs that catalogues share. */
const INTERNATIONAL: readonly string[] = ['film', 'preprint', 'video', 'anonymous short', 'article', 'patent'];
