import { expect, it } from 'vitest';
import { findConfusable } from '../../src/text/confusable.ts';

it.each([
  ['Аliyev', 0, 'А', 'A'],
  ['Vüqar Əliуev', 9, 'у', 'y'],
  ['Һüseynov', 0, 'Һ', 'H'],
  ['Aлиев', 0, 'A', 'А'],
  ['Мигpация', 3, 'p', 'р'],
  ['Әliyev', 0, 'Ә', 'Ə'],
  ['Pərvǝz', 4, 'ǝ', 'ə'],
  ['ƎLİYEV', 0, 'Ǝ', 'Ə'],
  ['«Аli»', 1, 'А', 'A'],
  ['😀 Аli', 3, 'А', 'A'],
  ['Əлијев', 0, 'Ə', 'Ә'],
])('%s: letter %i, %s for %s', (text, index, character, meant) => {
  expect(findConfusable(text)).toEqual({ index, character, meant });
  expect(text.slice(index, index + character.length)).toBe(character);
});

it.each([
  'Əliyev',
  'Гусейнов',
  'Әлијев',
  'IOM və МОМ',
  'COVIDом',
  'IT-специалист',
  'ASAN',
  'АСАН',
  '2017 г.',
  '',
  'İsaxanlı Hamlet',
  'e\u0301',
])('finds nothing in "%s"', (text) => {
  expect(findConfusable(text)).toBeUndefined();
});
