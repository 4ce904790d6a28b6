import { describe, expect, test } from 'vitest';
import { columnOf, headingWords } from '../../src/import/table/column.ts';
import { countryCodeOf, languageTagOf } from '../../src/import/table/typed-value.ts';
import { sheetForms, sheetKinds } from '../../src/import/template/sheet-kinds.ts';

const papers = sheetForms.papers.columns;

describe('a column is known by its heading', () => {
  test.each([
    ['Title', 'title', undefined],
    ['TITLE (EN)', 'title', 'en'],
    ['Title (en) *', 'title', 'en'],
    ['Başlıq (az)\nTitle (az)\nЗаглавие (az)', 'title', 'az'],
    ['Məqalənin adı / Title of the paper', 'title', undefined],
    ['Basliq az', 'title', 'az'],
    ['Title in Azerbaijani', 'title', 'az'],
    ['Название на русском', 'title', 'ru'],
    ['Xülasə (ingilis dilində)', 'abstract', 'en'],
    ['Abstract (at most 250 words)', 'abstract', undefined],
    ['Başlıq (de)', 'title', 'de'],
    ['№ п/п', 'number', undefined],
    ['AÇAR SÖZLƏR:', 'keywords', undefined],
  ])('%s', (heading, field, language) => {
    const matched = columnOf(heading, papers);
    expect([matched?.column.field, matched?.language]).toEqual([field, language]);
  });

  test.each(['Titel', 'Redaktorun qeydi', 'Pages (az) of', ''])('“%s” is none', (heading) => {
    expect(columnOf(heading, papers)).toBeUndefined();
  });

  test.each(sheetKinds)('no name of the sheet of %s means two columns', (kind) => {
    const names = sheetForms[kind].columns.flatMap(({ field, names }) =>
      [...new Set(Object.values(names).flat().map(headingWords))].map((name) => ({ name, field })),
    );
    expect(names.filter(({ name, field }) => columnOf(name, sheetForms[kind].columns)?.column.field !== field)).toEqual([]);
  });
});

test('languages and countries by their names', () => {
  expect(['az', 'AZ', 'Azərbaycan dili', 'azərbaycanca', 'English', 'на английском', 'Русский', 'Klingon'].map(languageTagOf)).toEqual([
    'az',
    'az',
    'az',
    'az',
    'en',
    'en',
    'ru',
    undefined,
  ]);
  expect(['az', 'Azərbaycan', 'Türkiyə', 'Грузия', 'USA', 'Lakeland'].map(countryCodeOf)).toEqual([
    'AZ',
    'AZ',
    'TR',
    'GE',
    'US',
    undefined,
  ]);
});
