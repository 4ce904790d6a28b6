import { expect, test } from 'vitest';
import { romanized } from '../../src/text/romanization.ts';

test.each<[string, string, string | undefined]>([
  ['Щукин', 'Shchukin', 'ru'],
  ['Ельцин', 'Yeltsin', 'ru'],
  ['Достоевский', 'Dostoyevskiy', undefined],
  ['Подъезд', 'Podyezd', 'ru'],
  ['Ёлкин-Объедков', 'Yëlkin-Obyedkov', 'ru'],
  ['ЮЛИЯ', 'YULIYA', 'ru'],
  ['Әлијев', 'Əliyev', undefined],
  ['Исмајыл Ҹәфәров', 'İsmayıl Cəfərov', 'az-Cyrl'],
  ['Ғулам Һүсејн', 'Ğulam Hüseyn', undefined],
  ['Əliyev & Co.', 'Əliyev & Co.', undefined],
])('%s is %s', (cyrillic, latin, language) => {
  expect(romanized(cyrillic, language)).toBe(latin);
});
