import { describe, expect, it } from 'vitest';
import { direction, isLanguageTag, languageName, scriptOf } from '../../src/text/language.ts';

describe('isLanguageTag', () => {
  it.each(['az', 'az-Cyrl', 'en-GB', 'ru', 'zh-Hant-TW', 'sr-Latn', 'crh', 'de-1996'])('takes %s', (tag) => {
    expect(isLanguageTag(tag)).toBe(true);
  });
  it.each(['', 'a', 'AZ', 'az-cyrl', 'en_US', 'english', 'azərbaycan', 'az-', '-az', 'en-GB-', 'x-private', 'az cyrl'])(
    'refuses "%s"',
    (tag) => {
      expect(isLanguageTag(tag)).toBe(false);
    },
  );
});

it.each([
  ['ru', 'az', 'rus'],
  ['az', 'ru', 'азербайджанский'],
  ['az', 'en', 'Azerbaijani'],
  ['qqq', 'en', 'qqq'],
  ['not a tag', 'en', 'not a tag'],
  ['az', 'qqq', 'Azerbaijani'],
])('the name of %s in %s is %s', (tag, language, name) => {
  expect(languageName(tag, language)).toBe(name);
});

it.each([
  ['Əliyev', 'Latn'],
  ['Гусейнов', 'Cyrl'],
  ['ИОМ (IOM) в Баку', 'Cyrl'],
  ['მიგრაცია', 'Geor'],
  ['مهاجرت', 'Arab'],
  ['2017–2019', undefined],
  ['', undefined],
])('the script of "%s" is %s', (text, script) => {
  expect(scriptOf(text)).toBe(script);
});

it.each([
  ['az', 'ltr'],
  ['fa', 'rtl'],
  ['az-Arab', 'rtl'],
  ['he', 'rtl'],
  ['ru', 'ltr'],
  ['not a tag', 'ltr'],
])('%s is written %s', (tag, expected) => {
  expect(direction(tag)).toBe(expected);
});
